// All indicators of many places in the years of a run, side by side.
namespace MigrationSim.Core.Indicators;

/// <summary>
/// A value by year, place and indicator, as flat as a table in a file: two of them are compared
/// value by value.
/// </summary>
public sealed class IndicatorTable
{
    private readonly double[] _values;

    /// <summary>A table in which nothing is known yet.</summary>
    public IndicatorTable(int firstYear, int yearCount, int placeCount)
    {
        (FirstYear, YearCount, PlaceCount) = (firstYear, yearCount, placeCount);
        _values = new double[yearCount * placeCount * Indicators.Count];
        Array.Fill(_values, double.NaN);
    }

    /// <summary>Those of people and then those of markets, as the tables of a run.</summary>
    public static IReadOnlyList<Indicator> Indicators { get; } =
        [.. IndicatorCatalogue.All, .. MarketIndicators.All];

    public int FirstYear { get; }

    public int YearCount { get; }

    public int PlaceCount { get; }

    /// <summary>A value by year, number of the place, number of the indicator.</summary>
    public double? this[int year, int place, int indicator]
    {
        get => _values[At(year, place, indicator)] is var value && double.IsNaN(value)
            ? null
            : value;
        set => _values[At(year, place, indicator)] = value ?? double.NaN;
    }

    /// <summary>The number of an indicator in Indicators.</summary>
    public static int NumberOf(string name) =>
        Indicators.Index().First(indicator => indicator.Item.Name == name).Index;

    /// <summary>
    /// All of some consecutive years that have flows, which the base year has not.
    /// </summary>
    public static IndicatorTable Of(
        IReadOnlyList<YearTally> years, IReadOnlyList<Place> places)
    {
        var first = years.Count == 0 ? 0 : years[0].Year;
        var table = new IndicatorTable(first, years.Count, places.Count);
        foreach (var tally in years)
        {
            for (var p = 0; p < places.Count; p++)
            {
                for (var i = 0; i < Indicators.Count; i++)
                    table[tally.Year, p, i] = Indicators[i].Value(tally, places[p].Cells);
            }
        }

        return table;
    }

    private int At(int year, int place, int indicator) =>
        ((((year - FirstYear) * PlaceCount) + place) * Indicators.Count) + indicator;
}
