// Follows the first household of a kind through one year of a run.
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Studies.Stories;

/// <summary>
/// Runs to the year before, then watches the year. The household is chosen by a rule, so that
/// nobody picks a nice one: the first in the order of storage that lives in town, is registered in
/// a village, has two school children or more, stays, and has a grown child who wants to move.
/// </summary>
public static class FollowedHousehold
{
    /// <summary>The story of a year, or null if no household fits the rule.</summary>
    public static HouseholdStory? Tell(
        Model model, Scenario scenario, RunOptions options, CancellationToken token = default)
    {
        var population = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads, token);
        return Tell(model, scenario, options, population, token);
    }

    /// <summary>The same with a given population, which it changes.</summary>
    public static HouseholdStory? Tell(
        Model model, Scenario scenario, RunOptions options, Population population,
        CancellationToken token = default)
    {
        var world = new World(population, model, options, token);
        var step = new YearStep(model, options, null, token);
        for (var year = model.BaseYear.Year + 1; year < options.Until; year++)
            step.Advance(world, YearSettings.Resolve(model, scenario, options, year, world));

        var settings = YearSettings.Resolve(model, scenario, options, options.Until, world);
        var watch = new HouseholdWatch(options, population.Clone(), settings);
        new YearStep(model, options, null, token) { BeforeMoves = watch.Look }
            .Advance(world, settings);
        return watch.Tell(population);
    }
}
