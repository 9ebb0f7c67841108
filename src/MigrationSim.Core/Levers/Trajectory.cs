// A lever's value by county and year.
namespace MigrationSim.Core.Levers;

/// <summary>
/// Values of one lever: a baseline everywhere and for ever, and years from which single counties
/// depart from it. Immutable.
/// </summary>
public sealed class Trajectory
{
    private readonly double _baseline;
    private readonly int _firstYear;
    private readonly double[][] _byYear;

    private Trajectory(double baseline, int firstYear, double[][] byYear)
    {
        _baseline = baseline;
        _firstYear = firstYear;
        _byYear = byYear;
    }

    /// <summary>The same value everywhere in every year.</summary>
    public static Trajectory Constant(double value) => new(value, int.MaxValue, []);

    /// <summary>
    /// Values by year from firstYear on, each a row by county (one entry where places do not
    /// matter).
    /// </summary>
    public static Trajectory Table(double baseline, int firstYear, double[][] byYear) =>
        new(baseline, firstYear, byYear);

    /// <summary>The value of a county in a year; after the last row that row holds.</summary>
    public double At(int county, int year)
    {
        if (year < _firstYear) return _baseline;
        var row = _byYear[Math.Min(year - _firstYear, _byYear.Length - 1)];
        return row.Length == 1 ? row[0] : row[county];
    }

    /// <summary>The value of a lever that knows no places.</summary>
    public double At(int year) => At(0, year);
}
