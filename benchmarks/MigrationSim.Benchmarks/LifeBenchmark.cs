// The first pass of a year over a chunk of households, against one household after the other.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

using MigrationSim.Tests.Plain;

namespace MigrationSim.Benchmarks;

/// <summary>
/// Four chunks of grown households live through a year; a year changes them, so that every
/// iteration is one call on a fresh copy. Divide by the rows for the cost of an agent-year.
/// </summary>
[MemoryDiagnoser]
public class LifeBenchmark
{
    private const int Rows = 4 * Chunks.Rows;
    private readonly LifeOutcome _outcome = new();
    private readonly LifeLists _lists = new();
    private readonly VitalCounts _counts = new();
    private Population _grown = null!;
    private Population _copy = null!;
    private LifeInputs _inputs = null!;

    [GlobalSetup]
    public void Grow()
    {
        var model = Inputs.Model();
        var options = new RunOptions(Scale: 100);
        _grown = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads);
        var world = new World(_grown.Clone(), model, options, CancellationToken.None);
        var life = YearSettings.Resolve(
            model, Scenario.Baseline, options, model.BaseYear.Year + 1, world).Life;

        // As many could take in kin as at full scale.
        _inputs = life with { KinThreshold = uint.MaxValue / 256 };
    }

    [IterationSetup]
    public void Copy()
    {
        _copy = _grown.Clone();
        _outcome.Clear();
        _lists.Clear();
    }

    /// <summary>Batches, thinned.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public void Life() => LifePass.Apply(_copy, 0, Rows, _inputs, _outcome);

    /// <summary>One household after the other.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void Plain() => PlainLife.Apply(_copy, 0, Rows, _inputs, _counts, _lists);
}
