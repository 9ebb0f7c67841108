// The year's end, on a sample of the real population.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Plain;

namespace MigrationSim.Benchmarks;

/// <summary>
/// One thread, all rows. The pass changes people: every iteration is one call on a fresh copy.
/// </summary>
[MemoryDiagnoser]
public class YearEndBenchmark
{
    private readonly MoveOutcome _outcome = new();
    private Population _grown = null!;
    private Population _people = null!;
    private MoveInputs _inputs = null!;
    private YearEndMarks _marks = null!;

    /// <summary>Every how many agents one is kept: 20 leaves some 1.9 million.</summary>
    [Params(20)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Grow()
    {
        (_grown, _inputs) = SampleYear.Grow(Scale);
        _marks = PlainMarks.Of(_grown, _inputs);
    }

    [IterationSetup]
    public void Copy()
    {
        _people = _grown.Clone();
        _outcome.Clear();
    }

    [Benchmark(Baseline = true)]
    public void Plain() =>
        PlainYearEndPass.Apply(_people, 0, _people.Count, _inputs, _outcome);

    [Benchmark]
    public void YearEnd() =>
        YearEndPass.Apply(_people, 0, _people.Count, _inputs, _marks, _outcome);
}
