// How a lever gets from its baseline to its value.
namespace MigrationSim.Core.Levers;

/// <summary>
/// A lever's course in time. From 2025 to 2029 a ramp gives .2, .4 ... 1 of the way; afterwards
/// the value stays. Without a ramp the value holds from the first year on.
/// </summary>
public readonly record struct LeverRamp(int From, int? To)
{
    /// <summary>The share of the way from the baseline gone at the end of a year, 0..1.</summary>
    public double Share(int year)
    {
        if (year < From) return 0;
        return To is not { } to || year >= to
            ? 1
            : (year - From + 1) / (double)(to - From + 1);
    }

    public double Value(double baseline, double value, int year)
    {
        var share = Share(year);
        return share >= 1 ? value : share <= 0 ? baseline : baseline + ((value - baseline) * share);
    }
}
