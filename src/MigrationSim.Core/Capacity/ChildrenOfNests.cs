// How many of a family's children leave with it, nest by nest.
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Mean chance that children come along, by nest, origin and type, weighted with the destinations
/// of the nest as they stand without shadow prices.
/// </summary>
internal sealed class ChildrenOfNests
{
    private const int NestCount = 3;
    private readonly Vector512<double>[] _mean =
        new Vector512<double>[NestCount * OriginFactors.OriginCount * TypeLanes.All];

    /// <param name="lanes">Other counties, at no price.</param>
    /// <param name="far">The same tables, for the zones.</param>
    /// <param name="come">Chance by origin and county.</param>
    /// <param name="split">The same, for the zones.</param>
    public ChildrenOfNests(FarLanes lanes, FarWeights far, double[] come, FamilySplit split)
    {
        Span<Vector512<double>> coming = stackalloc Vector512<double>[TypeLanes.All];
        for (var origin = 0; origin < Cells.CountyCount; origin++)
        {
            var shares = come.AsSpan(origin * Cells.CountyCount, Cells.CountyCount);
            for (var nest = 0; nest < 2; nest++)
            {
                lanes.AddUp(nest, origin, shares, coming);
                var all = lanes.Sum(nest, origin);
                var mean = _mean.AsSpan(At(nest, origin), TypeLanes.All);
                for (var v = 0; v < TypeLanes.All; v++)
                    mean[v] = TypeLanes.Ratio(coming[v], all[v]);
            }

            var zones = TypeLanes.Lanes(_mean.AsSpan(At(2, origin), TypeLanes.All));
            for (var type = 0; type < HouseholdTypes.Count; type++)
                zones[TypeLanes.Lane(type)] = Outside(far, split, origin, type);
        }
    }

    /// <summary>The mean by type: prefecture (0), province (1), outside (2).</summary>
    public ReadOnlySpan<Vector512<double>> Mean(int nest, int origin) =>
        _mean.AsSpan(At(nest, origin), TypeLanes.All);

    private static int At(int nest, int origin) =>
        ((nest * OriginFactors.OriginCount) + origin) * TypeLanes.All;

    private static double Outside(FarWeights far, FamilySplit split, int origin, int type)
    {
        var (sum, coming) = (0.0, 0.0);
        var weights = far.Outside(origin, type);
        for (var x = 0; x < Cells.ZoneCount; x++)
        {
            sum += weights[x];
            coming += weights[x] * split.ChildrenCome(origin, Cells.CountyCount + x);
        }

        return sum > 0 ? coming / sum : 0;
    }
}
