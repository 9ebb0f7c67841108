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
        var path = new[] { FilePath(Processor()), FilePath(NameAndSets()) }.FirstOrDefault(
            File.Exists);
        return path is null ? null : File.ReadLines(path).Skip(1).Select(
            line => line.Split(',')).ToDictionary(
            row => row[0],
            row => new KernelRatios(
                double.Parse(row[1], CultureInfo.InvariantCulture),
                double.Parse(row[2], CultureInfo.InvariantCulture)));
    }

    public static void Write(IReadOnlyDictionary<string, KernelRatios> kernels)
    {
        var path = FilePath(Processor());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, kernels.Select(kernel => string.Create(
            CultureInfo.InvariantCulture,
            $"{kernel.Key},{kernel.Value.TimesPlain:0.00},{kernel.Value.ShareOfSkeleton:0.0000}"))
            .Prepend(Header));
    }

    private static string FilePath(string processor) =>
        Repository.File("benchmarks", "baselines", processor, "kernels.csv");

    // A virtual machine may give the same name to several generations, and the ratios of one say
    // nothing of another.
    private static string Processor() =>
        $"{NameAndSets()}-{Fact("cpu family")}-{Fact("model\t")}";

    // The model's name alone may hide which instructions a virtual machine lets through.
    private static string NameAndSets()
    {
        var sets = Avx512Vbmi.IsSupported ? "avx512vbmi"
            : Avx512F.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : "plain";
        return string.Concat(Fact("model name").ToLowerInvariant().Select(
            c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + "-" + sets;
    }

    private static string Fact(string label)
    {
        var line = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(
                l => l.StartsWith(label, StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown";
    }
}
