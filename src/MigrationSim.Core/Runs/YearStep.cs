// A year: the processes in their order.
using System.Runtime.InteropServices;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>What one year did to the world.</summary>
/// <param name="Counts">Events and moves.</param>
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
    private readonly Proposals _proposals = new();
    private readonly Queues _queues = new();

    private readonly Pairing _pairing =
        new(model.Formation, model.BaseYear.Persons(options.Scale));

    /// <summary>Looks at the world when tables are ready and nobody has moved yet.</summary>
    public Action<World, MoveInputs>? BeforeMoves { get; init; }

    /// <summary>Takes the world from one year-end to the next.</summary>
    public YearOutcome Advance(World world, YearSettings settings)
    {
        var (counts, lists) = (new YearCounts(), new LifeLists());
        var timed = new StepClock(observer, settings.Year, token);
        timed.Run("life", () => Live(world, settings, counts, lists));
        timed.Run("families", () => Form(world, settings, counts, lists));
        var inputs = timed.Run("choice", settings.Tables);
        var active = new ActiveDeciders(world.Population.Count);
        var load = timed.Run("labels", () => Prepare(world, inputs, active, counts));
        var arrivals = new Arrivals(settings.Choice, inputs.Tables);
        var clearing = timed.Run("clearing", () => Clear(settings, inputs, load, arrivals));
        BeforeMoves?.Invoke(world, inputs);
        var proposals = timed.Run("proposals", () => Propose(world, active, inputs));
        var room = new PlaceRoom(settings.Capacity, load);
        var rounds = timed.Run("admission", () => Admission.Settle(
            world.Population, proposals, inputs, room, counts.Markets.Refused, _queues));
        timed.Run("moves", () => Move(world, settings, inputs, proposals, counts));
        timed.Run("arrivals", () => arrivals.Append(
            world.Population, settings.ArrivalsPersons, settings.Draws, room.TryTake, counts));
        var stock = timed.Run(
            "count", () => World.Census(world.Population, options.Threads, token));
        world.Close(stock, settings.Markets.State);
        return new(counts, stock, clearing, rounds, inputs.Tables.Clipped);
    }

    // Mortality, birthdays and fertility in one pass; who forms households is noted.
    private void Live(
        World world, YearSettings settings, YearCounts counts, LifeLists lists) =>
        Chunks.Run(
            world.Population, options.Threads, () => new LifeOutcome(),
            (own, first, end) => LifePass.Apply(
                world.Population, first, end, settings.Life, own.Counts, own.Lists),
            (_, own) =>
            {
                counts.Add(own.Counts);
                lists.Add(own.Lists);
            },
            token);

    // Household formation, in lists: few households, each process in an order of its own.
    private void Form(World world, YearSettings settings, YearCounts counts, LifeLists lists)
    {
        var (population, draws) = (world.Population, settings.Draws);
        var kin = new Kinship(population, lists.Kin, draws, counts.Hukou);
        kin.TakeIn(lists.Orphaned);
        Crowding.Divide(population, lists.Crowded, draws);
        new Students(model.Formation, settings.Universities, new(settings.Choice.Geography))
            .Leave(population, lists.Students, draws, counts);
        _pairing.Match(population, lists.Singles, draws, counts.Hukou);
        Separation.Part(population, lists.Separating, draws);
        kin.TakeIn(lists.JoiningElders);
    }

    // Reclassification and new skills; then everybody is grouped by what their choice sees, and
    // those who consider moving are listed.
    private PlaceLoad Prepare(
        World world, MoveInputs inputs, ActiveDeciders active, YearCounts counts)
    {
        _groups.Clear();
        var outcome = Chunks.Run(
            world.Population, options.Threads, () => new PrepareOutcome(),
            (own, first, end) =>
            {
                PreparePass.Apply(world.Population, first, end, inputs, own.Counts);
                own.Load.Count(world.Population, first, end, inputs);
                if (inputs.HasLimits) _groups.Add(world.Population, first, end, inputs);
                ActivationPass.List(
                    world.Population, first, end, inputs, active.OfChunk(first / Chunks.Rows),
                    own.Counts.Markets);
            },
            (total, own) =>
            {
                total.Counts.Add(own.Counts);
                total.Load.Add(own.Load);
            },
            token);
        counts.Add(outcome.Counts);
        return outcome.Load;
    }

    // Shadow prices, without dice; the tables bear them afterwards.
    private ClearingResult Clear(
        YearSettings settings, MoveInputs inputs, PlaceLoad load, Arrivals arrivals) =>
        inputs.HasLimits
            ? new UrbanClearing(_groups.List(), inputs, load, settings.Capacity, arrivals)
                .Run(
                    settings.ArrivalsPersons, model.Markets, options.Threads,
                    mustHaveRoom: settings.Year == model.BaseYear.Year + 1)
            : ClearingResult.None;

    private Proposals Propose(World world, ActiveDeciders active, MoveInputs inputs)
    {
        _proposals.Begin((world.Population.Count + Chunks.Rows - 1) / Chunks.Rows);
        Chunks.Run(
            world.Population, options.Threads, () => new MoveBatch(),
            (own, first, _) => ProposalPass.List(
                world.Population, CollectionsMarshal.AsSpan(active.OfChunk(first / Chunks.Rows)),
                inputs, own, _proposals.ListOf(first / Chunks.Rows)),
            (_, _) => { }, token);
        return _proposals;
    }

    // Moves, family split, settlement, exit, schools, purchases and training, by household.
    private void Move(
        World world, YearSettings settings, MoveInputs inputs, Proposals proposals,
        YearCounts counts)
    {
        var outcome = Chunks.Run(
            world.Population, options.Threads, () => new MoveOutcome(),
            (own, first, end) =>
            {
                Realisation.Apply(
                    world.Population, proposals.OfChunk(first / Chunks.Rows), inputs, own);
                YearEndPass.Apply(world.Population, first, end, inputs, own);
            },
            (total, own) => total.Add(own), token);
        counts.Add(outcome.Counts);
        AffordableHomes.Assign(
            world.Population, outcome.Applicants, settings.Markets.FreeAffordable);
        foreach (var household in outcome.Born) world.Population.Append(household);
    }

    private sealed class LifeOutcome
    {
        public YearCounts Counts { get; } = new();

        public LifeLists Lists { get; } = new();
    }

    private sealed class PrepareOutcome
    {
        public YearCounts Counts { get; } = new();

        public PlaceLoad Load { get; } = new();
    }
}
