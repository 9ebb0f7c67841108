// Nobody slows the hot loop down unnoticed: kernels against their plain twins and bare memory.
using MigrationSim.Tests.House;

using Xunit;

namespace MigrationSim.Tests.Speed;

/// <summary>Times are compared within one run only, so nothing else may run beside them.</summary>
[CollectionDefinition("speed", DisableParallelization = true)]
public sealed class AloneWithTheClock;

[Collection("speed")]
public sealed class KernelGuardTests
{
    // Below this share of what was recorded, a kernel was made slower.
    private const double Least = 0.8;

    // A busy machine may need more rounds for one that nothing disturbed; a slower kernel has none.
    private const int MostTimes = 4;

    [Fact]
    public void Kernels_keep_their_lead_and_allocate_nothing()
    {
        var bench = new KernelBench();
        var recorded = RecordedRatios.Read();
        var measured = new Dictionary<string, KernelRatios>();
        var faults = new List<string>();
        foreach (var kernel in bench.All())
        {
            var clock = new KernelClock(bench, kernel);
            var before = recorded?.GetValueOrDefault(kernel.Name);
            var slower = new List<string>();
            for (var times = 0; times < MostTimes; times++)
            {
                clock.Measure();
                slower = Slower(kernel.Name, clock.Ratios, before);
                if (slower.Count == 0) break;
            }

            measured[kernel.Name] = clock.Ratios;
            if (clock.Bytes > 0) faults.Add($"{kernel.Name} allocates {clock.Bytes} bytes");
            faults.AddRange(slower);
        }

        if (Environment.GetEnvironmentVariable(GeneratedPart.Accept) == "1")
            RecordedRatios.Write(measured);
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    // Where nothing was recorded, a kernel has at least to be worth its trouble.
    private static List<string> Slower(string name, KernelRatios now, KernelRatios? before)
    {
        var faults = new List<string>();
        if (now.TimesPlain < Least * (before?.TimesPlain ?? 1 / Least))
        {
            faults.Add($"{name} is {now.TimesPlain:0.0} times as fast as plain code, "
                + $"and was {before?.TimesPlain ?? 1:0.0}");
        }

        if (now.ShareOfSkeleton < Least * (before?.ShareOfSkeleton ?? 0))
        {
            faults.Add($"{name} takes {1 / now.ShareOfSkeleton:0.0} times what its memory takes, "
                + $"and took {1 / before!.ShareOfSkeleton:0.0}");
        }

        return faults;
    }
}
