// The years of a run, one after the other.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>From a year-end to the last year; one object runs once.</summary>
internal sealed class YearLoop(
    Model model, Scenario scenario, RunOptions options, Branching branching,
    IRunObserver? observer, CancellationToken token)
{
    private readonly YearBooks _books = new(model, options);

    /// <summary>Is shown the run after each process, or null.</summary>
    public RunWitness? Witness { get; init; }

    /// <summary>Runs from the base year.</summary>
    public RunResult Run(Population population)
    {
        var world = new World(population, model, options, token);
        return Begin(world);
    }

    /// <summary>Runs from the end of a saved year.</summary>
    public RunResult Resume(SavedYear saved)
    {
        var year = saved.Origin.Year;
        var world = new World(saved, options, token);
        if (branching.Past.Count > 0) return Run(world, branching.Past);
        if (year == model.BaseYear.Year) return Begin(world);
        var levers = Delivery.Of(scenario.Levers);
        var offers = YearMarkets.Past(model, levers, options, year, world);
        var minutes = MetroSettings.Minutes(model, levers, year);
        return Run(world, [_books.Open(world, year, offers, minutes, levers)]);
    }

    private RunResult Begin(World world)
    {
        var opening = _books.Open(world);
        observer?.Closed(opening);
        return Run(world, [opening]);
    }

    private RunResult Run(World world, IReadOnlyList<YearTally> past)
    {
        var step = new YearStep(model, options, observer, token) { Witness = Witness };
        var years = past.ToList();
        var opening = years[^1];
        var clearings = new List<YearClearing>();
        var agents = world.Stock.Agents;
        long clipped = 0;
        Save(world, opening.Year);
        Witness?.Invoke(YearSight.Opening, new(opening.Year, world));

        for (var year = opening.Year + 1; year <= options.Until; year++)
        {
            var before = world.Stock;
            var settings = YearSettings.Resolve(model, scenario, options, year, world);
            var outcome = step.Advance(world, settings);
            years.Add(_books.Close(settings, before, outcome));
            observer?.Closed(years[^1]);
            clearings.Add(new(year, outcome.Clearing, outcome.AdmissionRounds));
            clipped += outcome.ClippedEntries;
            Save(world, year);
        }

        observer?.Started("digest", options.Until);
        var digest = Fingerprint.Of(years, world.Population, options.Threads);
        observer?.Finished("digest", options.Until);
        return new()
        {
            Years = years,
            Digest = digest,
            ClippedEntries = clipped,
            Clearings = clearings,
            AgentsAtStart = agents,
            AgentsAtEnd = world.Stock.Agents,
        };
    }

    private void Save(World world, int year)
    {
        if (year != branching.SaveYear) return;
        observer?.Started("saving", year);
        branching.Save(new()
        {
            Origin = SavedOrigin.Of(model, scenario, options, year),
            Population = world.Population,
            Markets = world.Markets,
            Earlier = world.Earlier,
        });
        observer?.Finished("saving", year);
    }
}
