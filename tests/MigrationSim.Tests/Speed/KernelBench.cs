// The kernels of a year on a sample of the real population, each beside its plain twin.
using System.Runtime.InteropServices;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Plain;

namespace MigrationSim.Tests.Speed;

/// <summary>A kernel: what makes ready for it, itself, and the plain way to the same.</summary>
internal sealed record Kernel(string Name, Action Reset, Action Fast, Action Plain);

/// <summary>The second year of the baseline, just before anybody moves, on one thread.</summary>
internal sealed class KernelBench
{
    private const int Scale = 40;
    private Population _before;
    private MoveInputs _inputs;
    private readonly LifeInputs _life;
    private readonly List<Active> _active = [];
    private readonly YearEndMarks _marks;
    private readonly List<Proposal> _wishes = [];
    private readonly Proposal[] _moves;
    private DecisionPass? _pass;

    public KernelBench()
    {
        var model = ModelFiles.Read(Repository.File("seeds")).Model!;
        var options = new RunOptions(Scale: Scale, Threads: 2);
        var world = new World(
            PopulationSynthesis.Grow(model.BaseYear, options.Seed, Scale, options.Threads), model,
            options, CancellationToken.None);
        (_before, _inputs) = (world.Population, null!);
        var step = new YearStep(model, options, null, CancellationToken.None)
        {
            BeforeMoves = (now, inputs) => (_before, _inputs) = (now.Population.Clone(), inputs),
        };
        var settings = Settings(1);
        step.Advance(world, settings);
        settings = Settings(2);
        step.Advance(world, settings);
        _life = settings.Life;
        Rows = _before.Count;
        _marks = PlainMarks.Of(_before, _inputs);
        ActivationPass.List(_before, 0, Rows, _inputs, _active, new());
        ProposalPass.List(_before, CollectionsMarshal.AsSpan(_active), _inputs, new(), _wishes);
        _moves = [.. _wishes];

        YearSettings Settings(int year) => YearSettings.Resolve(
            model, Scenario.Baseline, options, model.BaseYear.Year + year, world);
    }

    public int Rows { get; }

    /// <summary>What all passes go over, changed by those who run.</summary>
    public Population People { get; private set; } = null!;

    public IEnumerable<Kernel> All()
    {
        var (outcome, moved, tally) = (new LifeOutcome(), new MoveOutcome(), new StockTally());
        var (lists, vitals, batch) = (new LifeLists(), new VitalCounts(), new MoveBatch());
        var groups = new DecisionGroups();
        yield return new(
            "life", () => Reset(() =>
            {
                outcome.Clear();
                lists.Clear();
            }),
            () => LifePass.Apply(People, 0, Rows, _life, outcome),
            () => PlainLife.Apply(People, 0, Rows, _life, vitals, lists));
        yield return new(
            "labels", () => Reset(() =>
            {
                _pass ??= new(groups);
                _pass.Close();
                _pass.Clear();
                _pass.Turn(People, _inputs);
            }),
            () => _pass!.Apply(0, Rows, Emptied(_active), _marks), PlainDecide);
        yield return new(
            "proposals", () => Reset(() => { }),
            () => ProposalPass.List(
                People, CollectionsMarshal.AsSpan(_active), _inputs, batch, Emptied(_wishes)),
            () => PlainWishes.List(People, _active, _inputs));
        yield return new(
            "moves", () => Reset(moved.Clear),
            () => Realisation.Apply(People, _moves, _inputs, moved),
            () => PlainRealisation.Apply(People, _moves, _inputs, moved));
        yield return new(
            "year's end", () => Reset(moved.Clear),
            () => YearEndPass.Apply(People, 0, Rows, _inputs, _marks, moved),
            () => PlainYearEndPass.Apply(People, 0, Rows, _inputs, moved));
        yield return new(
            "count", () => Reset(tally.Clear), () => tally.Count(People, 0, Rows),
            () => PlainStock.Of(People));
    }

    private void PlainDecide()
    {
        var counts = new YearCounts();
        PlainDecisions.Prepare(People, _inputs, counts);
        PlainDecisions.Load(People, _inputs);
        _ = new PlainGroups(People, _inputs);
        PlainDecisions.Active(People, _inputs, counts.Markets);
    }

    private void Reset(Action more)
    {
        People = _before.Clone();
        more();
    }

    private static List<T> Emptied<T>(List<T> list)
    {
        list.Clear();
        return list;
    }
}
