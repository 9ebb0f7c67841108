// Nobody slows the hot loop down unnoticed: kernels against their plain twins and bare memory.
using System.Diagnostics;

using MigrationSim.Benchmarks;
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
    private const int Rounds = 15;
    private const int Touches = 5;

    [Fact]
    public void Kernels_keep_their_lead_and_allocate_nothing()
    {
        var bench = new KernelBench();
        var recorded = RecordedRatios.Read();
        var measured = new Dictionary<string, KernelRatios>();
        var faults = new List<string>();
        foreach (var kernel in bench.All())
        {
            measured[kernel.Name] = Measure(bench, kernel, out var bytes);
            if (bytes > 0) faults.Add($"{kernel.Name} allocates {bytes} bytes");
            if (recorded?.GetValueOrDefault(kernel.Name) is not { } before) continue;
            var now = measured[kernel.Name];
            if (now.TimesPlain < Least * before.TimesPlain)
            {
                faults.Add($"{kernel.Name} is {now.TimesPlain:0.0} times as fast as plain code, "
                    + $"and was {before.TimesPlain:0.0}");
            }

            if (now.ShareOfSkeleton < Least * before.ShareOfSkeleton)
            {
                faults.Add($"{kernel.Name} takes {1 / now.ShareOfSkeleton:0.0} times what its "
                    + $"memory takes, and took {1 / before.ShareOfSkeleton:0.0}");
            }
        }

        if (Environment.GetEnvironmentVariable(GeneratedPart.Accept) == "1")
            RecordedRatios.Write(measured);
        Assert.Empty(faults);

        // Where nothing was recorded, a kernel has at least to be worth its trouble.
        Assert.All(measured, kernel => Assert.True(kernel.Value.TimesPlain > 1, kernel.Key));
    }

    private static KernelRatios Measure(KernelBench bench, Kernel kernel, out long bytes)
    {
        var (fast, plain, skeleton) = (double.MaxValue, double.MaxValue, double.MaxValue);
        bytes = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            kernel.Reset();
            var start = GC.GetAllocatedBytesForCurrentThread();
            fast = Math.Min(fast, Seconds(kernel.Fast));
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - start);
            skeleton = Math.Min(skeleton, Touching(bench));
            if (round >= 3) continue;
            kernel.Reset();
            plain = Math.Min(plain, Seconds(kernel.Plain));
        }

        return new(plain / fast, skeleton / fast);
    }

    // The first touch after a kernel still finds the cache as the kernel left it.
    private static double Touching(KernelBench bench)
    {
        var least = double.MaxValue;
        for (var k = 0; k < Touches; k++)
        {
            least = Math.Min(
                least, Seconds(() => Skeleton.Touch(bench.People, 0, bench.Rows)));
        }

        return least;
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
