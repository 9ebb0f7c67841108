// What was known of the province when a forecast was made.
using MigrationSim.Core.BaseYears;

namespace MigrationSim.Studies.Forecasts;

/// <summary>Histories of the province up to the origin year, each as long as it is known.</summary>
public sealed record ProvincePast
{
    /// <summary>Urban share of the residents, 0..1.</summary>
    public IReadOnlyList<DatedValue> Shares { get; init; } = [];

    /// <summary>Residents, persons.</summary>
    public IReadOnlyList<DatedValue> Residents { get; init; } = [];

    /// <summary>Urban and rural residents, persons; two of them tell growth by part.</summary>
    public IReadOnlyList<DatedStock> Stocks { get; init; } = [];

    /// <summary>The censuses of 2010 and 2020 up to an origin year of 2010 or later.</summary>
    public static ProvincePast Of(BaseTables tables, int origin)
    {
        List<DatedStock> stocks = [new(2010, Sum(tables.Census2010))];
        if (origin >= 2020) stocks.Add(new(2020, Sum(tables.Census2020)));
        return new()
        {
            Shares = [.. stocks.Select(s => new DatedValue(s.Year, s.People.UrbanShare))],
            Residents = [.. stocks.Select(s => new DatedValue(s.Year, s.People.Residents))],
            Stocks = stocks,
        };
    }

    private static UrbanRural Sum(IReadOnlyList<CountyCensus> census)
    {
        var urban = census.Sum(c => (double)c.UrbanResidents);
        return new(urban, census.Sum(c => (double)c.Residents) - urban);
    }
}
