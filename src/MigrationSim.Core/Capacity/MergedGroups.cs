// Fewer groups that stand for all: what the prices follow between two looks at everybody.
using System.Runtime.InteropServices;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Groups that differ in years here alone become one. Households at home and the larger communities
/// of migrants (from one cell, living in one place) else stay as they are; the many small ones are
/// merged, place by place and type by type, as if all had come from the largest of them.
/// </summary>
internal sealed class MergedGroups
{
    // Communities of more than twice the mean hold most migrants, and are few.
    private const double LargeTimesMean = 2;

    private readonly List<DecisionGroup> _merged = [];
    private readonly MergedCommunity _small = new();
    private readonly MergedCommunity _large = new();

    /// <summary>
    /// The merged list, in the order of the given one; the next call fills it anew.
    /// </summary>
    public List<DecisionGroup> Of(List<DecisionGroup> groups)
    {
        _merged.Clear();
        ReadOnlySpan<DecisionGroup> all = CollectionsMarshal.AsSpan(groups);
        var least = LargeTimesMean * MeanDwellings(all);
        while (!all.IsEmpty)
        {
            var community = First(all, out var dwellings);
            var unit = community[0].Unit;
            if (unit.Residence != _small.Residence) _small.MoveTo(_merged);
            if (unit.IsAtHome || unit.IsRegisteredOutside || dwellings >= least)
            {
                _large.Add(community, dwellings);
                _large.MoveTo(_merged);
            }
            else
            {
                _small.Add(community, dwellings);
            }

            all = all[community.Length..];
        }

        _small.MoveTo(_merged);
        return _merged;
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
