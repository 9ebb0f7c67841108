// The rows of the tables of a comparison, from what the study found.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Files.Comparisons;
using MigrationSim.Studies.Comparisons;

namespace MigrationSim.Web.Rows;

/// <summary>Turns means and intervals into rows; persons and households at full scale.</summary>
public static class ComparisonRows
{
    private static readonly string[] Spans = [RoadRow.OneYear, RoadRow.Since];

    /// <summary>Levers without a cost, as a table.</summary>
    public static IReadOnlyList<UncostedRow> Uncosted { get; } =
        [.. LeverCosts.Uncosted.Select(u => new UncostedRow(u.Lever, u.BecauseZh, u.BecauseEn))];

    public static ComparedVariantRows Of(Comparison comparison, uint seed)
    {
        var costs = new CostRows(comparison);
        var households = new HouseholdRows(comparison);
        return new()
        {
            Key = new(
                comparison.Variant, comparison.Base, comparison.Replicates.Count, seed,
                comparison.Scale),
            Differences = Differences(comparison),
            Roads = Roads(comparison),
            Fates = households.Fates(),
            Gains = households.Gains(),
            Costs = costs.Costs(),
            CostEffects = costs.Effects(),
            Replicates = comparison.Replicates.Index().Select(
                pair => Replicate(comparison, pair.Index + 1, pair.Item)),
        };
    }

    /// <summary>Means of both and the estimate of the difference, as fields.</summary>
    internal static ComparedValue Value(double? inBase, double? variant, Estimate? difference) =>
        new(
            inBase, variant, difference?.Mean, difference?.Low80, difference?.High80,
            difference?.Low95, difference?.High95);

    private static IEnumerable<DifferenceRow> Differences(Comparison comparison) =>
        from year in Years(comparison)
        from place in comparison.Places.Index()
        from indicator in IndicatorTable.Indicators.Index()
        let estimate = comparison.Difference(year, place.Index, indicator.Index)
        where estimate is not null
        select new DifferenceRow(
            year, place.Item.Code, indicator.Item.Name, indicator.Item.Unit,
            Value(
                comparison.BaseMean(year, place.Index, indicator.Index),
                comparison.VariantMean(year, place.Index, indicator.Index), estimate));

    // Tags have no roads in the folders of runs, and nobody's rate is a tag's.
    private static IEnumerable<RoadRow> Roads(Comparison comparison) =>
        from year in Years(comparison)
        from place in comparison.Places.Index()
        where !place.Item.Code.StartsWith(Place.TagPrefix, StringComparison.Ordinal)
        from rate in Enum.GetValues<RateKind>()
        from road in RateRoads.All
        where rate == RateKind.Hukou || road != Road.Settled
        from span in year == comparison.LastYear ? Spans : Spans[..1]
        select new RoadRow(
            year, place.Item.Code, span, Name(rate), Name(road),
            RoadValue(comparison, (rate, year, place.Index, road), span == RoadRow.Since));

    private static ComparedValue RoadValue(
        Comparison comparison, (RateKind Rate, int Year, int Place, Road Road) at, bool isSince)
    {
        var (rate, year, place, road) = at;
        double Points(RoadTable roads) => isSince
            ? roads.Since(rate, year, place, road)
            : roads[rate, year, place, road];

        return Value(
            comparison.Of(p => Points(p.Base.Roads))?.Mean,
            comparison.Of(p => Points(p.Variant.Roads))?.Mean,
            comparison.Of(p => isSince
                ? p.RoadsSince(rate, year, place, road)
                : p.RoadDifference(rate, year, place, road)));
    }

    private static IEnumerable<ReplicateRow> Replicate(
        Comparison comparison, int number, PairedDifference pair) =>
        from year in Years(comparison)
        from place in comparison.Places.Index()
        from indicator in IndicatorTable.Indicators.Index()
        let inBase = pair.Base.Indicators[year, place.Index, indicator.Index]
        let variant = pair.Variant.Indicators[year, place.Index, indicator.Index]
        where inBase is not null && variant is not null
        select new ReplicateRow(
            number, pair.Seed, year, place.Item.Code, indicator.Item.Name, inBase.Value,
            variant.Value);

    internal static IEnumerable<int> Years(Comparison comparison) => Enumerable.Range(
        comparison.FirstYear, comparison.LastYear - comparison.FirstYear + 1);

    /// <summary>A name as tables write it: camel case to lower_snake_case.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) =>
            char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
