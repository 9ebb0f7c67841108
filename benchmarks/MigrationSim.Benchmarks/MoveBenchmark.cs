// Drawing where to live, letting in and moving, against the plain twins of the tests.
using System.Runtime.InteropServices;

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Tests.Plain;

namespace MigrationSim.Benchmarks;

/// <summary>
/// The moves of the first year on a sample of the real population, at that year's prices. Moving
/// changes the population, so that every iteration has a fresh copy; copying is not measured.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MoveBenchmark
{
    private readonly List<Active> _active = [];
    private readonly List<Proposal> _wishes = [];
    private readonly MoveBatch _batch = new();
    private Population _before = null!;
    private Population _people = null!;
    private MoveInputs _inputs = null!;
    private Proposal[] _moves = [];
    private MoveOutcome _outcome = null!;

    /// <summary>Every how many agents one is kept: 50 leaves some 720,000.</summary>
    [Params(50)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Grow()
    {
        var model = Inputs.Model();
        var options = new RunOptions(Scale: Scale, Threads: 1);
        var grown = PopulationSynthesis.Grow(model.BaseYear, options.Seed, Scale, 1);
        var world = new World(grown, model, options, CancellationToken.None);
        var settings = YearSettings.Resolve(
            model, Scenario.Baseline, options, model.BaseYear.Year + 1, world);
        var step = new YearStep(model, options, null, CancellationToken.None)
        {
            BeforeMoves = (now, inputs) => (_before, _inputs) = (now.Population.Clone(), inputs),
        };
        step.Advance(world, settings);
        ActivationPass.List(_before, 0, _before.Count, _inputs, _active, new());
        ProposalPass.List(_before, [.. _active], _inputs, _batch, _wishes);
        _moves = [.. _wishes];
    }

    [IterationSetup]
    public void Copy()
    {
        (_people, _outcome) = (_before.Clone(), new());
        _wishes.Clear();
    }

    [BenchmarkCategory("draw"), Benchmark]
    public int Draw()
    {
        ProposalPass.List(
            _people, CollectionsMarshal.AsSpan(_active), _inputs, _batch, _wishes);
        return _wishes.Count;
    }

    [BenchmarkCategory("draw"), Benchmark(Baseline = true)]
    public int PlainDraw() => PlainWishes.List(_people, _active, _inputs).Count;

    [BenchmarkCategory("move"), Benchmark]
    public int Move()
    {
        Realisation.Apply(_people, _moves, _inputs, _outcome);
        return _outcome.Born.Count;
    }

    [BenchmarkCategory("move"), Benchmark(Baseline = true)]
    public int PlainMove()
    {
        PlainRealisation.Apply(_people, _moves, _inputs, _outcome);
        return _outcome.Born.Count;
    }
}
