// The count of everybody, on a sample of the real population.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Tests.Plain;

namespace MigrationSim.Benchmarks;

/// <summary>One thread, all rows; counters are used again, as from year to year.</summary>
[MemoryDiagnoser]
public class CountBenchmark
{
    private readonly StockTally _tally = new();
    private Population _people = null!;

    /// <summary>Every how many agents one is kept: 20 leaves some 1.9 million.</summary>
    [Params(20)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Grow() => _people = SampleYear.Grow(Scale).People;

    [Benchmark(Baseline = true)]
    public long Plain() => PlainStock.Of(_people).Agents;

    [Benchmark]
    public StockTally Count()
    {
        _tally.Clear();
        _tally.Count(_people, 0, _people.Count);
        return _tally;
    }
}
