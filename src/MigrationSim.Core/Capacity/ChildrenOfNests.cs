// How many of a family's children leave with it, nest by nest.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Mean chance that children come along, by nest, origin and type, weighted with the destinations
/// of the nest as they stand without shadow prices.
/// </summary>
internal sealed class ChildrenOfNests
{
    private const int Nests = 3;
    private readonly TypeLanes[] _mean =
        new TypeLanes[Nests * OriginFactors.OriginCount * TypeLanes.Registrations];

    /// <summary>Takes the means of a year.</summary>
    /// <param name="lanes">Other counties, at no price.</param>
    /// <param name="ways">Its ways times the chances, by origin (126) and county.</param>
    /// <param name="far">The same tables, for the zones.</param>
    /// <param name="split">The chances.</param>
    public void Fill(
        FarLanes lanes, ReadOnlySpan<double> ways, FarWeights far, FamilySplit split)
    {
        for (var nest = 0; nest < Nests - 1; nest++) lanes.AddUp(nest, ways, _mean);
        var single = TypeLanes.Single(_mean);
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            for (var at = 0; at < (Nests - 1) * TypeLanes.Registrations; at++)
            {
                var (nest, registration) = (at / 2, at % 2);
                ref var mean = ref _mean[At(nest, origin, registration)];
                mean = mean.Over(lanes.Sum(nest, origin, registration));
            }

            for (var type = 0; type < HouseholdTypes.Count; type++)
            {
                var at = At(2, origin, TypeLanes.Registration(type));
                single[(at * TypeLanes.Count) + TypeLanes.LaneOf(type)] =
                    Outside(far, split, origin, type);
            }
        }
    }

    /// <summary>The mean of the prefecture (0), the province (1), outside (2).</summary>
    public ref readonly TypeLanes Mean(int nest, int origin, int registration) =>
        ref _mean[At(nest, origin, registration)];

    private static int At(int nest, int origin, int registration) =>
        (((nest * TypeLanes.Registrations) + registration) * OriginFactors.OriginCount) + origin;

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
