// How often what was observed lies in the middle of a forecast's sample.
using MathNet.Numerics.Statistics;

namespace MigrationSim.Studies.Scores;

/// <summary>
/// A central interval of a sample. Its ends stand at p (m + 1) in the sorted sample of m (type 6 of
/// Hyndman and Fan 1996): an observation that might be one more draw then falls into it with just
/// the stated chance. Below 39 values a 95 % interval ends at the extremes and is too narrow.
/// </summary>
public static class CentralInterval
{
    /// <summary>The ends of the interval that holds the given share of the sample.</summary>
    public static (double Low, double High) Of(IReadOnlyList<double> sample, double share)
    {
        if (sample.Count == 0) throw new ArgumentException("An empty sample has no interval.");
        double[] sorted = [.. sample.Order()];
        var tail = (1 - share) / 2;
        return (
            SortedArrayStatistics.QuantileCustom(sorted, tail, QuantileDefinition.R6),
            SortedArrayStatistics.QuantileCustom(sorted, 1 - tail, QuantileDefinition.R6));
    }

    /// <summary>Share of the observations inside their intervals, ends included.</summary>
    public static double Coverage(
        IReadOnlyList<double> observed, IReadOnlyList<IReadOnlyList<double>> samples, double share)
    {
        Pairs.Check(observed.Count, samples.Count);
        var inside = 0;
        for (var i = 0; i < observed.Count; i++)
        {
            var (low, high) = Of(samples[i], share);
            if (observed[i] >= low && observed[i] <= high) inside++;
        }

        return (double)inside / observed.Count;
    }
}
