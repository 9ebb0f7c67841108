// Where the members of an ensemble lie: mean, median, intervals.
using MathNet.Numerics.Statistics;

namespace MigrationSim.Studies.Ensembles;

/// <summary>
/// Quantiles stand at p (m + 1) in the sorted sample of m (type 6 of Hyndman and Fan 1996), so that
/// one more member would fall into an interval with just the stated chance. Below 39 members a 95 %
/// interval ends at the extremes and is too narrow.
/// </summary>
public readonly record struct Spread(
    int Count, double Mean, double? Deviation, double Median, double Low80, double High80,
    double Low95, double High95)
{
    /// <summary>From one value a member, unknown ones apart; null where none is known.</summary>
    public static Spread? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(value => !double.IsNaN(value)).Order()];
        if (sorted.Length == 0) return null;
        double At(double p) =>
            SortedArrayStatistics.QuantileCustom(sorted, p, QuantileDefinition.R6);
        var mean = sorted.Sum() / sorted.Length;
        double? deviation = sorted.Length == 1
            ? null
            : Math.Sqrt(sorted.Sum(v => (v - mean) * (v - mean)) / (sorted.Length - 1));
        return new(
            sorted.Length, mean, deviation, At(0.5), At(0.1), At(0.9), At(0.025), At(0.975));
    }
}
