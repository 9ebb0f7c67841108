// One year of a run, made again for every question about the households in it.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Stories;

/// <summary>Which households of a year are asked for.</summary>
/// <param name="County">Where they live at its start, or null for anywhere in Hunan.</param>
/// <param name="Event">What happens to them, or null for the fixed rule.</param>
public sealed record StoryWish(int? County, HouseholdEvent? Event);

/// <summary>
/// Starts from the end of the year before, which it leaves as it is. Nobody picks a nice household:
/// the fixed rule is that of <see cref="FollowedHousehold"/>, in the order of storage; for an event
/// those of lowest standing are looked at, as <see cref="HouseholdSample"/> does.
/// </summary>
public sealed class StoryYear(Model model, Scenario scenario, RunOptions options, SavedYear before)
{
    /// <summary>How many households are looked at.</summary>
    public const int Candidates = 1024;

    /// <summary>The year of a household, or null if it is not there when the year begins.</summary>
    public HouseholdYear? Of(uint key, CancellationToken token) =>
        Follow([key], token).FirstOrDefault();

    /// <summary>Those that fit, in their order; some of those that do if they are many.</summary>
    public IReadOnlyList<HouseholdYear> Of(StoryWish wish, CancellationToken token) =>
    [
        .. Follow(wish.Event is null ? ByRule(wish) : ByStanding(wish), token)
            .Where(year => wish.Event is { } what
                ? HouseholdEvents.Of(year).Contains(what)
                : IsOfRule(year)),
    ];

    private List<HouseholdYear> Follow(IReadOnlyList<uint> keys, CancellationToken token)
    {
        var saved = before with { Population = before.Population.Clone() };
        var world = new World(saved, options, token);
        var follower = new HouseholdFollower(_ => keys);
        follower.See(YearSight.Opening, new(before.Origin.Year, world));
        var settings = YearSettings.Resolve(
            model, scenario, options, before.Origin.Year + 1, world);
        new YearStep(model, options, null, token) { Witness = follower.See }
            .Advance(world, settings);
        return
        [
            .. keys.Select(key => follower.Paths[key]).Where(path => path.Count > 0)
                .Select(path => path[0]),
        ];
    }

    private IReadOnlyList<uint> ByRule(StoryWish wish)
    {
        var found = new List<uint>();
        for (var row = 0; row < before.Population.Count && found.Count < Candidates; row++)
        {
            var household = before.Population[row];
            if (HouseholdWatch.Fits(household) && LivesIn(wish.County, household.Residence))
                found.Add(household.Key);
        }

        return [.. found.Distinct()];
    }

    // The lowest standings of a county are few among all: it is gone through, not drawn from.
    private IReadOnlyList<uint> ByStanding(StoryWish wish)
    {
        var draws = new YearDraws(options.Seed, 0);
        var found = new PriorityQueue<uint, long>();
        for (var row = 0; row < before.Population.Count; row++)
        {
            if (before.Population.Members[row] == 0
                || !LivesIn(wish.County, before.Population.Residence[row]))
            {
                continue;
            }

            var key = before.Population.Key[row];
            found.Enqueue(key, -(long)draws.Standing(key));
            if (found.Count > Candidates) found.Dequeue();
        }

        return
        [
            .. found.UnorderedItems.Select(item => item.Element).Distinct()
                .OrderBy(key => draws.Standing(key)).ThenBy(key => key),
        ];
    }

    private static bool LivesIn(int? county, int residence) => Cells.IsHunan(residence)
        && (county is null || Cells.County(residence) == county);

    private static bool IsOfRule(HouseholdYear year) =>
        HouseholdWatch.Fits(year.Deciding)
        && year.Deliberations.Any(d => d.Slot > 0 && Moves(d))
        && !year.Deliberations.Any(d => d.Slot == 0 && Moves(d));

    private static bool Moves(Deliberation deliberation) => deliberation.Wish is not null;
}
