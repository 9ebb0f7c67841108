// What the machine is: memory, system, instruction sets.
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Files.Machines;

/// <summary>Facts for the manifest and for the refusal of what cannot fit.</summary>
public static class Machine
{
    public static string System => RuntimeInformation.OSDescription;

    public static string Architecture => RuntimeInformation.ProcessArchitecture.ToString();

    public static string Runtime => RuntimeInformation.FrameworkDescription;

    /// <summary>The commit the program was built from, or null.</summary>
    public static string? Commit
    {
        get
        {
            var version = typeof(Machine).Assembly
                .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            var plus = version?.IndexOf('+', StringComparison.Ordinal) ?? -1;
            return plus < 0 ? null : version![(plus + 1)..];
        }
    }

    /// <summary>The sets of instructions the runtime uses here.</summary>
    public static IReadOnlyList<string> InstructionSets =>
    [
        .. new (string Name, bool IsOn)[]
        {
            ("SSE4.2", Sse42.IsSupported), ("AVX", Avx.IsSupported), ("AVX2", Avx2.IsSupported),
            ("FMA", Fma.IsSupported), ("BMI2", Bmi2.IsSupported),
            ("AVX-512F", Avx512F.IsSupported), ("AVX-512BW", Avx512BW.IsSupported),
            ("AVX-512DQ", Avx512DQ.IsSupported), ("AVX-512VBMI", Avx512Vbmi.IsSupported),
            ("AdvSimd", AdvSimd.IsSupported),
            ("Vector256", Vector256.IsHardwareAccelerated),
            ("Vector512", Vector512.IsHardwareAccelerated),
        }.Where(set => set.IsOn).Select(set => set.Name),
    ];

    /// <summary>The most memory this process ever held, bytes.</summary>
    public static long PeakBytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Bytes a run may take here: what is free, within a container's limit.</summary>
    public static long AvailableBytes
    {
        get
        {
            var limit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
            return Math.Min(limit, FreeBytes() ?? limit);
        }
    }

    /// <summary>Linux's own estimate of what can be had without swapping; null elsewhere.</summary>
    private static long? FreeBytes()
    {
        const string Name = "MemAvailable:";
        if (!File.Exists("/proc/meminfo")) return null;
        var line = File.ReadLines("/proc/meminfo")
            .FirstOrDefault(l => l.StartsWith(Name, StringComparison.Ordinal));
        var number = line?[Name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim();
        return long.TryParse(number, CultureInfo.InvariantCulture, out var kib)
            ? kib * 1024
            : null;
    }
}
