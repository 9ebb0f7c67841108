// What a comparison found, in brief.
using System.Globalization;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Comparisons;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Indicators of the province, roads of the rates, places, people, money.</summary>
/// <param name="session">The screen.</param>
/// <param name="comparison">What was found.</param>
/// <param name="scenarios">Base and variant, if they were read; not so for folders.</param>
public sealed class ComparisonSummary(
    Dialog session, Comparison comparison, (Scenario Base, Scenario Variant)? scenarios)
{
    private const int Province = 0;
    private const int PlacesShown = 3;

    private static readonly string[] Shown =
    [
        "resident_population", "urban_population", "resident_urbanization_rate_pct",
        "resident_urbanization_rate_without_reclassification_pct", "urban_hukou_population",
        "hukou_urbanization_rate_pct", "gap_pp", "settled", "net_migration_urban",
        "children_left_behind", "jobs", "rent_index", "migrant_public_school_share_pct",
        "places_denied", "insured_migrants_pct",
    ];

    private readonly Language _language = session.Language;

    public void Show()
    {
        Say(ComparisonWords.Title(
            Named(scenarios?.Variant, comparison.Variant), Named(scenarios?.Base, comparison.Base),
            comparison));
        ShowIndicators();
        Say(Labels.HukouAssumed);
        Say(ComparisonWords.RoadsTitle);
        ShowRoads();
        ShowPlaces();
        new ComparisonPeople(session, comparison).Show();
        new ComparisonMoney(session, comparison, Moved()).Show();
        Say(comparison.Replicates.Count == 1
            ? ComparisonWords.OneReplicate
            : ComparisonWords.Intervals);
        if (comparison.Scale > 1) Say(Labels.Scaled(comparison.Scale));
    }

    /// <summary>A number with its sign, and half its 95 % interval if there is one.</summary>
    internal static string Signed(Estimate? estimate, string format) => estimate is { } e
        ? Sign(e.Mean, format) + (e.Half95 is { } half ? " ±" + Plain(half, format) : "")
        : "-";

    internal static string Plain(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A number with its sign; what is shown as 0 has none.</summary>
    internal static string Sign(double value, string format)
    {
        var size = Plain(Math.Abs(value), format);
        var isZero = size.All(c => c is '0' or '.');
        return (isZero ? "" : value > 0 ? "+" : "-") + size;
    }

    private void ShowIndicators()
    {
        var table = session.Columns(
            1, ComparisonWords.IndicatorHead, ComparisonWords.BaseHead,
            ComparisonWords.ScenarioHead, Labels.Difference, ComparisonWords.Interval80,
            ComparisonWords.Interval95);
        foreach (var name in Shown)
        {
            var number = IndicatorTable.NumberOf(name);
            var indicator = IndicatorTable.Indicators[number];
            var year = comparison.LastYear;
            if (comparison.Difference(year, Province, number) is not { } estimate) continue;
            var format = indicator.IsRate ? "0.000" : "N0";
            string[] fields =
            [
                Short(indicator),
                Plain(comparison.BaseMean(year, Province, number)!.Value, format),
                Plain(comparison.VariantMean(year, Province, number)!.Value, format),
                Sign(estimate.Mean, format),
                Span(estimate.Low80, estimate.High80, format),
                Span(estimate.Low95, estimate.High95, format),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }

        session.Show(table);
    }

    private void ShowRoads()
    {
        Phrase[] heads =
        [
            new("", ""), .. RateRoads.All.Select(ComparisonWords.Of), ComparisonWords.Sum,
        ];
        var table = session.Columns(1, heads);
        foreach (var rate in Enum.GetValues<RateKind>())
        {
            var (last, number) = (comparison.LastYear, rate);
            string Road(Road road) => Signed(
                comparison.Of(p => p.RoadsSince(number, last, Province, road)), "0.000");
            string[] fields =
            [
                _language[ComparisonWords.Of(rate)], .. RateRoads.All.Select(Road),
                Signed(
                    comparison.Of(p => RateRoads.All.Sum(
                        road => p.RoadsSince(number, last, Province, road))),
                    "0.000"),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }

        session.Show(table);
    }

    private void ShowPlaces()
    {
        var number = IndicatorTable.NumberOf("urban_population");
        var counties = Place.Counties(comparison.Geography).Count;
        var first = comparison.Places.Count - counties;
        var sorted = (
            from i in Enumerable.Range(first, counties)
            let estimate = comparison.Difference(comparison.LastYear, i, number)
            where estimate is { Mean: not 0 }
            orderby estimate.Value.Mean descending, i
            select (Place: comparison.Places[i], Estimate: estimate)).ToList();
        if (sorted.Count == 0) return;

        Say(ComparisonWords.PlacesTitle);
        foreach (var (place, estimate) in sorted.Take(PlacesShown)
            .Concat(sorted.Skip(PlacesShown).TakeLast(PlacesShown)))
        {
            var name = _language.IsZh ? place.NameZh : place.NameEn;
            session.Out.WriteLine($"  {place.Code} {name}: {Signed(estimate, "N0")}");
        }
    }

    private HashSet<string>? Moved() => scenarios is var (inBase, variant)
        ? [.. ScenarioDifference.Between(inBase.Levers, variant.Levers).Select(d => d.Lever.Name)]
        : null;

    private string Named(Scenario? scenario, string name) => scenario is null
        ? name
        : $"{(_language.IsZh ? scenario.TitleZh : scenario.TitleEn)} ({name})";

    // Caveats stand in the dictionary.
    private string Short(Indicator indicator) => _language.IsZh
        ? indicator.Zh.Split('。', '：')[0]
        : indicator.En.Split([". ", ": ", "; ", " ("], StringSplitOptions.None)[0];

    private static string Span(double? low, double? high, string format) =>
        low is { } a && high is { } b ? $"{Sign(a, format)} … {Sign(b, format)}" : "-";

    private void Say(Phrase phrase) => session.Out.WriteLine(_language[phrase]);
}
