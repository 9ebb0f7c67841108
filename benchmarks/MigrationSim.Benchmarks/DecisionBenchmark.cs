// The pass before prices are known: labels, load, groups and who considers moving.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Tests.Plain;

namespace MigrationSim.Benchmarks;

/// <summary>
/// The first year after the base year, on one thread. New labels are given in the first call; later
/// ones find the same digits and nothing left to change.
/// </summary>
[MemoryDiagnoser]
public class DecisionBenchmark
{
    private readonly List<Active> _active = [];
    private readonly DecisionGroups _groups = new();
    private Population _population = null!;
    private MoveInputs _inputs = null!;
    private DecisionPass _pass = null!;

    /// <summary>Every how many agents one is kept: 40 leaves some 900,000.</summary>
    [Params(40)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Grow()
    {
        var (model, options) = (Inputs.Model(), new RunOptions(Scale: Scale));
        _population = PopulationSynthesis.Grow(model.BaseYear, options.Seed, Scale, 2);
        var world = new World(_population, model, options, CancellationToken.None);
        _inputs = YearSettings
            .Resolve(model, Scenario.Baseline, options, model.BaseYear.Year + 1, world)
            .Tables();
        _pass = new(_groups);
        _pass.Turn(_population, _inputs);
    }

    /// <summary>In batches.</summary>
    [Benchmark]
    public int Pass()
    {
        _active.Clear();
        _pass.Apply(0, _population.Count, _active);
        return _active.Count;
    }

    /// <summary>Household by household.</summary>
    [Benchmark(Baseline = true)]
    public int Plain()
    {
        var counts = new YearCounts();
        PlainDecisions.Prepare(_population, _inputs, counts);
        var load = PlainDecisions.Load(_population, _inputs);
        var groups = new PlainGroups(_population, _inputs);
        var active = PlainDecisions.Active(_population, _inputs, counts.Markets);
        return active.Count + groups.Sums.Count + (int)load.Seats[0];
    }

    /// <summary>Looking for groups among sums that are empty after the first call.</summary>
    [Benchmark]
    public int List() => _groups.List().Count;
}
