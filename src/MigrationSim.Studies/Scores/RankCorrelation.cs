// Whether predictions put places in the right order.
using MathNet.Numerics.Statistics;

namespace MigrationSim.Studies.Scores;

/// <summary>The rank correlation of Spearman (1904); equal values share their mean rank.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// From -1 to 1; null where a side is the same for all, since that is no order.
    /// </summary>
    public static double? Of(IReadOnlyList<double> observed, IReadOnlyList<double> predicted)
    {
        Pairs.Check(observed.Count, predicted.Count);
        var value = Correlation.Spearman(observed, predicted);
        return double.IsFinite(value) ? value : null;
    }
}
