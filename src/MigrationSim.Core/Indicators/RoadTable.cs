// The roads of both rates for many places in the years of a run.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>Whose rate: residents', or registered persons'.</summary>
public enum RateKind
{
    Resident,
    Hukou,
}

/// <summary>Points of a rate by year, place and road; what is not known adds nothing.</summary>
public sealed class RoadTable(int firstYear, int yearCount, int placeCount)
{
    private static readonly int RoadCount = RateRoads.All.Count;
    private readonly double[] _points = new double[2 * yearCount * placeCount * RoadCount];

    public int FirstYear { get; } = firstYear;

    public int YearCount { get; } = yearCount;

    /// <summary>What a road added to the rate in one year, points.</summary>
    public double this[RateKind rate, int year, int place, Road road] =>
        _points[At(rate, year, place) + (int)road];

    /// <summary>What it added since the start of the first year, points.</summary>
    public double Since(RateKind rate, int year, int place, Road road)
    {
        var sum = 0.0;
        for (var t = FirstYear; t <= year; t++) sum += this[rate, t, place, road];
        return sum;
    }

    /// <summary>Sets a year of a place from its accounts.</summary>
    public void Set(RateKind rate, int year, int place, LedgerRow urban, LedgerRow rural) =>
        RateRoads.Of(urban, rural)?.CopyTo(_points, At(rate, year, place));

    /// <summary>The roads of some consecutive years.</summary>
    public static RoadTable Of(IReadOnlyList<YearTally> years, IReadOnlyList<Place> places)
    {
        var table = new RoadTable(years.Count == 0 ? 0 : years[0].Year, years.Count, places.Count);
        foreach (var tally in years)
        {
            for (var p = 0; p < places.Count; p++)
            {
                table.Set(RateKind.Resident, tally.Year, p, places[p], tally.Residents);
                table.Set(RateKind.Hukou, tally.Year, p, places[p], tally.Hukou);
            }
        }

        return table;
    }

    private void Set(
        RateKind rate, int year, int index, Place place, IReadOnlyList<LedgerRow> accounts)
    {
        var (urban, rural) = (default(LedgerRow), default(LedgerRow));
        foreach (var cell in place.Cells)
        {
            if (Cells.IsUrban(cell)) urban += accounts[cell];
            else rural += accounts[cell];
        }

        Set(rate, year, index, urban, rural);
    }

    private int At(RateKind rate, int year, int place) =>
        ((((((int)rate * YearCount) + year - FirstYear) * placeCount) + place) * RoadCount);
}
