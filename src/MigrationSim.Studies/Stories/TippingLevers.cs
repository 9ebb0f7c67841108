// Which lever of a variant tips a household off its path.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Stories;

/// <summary>When the levers of a trial were turned.</summary>
public enum TrialSpan
{
    /// <summary>In the year alone, from where the base stood a year before.</summary>
    TheYear,

    /// <summary>From the first year in which the two differ.</summary>
    FromTheStart,
}

/// <summary>What tipped a household.</summary>
/// <param name="Year">The year its paths part.</param>
/// <param name="Span">
/// The year, if turning all levers in it alone leads to the variant's path; else from the start:
/// then what tips it has built up.
/// </param>
/// <param name="Lever">
/// With it and those before it turned the household is on the variant's path, without it not.
/// </param>
/// <param name="Before">The levers turned before it, in the order of the catalogue.</param>
/// <param name="Alone">
/// Levers that tip it all by themselves; only if the first does not are the others tried.
/// </param>
public sealed record Tipping(
    int Year, TrialSpan Span, LeverInfo Lever, IReadOnlyList<LeverInfo> Before,
    IReadOnlyList<LeverInfo> Alone);

/// <summary>
/// Turns the levers in which a variant differs, one after the other in their order, and halves
/// until it has the one that tips the household; then asks whether it does so alone.
/// </summary>
public sealed class TippingLevers(
    Model model, Scenario scenario, Scenario variant, RunOptions options,
    CancellationToken token = default)
{
    private readonly BranchedWorld _worlds = new(model, options, token);

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
        var first = Math.Min(FirstYear(scenario.Levers, variant.Levers) ?? year, year);
        var start = _worlds.Grown(scenario, first - 1);
        var eve = first == year ? start : _worlds.Advanced(start, scenario.Levers, year - 1);
        var levers = Differing(year);
        var known = new Dictionary<(TrialSpan, string), IReadOnlyDictionary<uint, string>>();
        var goal = Outcome(TrialSpan.FromTheStart, levers);
        var tippings = new Dictionary<uint, Tipping>();
        foreach (var key in keys)
        {
            var span = Tips(TrialSpan.TheYear, levers) ? TrialSpan.TheYear : TrialSpan.FromTheStart;
            var (low, high) = (0, levers.Count);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (Tips(span, levers[..middle])) high = middle;
                else low = middle;
            }

            if (high == 0) continue;
            List<LeverInfo> alone = [.. levers[low..high].Where(lever => Tips(span, [lever]))];
            if (alone.Count == 0 && high > 1)
                alone = [.. levers.Where(lever => Tips(span, [lever]))];
            tippings[key] = new(year, span, levers[low], levers[..low], alone);

            bool Tips(TrialSpan over, List<LeverInfo> turned) =>
                Outcome(over, turned)[key] == goal[key];
        }

        return tippings;

        IReadOnlyDictionary<uint, string> Outcome(TrialSpan span, List<LeverInfo> turned)
        {
            var name = string.Join('+', turned.Select(lever => lever.Name));
            if (known.TryGetValue((span, name), out var outcome)) return outcome;
            Progress(year, turned.Count == 1 ? name : $"{turned.Count}/{levers.Count}");
            var settings = turned.Aggregate(
                scenario.Levers,
                (all, lever) => lever.With(all, lever.Get(variant.Levers)));
            return known[(span, name)] = _worlds.Fates(
                span == TrialSpan.TheYear ? eve : start, settings, year, keys);
        }
    }

    // Those that differ by a year; what is to come cannot tip anybody.
    private List<LeverInfo> Differing(int year) =>
    [
        .. LeverCatalogue.All.Where(lever => Enumerable.Range(ResolvedLevers.FirstYear,
            year - ResolvedLevers.FirstYear + 1).Any(t => Enumerable.Range(0, Cells.CountyCount)
                .Any(county => lever.Get(scenario.Levers).At(county, t)
                    != lever.Get(variant.Levers).At(county, t)))),
    ];
}
