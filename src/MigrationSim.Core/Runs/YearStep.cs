// A year: the processes in their order.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>What one year did to the world.</summary>
public sealed record YearOutcome(YearCounts Counts, StockCount Stock, long ClippedEntries);

/// <summary>The only place that knows the order of processes.</summary>
public sealed class YearStep(int threads, IRunObserver? observer, CancellationToken token)
{
    /// <summary>Looks at the world when tables are ready and nobody has moved yet.</summary>
    public Action<World, MoveInputs>? BeforeMoves { get; init; }

    /// <summary>Takes the world from one year-end to the next.</summary>
    public YearOutcome Advance(World world, YearSettings settings)
    {
        var year = settings.Year;
        var counts = Timed("life", year, () => Live(world, settings));
        var choice = Timed("choice", year, () => new ChoiceTables(settings.Choice));
        Timed("moves", year, () => counts.Add(Move(world, settings, choice)));
        Timed("arrivals", year, () => Arrive(world, settings, counts));
        world.Stock = Timed(
            "count", year, () => World.Census(world.Population, threads, token));
        return new(counts, world.Stock, choice.Clipped);
    }

    // Mortality, birthdays, fertility and reclassification in one pass, then kin for orphans.
    private YearCounts Live(World world, YearSettings settings)
    {
        var population = world.Population;
        var kin = KinThreshold(population.Count);
        var (counts, lists) = (new YearCounts(), new LifeLists());
        Chunks.Run(
            population, threads, () => new LifeCounts(),
            (own, first, end) => LifePass.Apply(
                population, first, end, settings.Life, own.Counts, own.Lists, kin),
            (_, own) =>
            {
                counts.Add(own.Counts);
                lists.Add(own.Lists);
            },
            token);
        counts.Orphaned = lists.Orphaned.Count;
        counts.TakenIn = Kinship.Merge(population, lists, settings.Draws);
        Crowding.Divide(population, lists.Crowded, settings.Draws);
        return counts;
    }

    private YearCounts Move(World world, YearSettings settings, ChoiceTables tables)
    {
        var inputs = new MoveInputs(
            tables, new ActivationTable(settings.Choice.Parameters), settings.Insured,
            settings.Leave, settings.LoseHukou, settings.Draws);
        BeforeMoves?.Invoke(world, inputs);
        return Chunks.Run(
            world.Population, threads, () => new YearCounts(),
            (own, first, end) => MovePass.Apply(world.Population, first, end, inputs, own),
            (total, own) => total.Add(own), token);
    }

    private static void Arrive(World world, YearSettings settings, YearCounts counts) =>
        new Arrivals(settings.Choice, new(settings.Choice), new(settings.Choice))
            .Append(world.Population, settings.ArrivalsPersons, settings.Draws, counts);

    // Enough candidates in every cell, few enough to sort: about one household in a thousand.
    private static uint KinThreshold(int agents) =>
        (uint)Math.Min(uint.MaxValue, uint.MaxValue / 1024.0 * Math.Max(1, 36e6 / agents));

    private sealed class LifeCounts
    {
        public YearCounts Counts { get; } = new();

        public LifeLists Lists { get; } = new();
    }

    private void Timed(string process, int year, Action work) =>
        Timed(process, year, () =>
        {
            work();
            return 0;
        });

    private T Timed<T>(string process, int year, Func<T> work)
    {
        token.ThrowIfCancellationRequested();
        observer?.Started(process, year);
        var result = work();
        observer?.Finished(process, year);
        return result;
    }
}
