// Which households to tell of when nobody names one.
using MigrationSim.Core.Randomness;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Stories;

/// <summary>
/// A fixed rule, so that nobody picks a nice one. About a thousand households are looked at, those
/// whose standing (a number fixed for the run) is lowest; told are those with the most kinds of
/// events, or, against a variant, those whose path it changed; the lowest standing first.
/// </summary>
public static class HouseholdSample
{
    /// <summary>How many are looked at.</summary>
    public const int Candidates = 1024;

    /// <summary>The households to look at, in the order of their standing.</summary>
    public static IReadOnlyList<uint> Choose(World world, RunOptions options)
    {
        var population = world.Population;
        var draws = new YearDraws(options.Seed, 0);
        var limit = 2.0 * Candidates / Math.Max(1, population.Count) * uint.MaxValue;
        var found = new List<uint>();
        for (var row = 0; row < population.Count; row++)
        {
            var key = population.Key[row];
            if (population.Members[row] != 0 && draws.Standing(key) <= limit) found.Add(key);
        }

        return [.. found.Distinct().OrderBy(key => draws.Standing(key)).Take(Candidates)];
    }

    /// <summary>Those with the most kinds of events.</summary>
    public static IReadOnlyList<uint> Eventful(
        IReadOnlyDictionary<uint, List<HouseholdYear>> paths, uint seed, int count) =>
        Take(paths.Keys, seed, count, key =>
            paths[key].SelectMany(HouseholdEvents.Of).Distinct().Count());

    /// <summary>Those whose paths part, first who ends up living or registered elsewhere.</summary>
    public static IReadOnlyList<uint> Changed(
        IReadOnlyDictionary<uint, List<HouseholdYear>> paths,
        IReadOnlyDictionary<uint, List<HouseholdYear>> others, uint seed, int count) =>
        Take(
            paths.Keys.Where(key => PathParting.Year(paths[key], others[key]) is not null), seed,
            count, key => Place(paths[key]) == Place(others[key]) ? 0 : 1);

    private static IReadOnlyList<uint> Take(
        IEnumerable<uint> keys, uint seed, int count, Func<uint, int> score)
    {
        var draws = new YearDraws(seed, 0);
        return
        [
            .. keys.OrderByDescending(score).ThenBy(key => draws.Standing(key)).Take(count),
        ];
    }

    private static (int Residence, int Hukou) Place(List<HouseholdYear> path) =>
        path.Count == 0 || path[^1].After.Members == 0
            ? (-1, -1)
            : (path[^1].After.Residence, path[^1].After.Hukou);
}
