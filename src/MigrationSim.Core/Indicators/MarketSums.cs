// How figures of counties become one of a place: sums, weighted means, shares.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Makes indicators of markets. A county belongs to a place with its urban cell; counties enter
/// sums in the order of the place. Without markets nothing is known.
/// </summary>
internal static class MarketSums
{
    public static Indicator Count(
        string name, string zh, string en, string unit, Func<MarketTally, int, double> part) =>
        Make(name, zh, en, unit, (m, cells) => Sum(m, cells, part));

    public static Indicator Flow(
        string name, string zh, string en, string unit, Func<MarketTally, int, double> part) =>
        Count(name, zh, en, unit, part) with { IsFlow = true };

    /// <summary>A mean over counties, each with its weight; null where all weights are 0.</summary>
    public static Indicator Mean(
        string name, string zh, string en, string unit, Func<MarketTally, int, double> value,
        Func<MarketTally, int, double> weight) =>
        Make(
            name, zh, en, unit,
            (m, cells) => Divide(
                Sum(m, cells, (tally, i) => weight(tally, i) * value(tally, i)),
                Sum(m, cells, weight))) with
        { IsRate = true };

    /// <summary>One sum in percent of another; null where that is 0.</summary>
    public static Indicator Share(
        string name, string zh, string en, Func<MarketTally, int, double> part,
        Func<MarketTally, int, double> whole) =>
        Make(
            name, zh, en, IndicatorCatalogue.Percent,
            (m, cells) => Divide(100 * Sum(m, cells, part), Sum(m, cells, whole))) with
        { IsRate = true };

    private static Indicator Make(
        string name, string zh, string en, string unit,
        Func<MarketTally, IReadOnlyList<int>, double?> value) =>
        new()
        {
            Name = name,
            Zh = zh,
            En = en,
            Unit = unit,
            Value = (tally, cells) => tally.Markets is { } m ? value(m, cells) : null,
        };

    private static double Sum(
        MarketTally markets, IReadOnlyList<int> cells, Func<MarketTally, int, double> part)
    {
        var sum = 0.0;
        foreach (var cell in cells)
        {
            if (Cells.IsUrban(cell)) sum += part(markets, Cells.County(cell));
        }

        return sum;
    }

    private static double? Divide(double part, double whole) => whole > 0 ? part / whole : null;
}
