// A run: from a grown population and a scenario to one tally a year.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Core.Runs;

/// <summary>
/// A run is a pure function of (model, scenario, seed, scale); threads, disk, clock and screen
/// change no bit of it.
/// </summary>
public static class Simulation
{
    /// <summary>Grows the base year's population and runs it to the last year.</summary>
    /// <exception cref="BooksException">An account does not close to the person.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RunResult Run(
        Model model, Scenario scenario, RunOptions options, IRunObserver? observer = null,
        CancellationToken token = default)
    {
        observer?.Started("synthesis", 0);
        var population = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads, token);
        observer?.Finished("synthesis", 0);
        return Run(model, scenario, options, population, observer, token);
    }

    /// <summary>Runs a given population, which it changes.</summary>
    public static RunResult Run(
        Model model, Scenario scenario, RunOptions options, Population population,
        IRunObserver? observer = null, CancellationToken token = default)
    {
        var step = new YearStep(model, options, observer, token);
        var world = new World(population, model, options, token);
        var books = new YearBooks(model, options);
        var years = new List<YearTally> { books.Open(world) };
        var clearings = new List<YearClearing>();
        var agents = world.Stock.Agents;
        long clipped = 0;

        for (var year = model.BaseYear.Year + 1; year <= options.Until; year++)
        {
            var before = world.Stock;
            var settings = YearSettings.Resolve(model, scenario, options, year, world);
            var outcome = step.Advance(world, settings);
            years.Add(books.Close(settings, before, outcome));
            clearings.Add(new(year, outcome.Clearing, outcome.AdmissionRounds));
            clipped += outcome.ClippedEntries;
        }

        observer?.Started("digest", options.Until);
        var digest = Fingerprint.Of(years, population);
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
}
