// How much faster kernels were than their plain twins on this processor, as last recorded.
using System.Globalization;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.Speed;

/// <summary>Two ratios of one run; times alone would say more of the machine.</summary>
/// <param name="TimesPlain">The plain twin's time over the kernel's.</param>
/// <param name="ShareOfSkeleton">The bare touching of memory over the kernel's time.</param>
internal sealed record KernelRatios(double TimesPlain, double ShareOfSkeleton);

/// <summary>A table a processor in benchmarks/baselines/.</summary>
internal static class RecordedRatios
{
    private const string Header = "kernel,times_plain,share_of_skeleton";

    /// <summary>The recorded kernels, or null on a processor that was never measured.</summary>
    public static Dictionary<string, KernelRatios>? Read()
    {
        if (!File.Exists(FilePath)) return null;
        return File.ReadLines(FilePath).Skip(1).Select(line => line.Split(',')).ToDictionary(
            row => row[0],
            row => new KernelRatios(
                double.Parse(row[1], CultureInfo.InvariantCulture),
                double.Parse(row[2], CultureInfo.InvariantCulture)));
    }

    public static void Write(IReadOnlyDictionary<string, KernelRatios> kernels)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllLines(FilePath, kernels.Select(kernel => string.Create(
            CultureInfo.InvariantCulture,
            $"{kernel.Key},{kernel.Value.TimesPlain:0.00},{kernel.Value.ShareOfSkeleton:0.0000}"))
            .Prepend(Header));
    }

    private static string FilePath =>
        Repository.File("benchmarks", "baselines", Processor(), "kernels.csv");

    // The model's name alone may hide which instructions a virtual machine lets through.
    private static string Processor()
    {
        const string Label = "model name";
        var line = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(
                l => l.StartsWith(Label, StringComparison.Ordinal))
            : null;
        var name = line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown";
        var sets = Avx512Vbmi.IsSupported ? "avx512vbmi"
            : Avx512F.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : "plain";
        return string.Concat(name.ToLowerInvariant().Select(
            c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + "-" + sets;
    }
}
