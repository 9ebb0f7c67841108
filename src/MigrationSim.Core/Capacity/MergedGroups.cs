// Fewer groups that stand for all: what the prices follow between two looks at everybody.
using System.Runtime.InteropServices;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Groups that differ in years here alone become one. Households at home and the larger communities
/// of migrants (from one cell, living in one place) else stay as they are; the many small ones are
/// merged, place by place and type by type, as if all had come from the largest of them.
/// </summary>
internal static class MergedGroups
{
    // Communities of more than twice the mean hold most migrants, and are few.
    private const double LargeTimesMean = 2;

    /// <summary>The merged list, in the order of the given one.</summary>
    public static List<DecisionGroup> Of(List<DecisionGroup> groups)
    {
        var merged = new List<DecisionGroup>(groups.Count / 8);
        var small = new MergedCommunity();
        var large = new MergedCommunity();
        ReadOnlySpan<DecisionGroup> all = CollectionsMarshal.AsSpan(groups);
        var least = LargeTimesMean * MeanDwellings(all);
        while (!all.IsEmpty)
        {
            var community = First(all, out var dwellings);
            var unit = community[0].Unit;
            if (unit.Residence != small.Residence) small.MoveTo(merged);
            if (unit.IsAtHome || unit.IsRegisteredOutside || dwellings >= least)
            {
                large.Add(community, dwellings);
                large.MoveTo(merged);
            }
            else
            {
                small.Add(community, dwellings);
            }

            all = all[community.Length..];
        }

        small.MoveTo(merged);
        return merged;
    }

    private static double MeanDwellings(ReadOnlySpan<DecisionGroup> groups)
    {
        var (sum, count) = (0.0, 0);
        while (!groups.IsEmpty)
        {
            groups = groups[First(groups, out var dwellings).Length..];
            sum += dwellings;
            count++;
        }

        return sum / Math.Max(1, count);
    }

    // Those who live where the first group does and are registered where it is.
    private static ReadOnlySpan<DecisionGroup> First(
        ReadOnlySpan<DecisionGroup> groups, out double dwellings)
    {
        var (residence, hukou) = (groups[0].Unit.Residence, groups[0].Unit.Hukou);
        dwellings = 0;
        var count = 0;
        for (; count < groups.Length; count++)
        {
            ref readonly var group = ref groups[count];
            if (group.Unit.Residence != residence || group.Unit.Hukou != hukou) break;
            dwellings += group.Dwellings;
        }

        return groups[..count];
    }
}
