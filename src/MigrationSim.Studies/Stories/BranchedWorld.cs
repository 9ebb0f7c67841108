// Years run again and again from one saved moment, under different levers.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Studies.Stories;

/// <summary>The moment is kept; every trial runs on a copy of its population.</summary>
internal sealed class BranchedWorld(Model model, RunOptions options, CancellationToken token)
{
    /// <summary>A scenario's run from the base year to the end of a year.</summary>
    public SavedYear Grown(Scenario scenario, int year)
    {
        var population = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads, token);
        var world = new World(population, model, options, token);
        return Advance(world, model.BaseYear.Year, scenario.Levers, year, null);
    }

    /// <summary>The same from a saved year on, which stays as it is.</summary>
    public SavedYear Advanced(SavedYear saved, LeverSettings levers, int year) =>
        Advance(Copy(saved), saved.Origin.Year, levers, year, null);

    /// <summary>
    /// What households have become by the end of a year, with those who came out of them in it;
    /// empty for one that was not there.
    /// </summary>
    public IReadOnlyDictionary<uint, string> Fates(
        SavedYear saved, LeverSettings levers, int year, IReadOnlyList<uint> keys)
    {
        var follower = new HouseholdFollower(_ => keys);
        var world = Copy(saved);
        follower.See(YearSight.Opening, new(saved.Origin.Year, world));
        Advance(world, saved.Origin.Year, levers, year, follower.See);
        return keys.ToDictionary(key => key, key => Fate(follower.Paths[key], year));
    }

    private World Copy(SavedYear saved) =>
        new(saved with { Population = saved.Population.Clone() }, options, token);

    private static string Fate(List<HouseholdYear> path, int year)
    {
        if (path.LastOrDefault(own => own.Year == year) is not { } told) return "";
        var parted = told.Parted.Select(h => $"{h.Key} {h.Members} {h.Residence}");
        return $"{told.After} {string.Join(' ', parted)}";
    }

    private SavedYear Advance(
        World world, int from, LeverSettings levers, int until, RunWitness? witness)
    {
        var scenario = Scenario.Baseline with { Levers = levers };
        var step = new YearStep(model, options, null, token) { Witness = witness };
        for (var year = from + 1; year <= until; year++)
            step.Advance(world, YearSettings.Resolve(model, scenario, options, year, world));
        return new()
        {
            Origin = SavedOrigin.Of(model, scenario, options, until),
            Population = world.Population,
            Markets = world.Markets,
            Earlier = world.Earlier,
        };
    }
}
