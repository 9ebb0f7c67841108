// Years of runs in which households can be followed, the ones asked for last kept ready.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Web.Engines;

/// <summary>
/// A year costs the run up to it once; each household after that costs the year alone. At the
/// scale of quick runs, so that the households are those of the quick run on the page.
/// </summary>
public sealed class HouseholdYears(WarmModel warm)
{
    public const int Scale = WarmModel.QuickScale;
    private const int MostKept = 2;
    private const int MostWishes = 16;

    private readonly List<Kept> _kept = [];

    /// <summary>A household's year, or null; one call at a time.</summary>
    public HouseholdYear? Of(
        string runId, Scenario scenario, RunOptions options, uint key, CancellationToken cancel) =>
        Find(runId, scenario, options, cancel).Year.Of(key, cancel);

    /// <summary>Those that fit a wish; one call at a time.</summary>
    public IReadOnlyList<HouseholdYear> Of(
        string runId, Scenario scenario, RunOptions options, StoryWish wish,
        CancellationToken cancel)
    {
        var kept = Find(runId, scenario, options, cancel);
        if (kept.Found.TryGetValue(wish, out var found)) return found;
        if (kept.Found.Count >= MostWishes) kept.Found.Clear();
        return kept.Found[wish] = kept.Year.Of(wish, cancel);
    }

    private Kept Find(
        string runId, Scenario scenario, RunOptions options, CancellationToken cancel)
    {
        var known = _kept.Find(kept => kept.RunId == runId && kept.Until == options.Until)
            ?? new(
                runId, options.Until,
                new(
                    warm.Model, scenario, options,
                    warm.YearEnd(scenario, options, options.Until - 1, cancel)),
                []);
        _kept.Remove(known);
        _kept.Insert(0, known);
        if (_kept.Count > MostKept) _kept.RemoveAt(MostKept);
        return known;
    }

    private sealed record Kept(
        string RunId, int Until, StoryYear Year,
        Dictionary<StoryWish, IReadOnlyList<HouseholdYear>> Found);
}
