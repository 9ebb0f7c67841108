// Which figures a member keeps, and where they stand in a row of numbers.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Ensembles;

/// <summary>An indicator of a place; a value a year.</summary>
/// <param name="Place">The place.</param>
/// <param name="Indicator">The indicator.</param>
public sealed record EnsembleSeries(Place Place, Indicator Indicator);

/// <summary>
/// All indicators of the province and its prefectures, and a few of the counties, so that a member
/// is small.
/// </summary>
public sealed class EnsembleLayout(Geography geography, int until)
{
    private static readonly string[] OfCounties =
    [
        "resident_population", "urban_population", "resident_urbanization_rate_pct",
        "urban_hukou_population", "hukou_urbanization_rate_pct",
    ];

    public int FirstYear { get; } = ResolvedLevers.FirstYear;

    public int YearCount { get; } = until - ResolvedLevers.FirstYear + 1;

    public IReadOnlyList<EnsembleSeries> Series { get; } =
    [
        .. from place in Place.Prefectures(geography).Prepend(Place.Province(geography))
           from indicator in IndicatorTable.Indicators
           select new EnsembleSeries(place, indicator),
        .. from place in Place.Counties(geography)
           from name in OfCounties
           select new EnsembleSeries(place, IndicatorCatalogue.Get(name)),
    ];

    /// <summary>Values by series, then year; not a number where one is not known.</summary>
    public double[] Of(IEnumerable<YearTally> years)
    {
        var values = new double[Series.Count * YearCount];
        Array.Fill(values, double.NaN);
        foreach (var tally in years.Where(tally => tally.Year >= FirstYear))
        {
            for (var s = 0; s < Series.Count; s++)
            {
                values[(s * YearCount) + tally.Year - FirstYear] =
                    Series[s].Indicator.Value(tally, Series[s].Place.Cells) ?? double.NaN;
            }
        }

        return values;
    }
}
