// Which lever of a variant tips a household off its path.
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Stories;

/// <summary>How the levers were turned in a trial.</summary>
public enum TrialKind
{
    /// <summary>In the year alone, from where the base stood a year before.</summary>
    InTheYear,

    /// <summary>From the first year in which the two differ.</summary>
    FromTheStart,

    /// <summary>Everything turned but this lever.</summary>
    WithoutIt,
}

/// <summary>Where a trial left the household.</summary>
public enum TrialOutcome
{
    AsBase,
    AsVariant,
    Elsewhere,
}

/// <summary>One lever in one trial; a null lever stands for all of them together.</summary>
public sealed record LeverTrial(LeverInfo? Lever, TrialKind Kind, TrialOutcome Outcome);

/// <summary>What the trials said of one household.</summary>
/// <param name="Year">The year its paths part.</param>
/// <param name="Trials">All that were made.</param>
public sealed record Tipping(int Year, IReadOnlyList<LeverTrial> Trials)
{
    /// <summary>
    /// Levers that alone lead from the base's path to the variant's, by the first kind of trial in
    /// which any does; empty when no single one does.
    /// </summary>
    public IReadOnlyList<LeverTrial> Alone =>
    [
        .. new[] { TrialKind.InTheYear, TrialKind.FromTheStart }
            .Select(kind => Trials.Where(trial => trial.Lever is not null
                && trial.Kind == kind && trial.Outcome == TrialOutcome.AsVariant).ToList())
            .FirstOrDefault(list => list.Count > 0) ?? [],
    ];

    /// <summary>Levers without which the variant would leave the household on its path.</summary>
    public IReadOnlyList<LeverTrial> Needed =>
    [
        .. Trials.Where(trial => trial.Kind == TrialKind.WithoutIt
            && trial.Outcome == TrialOutcome.AsBase),
    ];
}

/// <summary>
/// Runs the deciding year again and again, one lever of the variant at a time; if none of them
/// alone tips the household, the years from the first difference on; if still none, the variant
/// less one lever at a time.
/// </summary>
public sealed class TippingLevers(
    Model model, Scenario scenario, Scenario variant, RunOptions options,
    CancellationToken token = default)
{
    private readonly IReadOnlyList<LeverInfo> _differing = Differing(scenario, variant);

    /// <summary>Is told of each trial before it is made.</summary>
    public Action<int, string> Progress { get; init; } = (_, _) => { };

    /// <summary>The first year in which any lever differs, or null.</summary>
    public static int? FirstYear(LeverSettings one, LeverSettings other)
    {
        for (var year = ResolvedLevers.FirstYear; year <= ResolvedLevers.LastYear; year++)
        {
            if (ResolvedLevers.CanonicalText(one, year)
                != ResolvedLevers.CanonicalText(other, year))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>Finds the levers for households whose paths part in one year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="keys">The households.</param>
    public IReadOnlyDictionary<uint, Tipping> Find(int year, IReadOnlyList<uint> keys)
    {
        var first = FirstYear(scenario.Levers, variant.Levers) ?? year;
        var start = StateOf(scenario, Math.Min(first, year) - 1, null);
        var eve = StateOf(scenario, year - 1, start);
        var asBase = Outcome(scenario.Levers, eve, year, keys);
        var asVariant = Outcome(variant.Levers, start, year, keys);
        var trials = keys.ToDictionary(key => key, _ => new List<LeverTrial>());

        Try(null, TrialKind.InTheYear, variant.Levers, eve);
        foreach (var lever in _differing)
            Try(lever, TrialKind.InTheYear, Turned(lever, scenario, variant), eve);
        if (!Solved() && first < year)
        {
            foreach (var lever in _differing)
                Try(lever, TrialKind.FromTheStart, Turned(lever, scenario, variant), start);
        }

        if (!Solved() && _differing.Count > 1)
        {
            foreach (var lever in _differing)
                Try(lever, TrialKind.WithoutIt, Turned(lever, variant, scenario), start);
        }

        return trials.ToDictionary(pair => pair.Key, pair => new Tipping(year, pair.Value));

        bool Solved() => trials.Values.All(list => new Tipping(year, list).Alone.Count > 0);

        void Try(LeverInfo? lever, TrialKind kind, LeverSettings levers, SavedYear state)
        {
            Progress(year, lever?.Name ?? variant.Name);
            var outcome = Outcome(levers, state, year, keys);
            foreach (var key in keys)
            {
                trials[key].Add(new(lever, kind,
                    outcome[key] == asVariant[key] ? TrialOutcome.AsVariant
                    : outcome[key] == asBase[key] ? TrialOutcome.AsBase
                    : TrialOutcome.Elsewhere));
            }
        }
    }

    private static IReadOnlyList<LeverInfo> Differing(Scenario one, Scenario other) =>
    [
        .. LeverCatalogue.All.Where(lever => Enumerable.Range(0, Core.Places.Cells.CountyCount)
            .Any(county => !ResolvedLevers.Values(lever.Get(one.Levers), county)
                .SequenceEqual(ResolvedLevers.Values(lever.Get(other.Levers), county)))),
    ];

    private static LeverSettings Turned(LeverInfo lever, Scenario from, Scenario to) =>
        lever.With(from.Levers, lever.Get(to.Levers));

    // The households at the end of a year, members and all, and who came out of them.
    private Dictionary<uint, string> Outcome(
        LeverSettings levers, SavedYear state, int year, IReadOnlyList<uint> keys)
    {
        var follower = new HouseholdFollower(_ => keys);
        Advance(levers, state with { Population = state.Population.Clone() }, year, follower.See);
        return keys.ToDictionary(key => key, key => Fate(follower.Paths[key], year));
    }

    private static string Fate(List<HouseholdYear> path, int year)
    {
        if (path.LastOrDefault(own => own.Year == year) is not { } told) return "";
        var parted = told.Parted.Select(h => $"{h.Key} {h.Members} {h.Residence}");
        return $"{told.After} {string.Join(' ', parted)}";
    }

    private SavedYear StateOf(Scenario scenario, int year, SavedYear? state)
    {
        if (state is null)
        {
            var grown = Core.Syntheses.PopulationSynthesis.Grow(
                model.BaseYear, options.Seed, options.Scale, options.Threads, token);
            var opening = new World(grown, model, options, token);
            state = Saved(opening, scenario, model.BaseYear.Year);
        }
        else if (state.Origin.Year < year)
        {
            state = state with { Population = state.Population.Clone() };
        }

        return state.Origin.Year == year
            ? state
            : Saved(Advance(scenario.Levers, state, year, null), scenario, year);
    }

    private SavedYear Saved(World world, Scenario scenario, int year) => new()
    {
        Origin = SavedOrigin.Of(model, scenario, options, year),
        Population = world.Population,
        Markets = world.Markets,
        Earlier = world.Earlier,
    };

    private World Advance(LeverSettings levers, SavedYear state, int until, RunWitness? witness)
    {
        var world = new World(state, options, token);
        var under = scenario with { Levers = levers };
        var step = new YearStep(model, options, null, token) { Witness = witness };
        witness?.Invoke(YearSight.Opening, new(state.Origin.Year, world));
        for (var year = state.Origin.Year + 1; year <= until; year++)
            step.Advance(world, YearSettings.Resolve(model, under, options, year, world));
        return world;
    }
}
