// A year: the processes in their order.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>What one year did to the world.</summary>
public sealed record YearOutcome(YearCounts Counts, StockCount Stock, long ClippedEntries);

/// <summary>The only place that knows the order of processes.</summary>
public sealed class YearStep(
    Model model, RunOptions options, IRunObserver? observer, CancellationToken token)
{
    private readonly Students _students =
        new(model.Formation, model.BaseYear.UniversityWeight);

    private readonly Pairing _pairing = new(model.Formation, BasePersons(model, options.Scale));

    /// <summary>Looks at the world when tables are ready and nobody has moved yet.</summary>
    public Action<World, MoveInputs>? BeforeMoves { get; init; }

    /// <summary>Takes the world from one year-end to the next.</summary>
    public YearOutcome Advance(World world, YearSettings settings)
    {
        var year = settings.Year;
        var (counts, lists) = (new YearCounts(), new LifeLists());
        Timed("life", year, () => Live(world, settings, counts, lists));
        Timed("families", year, () => Form(world, settings, counts, lists));
        var inputs = Timed("choice", year, () => Tables(settings));
        BeforeMoves?.Invoke(world, inputs);
        Timed("moves", year, () => Move(world, inputs, counts));
        Timed("arrivals", year, () => Arrive(world, settings, counts));
        world.Stock = Timed(
            "count", year, () => World.Census(world.Population, options.Threads, token));
        return new(counts, world.Stock, inputs.Tables.Clipped);
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
        _students.Leave(population, lists.Students, draws, counts);
        _pairing.Match(population, lists.Singles, draws, counts.Hukou);
        Separation.Part(population, lists.Separating, draws);
        kin.TakeIn(lists.JoiningElders);
    }

    private static MoveInputs Tables(YearSettings settings) => new()
    {
        Tables = new(settings.Choice),
        Activation = new(settings.Choice.Parameters),
        Split = new(settings.Formation, settings.Choice),
        Settlement = new(settings.Settlement),
        Chances = settings.Moves,
        Draws = settings.Draws,
    };

    // Reclassification, activation, destination, family split, settlement and exit, by household.
    private void Move(World world, MoveInputs inputs, YearCounts counts)
    {
        var outcome = Chunks.Run(
            world.Population, options.Threads, () => new MoveOutcome(),
            (own, first, end) => MovePass.Apply(world.Population, first, end, inputs, own),
            (total, own) => total.Add(own), token);
        counts.Add(outcome.Counts);
        foreach (var household in outcome.Born) world.Population.Append(household);
    }

    private static void Arrive(World world, YearSettings settings, YearCounts counts) =>
        new Arrivals(settings.Choice, new(settings.Choice), new(settings.Choice))
            .Append(world.Population, settings.ArrivalsPersons, settings.Draws, counts);

    // Residents of the base year by alternative, in agents' persons.
    private static double[] BasePersons(Model model, int scale)
    {
        var persons = new double[Cells.Count];
        for (var c = 0; c < Cells.HunanCount; c++)
            persons[c] = model.BaseYear.Residents[c].Sum() / (double)scale;
        for (var x = 0; x < Cells.ZoneCount; x++)
        {
            persons[Cells.HunanCount + x] =
                model.BaseYear.AbsentOutside.Sum(row => (double)row[x]) / scale;
        }

        return persons;
    }

    private sealed class LifeOutcome
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
