// Fewer groups that stand for all: what the prices follow between two looks at everybody.
using System.Runtime.InteropServices;

using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Households at home and the larger communities of migrants stay as they are. The many small
/// communities (from one cell, living in one place) are merged, place by place and type by type, as
/// if all had come from the largest of them.
/// </summary>
internal static class MergedGroups
{
    // Communities above twice the mean hold nine tenths of the migrants.
    private const double LargeTimesMean = 2;

    /// <summary>The merged list, in the order of the given one.</summary>
    public static List<DecisionGroup> Of(List<DecisionGroup> groups)
    {
        var merged = new List<DecisionGroup>(groups.Count / 4);
        var small = new SmallCommunities(merged);
        var all = CollectionsMarshal.AsSpan(groups);
        var least = LargeTimesMean * MeanDwellings(all);
        while (!all.IsEmpty)
        {
            var community = First(all, out var dwellings);
            var unit = community[0].Unit;
            if (unit.Residence != small.Residence) small.Flush();
            if (unit.IsAtHome || unit.IsRegisteredOutside || dwellings >= least)
                merged.AddRange(community);
            else small.Add(community, dwellings);
            all = all[community.Length..];
        }

        small.Flush();
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

    /// <summary>The small communities of one place, as sums by type.</summary>
    private sealed class SmallCommunities(List<DecisionGroup> merged)
    {
        private readonly DecisionGroup[] _sums = new DecisionGroup[HouseholdTypes.Count];
        private int _hukou;
        private double _largest;

        public int Residence { get; private set; } = -1;

        public void Add(ReadOnlySpan<DecisionGroup> community, double dwellings)
        {
            Residence = community[0].Unit.Residence;
            if (dwellings > _largest) (_largest, _hukou) = (dwellings, community[0].Unit.Hukou);
            foreach (ref readonly var group in community)
            {
                ref var sum = ref _sums[group.Unit.Type];
                sum = new(
                    group.Unit with
                    {
                        Duration = sum.Unit.Duration + (group.Dwellings * group.Unit.Duration),
                        Attachment =
                            sum.Unit.Attachment + (group.Dwellings * group.Unit.Attachment),
                    },
                    sum.Dwellings + group.Dwellings, sum.Freed + group.Freed,
                    sum.Pupils + group.Pupils);
            }
        }

        // Means of what was summed; an empty place has nothing to give.
        public void Flush()
        {
            foreach (var sum in _sums)
            {
                if (sum.Dwellings == 0) continue;
                merged.Add(sum with
                {
                    Unit = sum.Unit with
                    {
                        Hukou = _hukou,
                        Duration = sum.Unit.Duration / sum.Dwellings,
                        Attachment = sum.Unit.Attachment / sum.Dwellings,
                    },
                });
            }

            Array.Clear(_sums);
            (Residence, _largest) = (-1, 0);
        }
    }
}
