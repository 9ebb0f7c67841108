// A year: the processes in their order.
using System.Runtime.InteropServices;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>What one year did to the world.</summary>
/// <param name="Counts">Events and moves; they last until the step's next year.</param>
/// <param name="Stock">Everybody at its end.</param>
/// <param name="Clearing">How the shadow prices were found.</param>
/// <param name="AdmissionRounds">Rounds until all wishes were settled.</param>
/// <param name="ClippedEntries">Utilities whose policy-driven change was cut.</param>
public sealed record YearOutcome(
    YearCounts Counts, StockCount Stock, ClearingResult Clearing, int AdmissionRounds,
    long ClippedEntries);

/// <summary>The only place that knows the order of processes.</summary>
public sealed class YearStep(
    Model model, RunOptions options, IRunObserver? observer, CancellationToken token)
{
    private readonly DecisionGroups _groups = new();
    private Workspaces<DecisionPass>? _decisions;
    private readonly YearCounts _counts = new();

    private readonly Workspaces<MoveOutcome> _moves = new(
        () => new(), own => own.Clear(), (total, own) => total.Add(own));

    private readonly BornHouseholds _born = new(options.Threads);

    private readonly Workspaces<MoveBatch> _batches = new(
        () => new(), _ => { }, (_, _) => { });

    private readonly ChoiceTables _tables = new();
    private readonly UrbanClearing _clearing = new(options.Threads);
    private readonly LifeStep _life = new(options, token);
    private readonly FamilyStep _families = new(model, options, token);
    private readonly Proposals _proposals = new();
    private readonly Queues _queues = new();

    private readonly ParallelOptions _threads =
        new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = token };

    private readonly ActiveDeciders _active = new();
    private readonly YearEndMarks _marks = new();

    /// <summary>Looks at the world when tables are ready and nobody has moved yet.</summary>
    public Action<World, MoveInputs>? BeforeMoves { get; init; }

    /// <summary>Is shown the world after each process, or null.</summary>
    public RunWitness? Witness { get; init; }

    /// <summary>Takes the world from one year-end to the next.</summary>
    public YearOutcome Advance(World world, YearSettings settings)
    {
        var counts = _counts;
        counts.Clear();
        var sight = new YearSight(settings.Year, world) { Settings = settings };
        var timed = new StepClock(
            observer, settings.Year, process => Witness?.Invoke(process, sight), token);
        var lists = timed.Run("life", () => sight.Lists = _life.Advance(
            world.Population, settings, counts));
        timed.Run("families", () => _families.Advance(
            world.Population, settings, lists, counts));
        var inputs = timed.Run("choice", () => sight.Inputs = settings.TablesIn(_tables));
        var load = timed.Run("labels", () => Prepare(world, inputs, counts));
        var arrivals = new Arrivals(settings.Choice, inputs.Tables);
        var clearing = timed.Run("clearing", () => Clear(settings, inputs, load, arrivals));
        BeforeMoves?.Invoke(world, inputs);
        var proposals = timed.Run(
            "proposals", () => sight.Proposals = Propose(world, inputs));
        var room = new PlaceRoom(settings.Capacity, load);
        var rounds = timed.Run("admission", () => Admission.Settle(
            world.Population, proposals, inputs, room, counts.Markets.Refused, _queues, _threads));
        timed.Run("moves", () => Move(world, settings, inputs, proposals, counts));
        timed.Run("arrivals", () => _born.Gather(world.Population, held => arrivals.Append(
            held, settings.ArrivalsPersons, settings.Draws, room.TryTake, counts)));
        var stock = timed.Run("count", () => world.Census(options.Threads, token));
        world.Close(stock, settings.Markets.State);
        return new(counts, stock, clearing, rounds, inputs.Tables.Clipped);
    }

    // Reclassification and new skills; then everybody is grouped by what their choice sees, and
    // those who consider moving are listed.
    private PlaceLoad Prepare(World world, MoveInputs inputs, YearCounts counts)
    {
        var population = world.Population;
        _active.Clear(population.Count);
        _marks.Turn(population.Count, inputs);
        _decisions ??= new(
            () => new(_groups), own => own.Clear(), (total, own) => total.Add(own));
        var outcome = Chunks.Run(
            population.Count, options.Threads, _decisions,
            (own, first, end) =>
            {
                own.Turn(population, inputs);
                own.Apply(first, end, _active.OfChunk(first / Chunks.Rows), _marks);
            },
            token);
        outcome.Close();
        counts.Add(outcome.Counts);
        return outcome.Load;
    }

    // Shadow prices, without dice; the tables bear them afterwards.
    private ClearingResult Clear(
        YearSettings settings, MoveInputs inputs, PlaceLoad load, Arrivals arrivals)
    {
        if (inputs.HasLimits)
        {
            return _clearing.Run(
                new(
                    _groups.List(options.Threads), inputs, load, settings.Capacity, arrivals,
                    settings.ArrivalsPersons),
                model.Markets, mustHaveRoom: settings.Year == model.BaseYear.Year + 1);
        }

        inputs.Tables.Price(PlacePrices.None);
        return ClearingResult.None;
    }

    private Proposals Propose(World world, MoveInputs inputs)
    {
        _proposals.Begin((world.Population.Count + Chunks.Rows - 1) / Chunks.Rows);
        Chunks.Run(
            world.Population.Count, options.Threads, _batches,
            (own, first, _) => ProposalPass.List(
                world.Population,
                CollectionsMarshal.AsSpan(_active.OfChunk(first / Chunks.Rows)), inputs, own,
                _proposals.ListOf(first / Chunks.Rows)),
            token);
        return _proposals;
    }

    // Moves, family split, settlement, exit, schools, purchases and training, by household.
    private void Move(
        World world, YearSettings settings, MoveInputs inputs, Proposals proposals,
        YearCounts counts)
    {
        _born.Begin(world.Population);
        var outcome = Chunks.Run(
            world.Population.Count, options.Threads, _moves,
            (own, first, end) =>
            {
                MoveStep.Apply(
                    world.Population, first, end, proposals.OfChunk(first / Chunks.Rows), inputs,
                    _marks, own);
                _born.Settle(world.Population, first, end, own.Born);
            },
            token);
        counts.Add(outcome.Counts);
        AffordableHomes.Assign(
            world.Population, outcome.Applicants, settings.Markets.FreeAffordable);
        _born.Finish(world.Population);
    }
}
