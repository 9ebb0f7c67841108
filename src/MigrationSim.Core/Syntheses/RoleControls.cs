// How many children and elders the household types are balanced to.
namespace MigrationSim.Core.Syntheses;

/// <summary>
/// The wishes of a cell's ages, brought within what its household margins can hold.
/// </summary>
internal static class RoleControls
{
    /// <summary>Two controls: children, elders.</summary>
    public const int Count = 2;

    /// <summary>
    /// The controls. Weight and incidence are those of the types; margin m of byGeneration
    /// (households) is incidence Count + m.
    /// </summary>
    public static double[] Of(
        in RoleWishes wishes, ReadOnlySpan<double> byGeneration, double[] weight, int[][] incidence)
    {
        var more = MoreThanCouples(byGeneration, wishes.Children + wishes.Elders);
        return
        [
            Within(incidence, weight, byGeneration, 0, wishes.Children + (.3 * more)),
            Within(incidence, weight, byGeneration, 1, wishes.Elders + (.7 * more)),
        ];
    }

    // Persons who must be children or elders beyond those who would be, lest every household that
    // could have a couple needs one: 19 in 20 are to be enough [A].
    private static double MoreThanCouples(ReadOnlySpan<double> byGeneration, double others)
    {
        var (beside, couples) = (0.0, 0.0);
        for (var margin = 0; margin < byGeneration.Length; margin++)
        {
            var size = (margin / HouseholdStructure.MaxGenerations) + 1;
            var generations = (margin % HouseholdStructure.MaxGenerations) + 1;
            beside += byGeneration[margin] * (size - 1);
            // A couple leaves room for one person of each other generation.
            if (size > generations) couples += byGeneration[margin];
        }
        return Math.Max(0, beside - (.95 * couples) - others);
    }

    // The wish, kept off the ends of what the margins allow so that the balancing converges.
    private static double Within(
        int[][] incidence, double[] weight, ReadOnlySpan<double> byGeneration, int control,
        double wish)
    {
        var (low, high) = (0.0, 0.0);
        for (var margin = 0; margin < byGeneration.Length; margin++)
        {
            var (least, most) = (int.MaxValue, 0);
            for (var t = 0; t < weight.Length; t++)
            {
                if (weight[t] == 0 || incidence[t][Count + margin] == 0) continue;
                least = Math.Min(least, incidence[t][control]);
                most = Math.Max(most, incidence[t][control]);
            }
            if (most == 0) continue;
            low += least * byGeneration[margin];
            high += most * byGeneration[margin];
        }
        return Math.Clamp(wish, low + (.08 * (high - low)), high - (.03 * (high - low)));
    }
}
