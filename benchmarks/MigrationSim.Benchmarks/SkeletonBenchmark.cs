// The memory skeleton as a benchmark, and as a command that says gigabytes a second.
using System.Diagnostics;
using System.Globalization;

using BenchmarkDotNet.Attributes;

using MigrationSim.Core.People;
using MigrationSim.Core.Runs;

namespace MigrationSim.Benchmarks;

/// <summary>
/// Times are nanoseconds a household, on one thread; the columns are far larger than the cache.
/// </summary>
[MemoryDiagnoser]
public class SkeletonBenchmark
{
    private const int Households = 4_000_000;
    private const int Passes = 15;

    private Population _population = null!;

    [GlobalSetup]
    public void Fill() => _population = Filled(Households);

    /// <summary>All columns read, members and years written.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Households)]
    public ulong Touch() => Skeleton.Touch(_population, 0, Households);

    /// <summary>All columns read.</summary>
    [Benchmark(OperationsPerInvoke = Households)]
    public ulong Read() => Skeleton.Read(_population, 0, Households);

    /// <summary>skeleton --households N --threads T: best of fifteen passes in chunks.</summary>
    internal static int Run(Arguments arguments)
    {
        var households = arguments.Whole("households", 10_000_000);
        var threads = arguments.Whole("threads", 1);
        var population = Filled(households);
        var sums = new Workspaces<ulong[]>(
            () => new ulong[1], own => own[0] = 0, (total, part) => total[0] ^= part[0]);
        var seconds = double.MaxValue;
        for (var k = 0; k < Passes; k++)
        {
            var clock = Stopwatch.GetTimestamp();
            Chunks.Run(
                population.Count, threads, sums,
                (sum, first, end) => sum[0] ^= Skeleton.Touch(population, first, end), default);
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(clock).TotalSeconds);
        }

        double bytes = Skeleton.BytesRead + Skeleton.BytesWritten;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"SKELETON threads={threads} N={households} ns/agent={seconds / households * 1e9:F3} "
                + $"GB/s={bytes * households / seconds / 1e9:F1} at {bytes} bytes"));
        return 0;
    }

    // No page may be one that was never written: those share a single page of zeros.
    private static Population Filled(int households)
    {
        var population = new Population(households);
        population.Grow(households);
        population.Key.Fill(1);
        population.Members.Fill(Members.Person(40, 0));
        population.Residence.Fill(1);
        population.Hukou.Fill(1);
        population.Traits.Fill(1);
        population.YearsHere.Fill(1);
        return population;
    }
}
