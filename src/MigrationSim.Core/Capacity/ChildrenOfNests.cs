// How many of a family's children leave with it, nest by nest.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Mean chance that children come along, by origin, type and nest, weighted with the destinations
/// of the nest as they stand without shadow prices.
/// </summary>
public sealed class ChildrenOfNests
{
    private const int NestCount = 3;
    private readonly double[] _mean =
        new double[OriginFactors.OriginCount * HouseholdTypes.Count * NestCount];

    public ChildrenOfNests(FarWeights far, FamilySplit split)
    {
        for (var origin = 0; origin < Cells.CountyCount; origin++)
        {
            for (var type = 0; type < HouseholdTypes.Count; type++)
            {
                if (HouseholdTypes.Kids(type) > 0) Fill(far, split, origin, type);
            }
        }
    }

    /// <summary>
    /// Weight of all ways out of a household's urban home, each times the chance of the children.
    /// </summary>
    public double Leaving(
        ChoiceTables tables, FamilySplit split, in ChoiceUnit unit, in NestWeights weights)
    {
        var at = ((unit.Origin * HouseholdTypes.Count) + unit.Type) * NestCount;
        var leaving = weights.OtherZone
            + (weights.Prefecture * _mean[at]) + (weights.Province * _mean[at + 1])
            + (weights.Outside * _mean[at + 2]);
        if (weights.Return <= 0) return leaving;
        return leaving + UnitWeights.Home(tables.Near, unit)
            + (UnitWeights.Seat(tables.Near, unit)
                * split.ChildrenCome(unit.Origin, unit.HomeCounty));
    }

    private void Fill(FarWeights far, FamilySplit split, int origin, int type)
    {
        Span<double> sums = stackalloc double[NestCount];
        Span<double> coming = stackalloc double[NestCount];
        sums.Clear();
        coming.Clear();
        var row = far.Row(origin, type);
        var (first, count) = far.PrefectureRange(origin);
        for (var j = 0; j < Cells.CountyCount; j++)
        {
            var nest = j >= first && j < first + count ? 0 : 1;
            sums[nest] += row[j + 1] - row[j];
            coming[nest] += (row[j + 1] - row[j]) * split.ChildrenCome(origin, j);
        }

        var outside = far.Outside(origin, type);
        for (var x = 0; x < Cells.ZoneCount; x++)
        {
            sums[2] += outside[x];
            coming[2] += outside[x] * split.ChildrenCome(origin, Cells.CountyCount + x);
        }

        var at = ((origin * HouseholdTypes.Count) + type) * NestCount;
        for (var nest = 0; nest < NestCount; nest++)
            _mean[at + nest] = sums[nest] > 0 ? coming[nest] / sums[nest] : 0;
    }
}
