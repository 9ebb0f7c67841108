// New observations held against those that are kept, and against each other.
using System.Globalization;

namespace MigrationSim.Files.Seeds;

/// <summary>
/// A figure is entered once; residents, urban residents and rate of one place and year agree.
/// </summary>
internal static class ObservationChecks
{
    // A rate is printed to .01, and populations may be rounded to ten thousand of some million.
    private const double LargestRateGap = 0.3;

    public static void Run(
        IReadOnlyList<(ObservationRow Item, SeedRow Row)> rows, IReadOnlyList<ObservationRow> kept)
    {
        var known = kept.ToDictionary(row => row.Key);
        foreach (var (item, row) in rows)
        {
            if (!known.TryGetValue(item.Key, out var old)) continue;
            var (was, now) = (Text(old.Value), Text(item.Value));
            if (old.Value == item.Value)
            {
                row.Fault(
                    SeedCodes.Repeated,
                    $"{item.GeoCode} {item.Year} {item.Indicator} 已有此值 {was}。请删去此行。",
                    $"{item.GeoCode} {item.Year} {item.Indicator} already has this value, {was}. "
                    + "Remove this line.");
            }
            else
            {
                row.Fault(
                    SeedCodes.RowsDisagree,
                    $"{item.GeoCode} {item.Year} {item.Indicator} 为 {now}，已录入的是 {was}"
                    + $"（{old.Source}）。若为修订值，请先从 {ObservationTable.Kept} 删去旧行。",
                    $"{item.GeoCode} {item.Year} {item.Indicator} is {now}, and {was} is kept "
                    + $"({old.Source}). If it was revised, remove the old row from "
                    + $"{ObservationTable.Kept} first.");
            }
        }

        foreach (var place in rows.GroupBy(row => (row.Item.GeoCode, row.Item.Year)))
            Agree([.. place], kept);
    }

    private static void Agree(
        IReadOnlyList<(ObservationRow Item, SeedRow Row)> rows, IReadOnlyList<ObservationRow> kept)
    {
        var first = rows[0].Item;
        double? Of(string indicator) => rows.Select(row => row.Item).Concat(kept).FirstOrDefault(
            row => row.Key == (first.GeoCode, first.Year, indicator))?.Value;
        if (Of(ObservationTable.Stocks[0]) is not { } residents
            || Of(ObservationTable.Stocks[1]) is not { } urban)
        {
            return;
        }

        var rate = 100 * urban / residents;
        if (Of(ObservationTable.Rate) is not { } told) told = Math.Min(rate, 100);
        if (Math.Abs(told - rate) <= LargestRateGap) return;
        rows[^1].Row.Fault(
            SeedCodes.DoesNotAdd,
            $"{first.GeoCode} {first.Year}：城镇人口 {Text(urban)} 除以常住人口 {Text(residents)} "
            + $"为 {Text(Math.Round(rate, 2))} %，应为 {Text(told)} % 左右。请核对三个数。",
            $"{first.GeoCode} {first.Year}: urban residents {Text(urban)} by residents "
            + $"{Text(residents)} are {Text(Math.Round(rate, 2))} %, where {Text(told)} % would be "
            + "right. Check the three figures.");
    }

    private static string Text(double value) =>
        value.ToString("0.######", CultureInfo.InvariantCulture);
}
