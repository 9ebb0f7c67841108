// What two tables of flows have in common.
namespace MigrationSim.Studies.Scores;

/// <summary>
/// The common part of commuters (Lenormand et al. 2012, after Sorensen 1948): twice the sum of the
/// lesser flows by the sum of all; 1 is the same table, 0 one without a flow in common.
/// </summary>
public static class CommonPart
{
    /// <summary>Flows of 0 and more, persons; null where both tables are empty.</summary>
    public static double? OfFlows(IReadOnlyList<double> observed, IReadOnlyList<double> predicted)
    {
        Pairs.Check(observed.Count, predicted.Count);
        var (common, all) = (0.0, 0.0);
        for (var i = 0; i < observed.Count; i++)
        {
            common += Math.Min(observed[i], predicted[i]);
            all += observed[i] + predicted[i];
        }

        return all > 0 ? 2 * common / all : null;
    }
}
