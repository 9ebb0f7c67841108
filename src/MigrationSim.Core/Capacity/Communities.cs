// Groups as demand reckons with them: community by community, and what no price changes.
using System.Runtime.InteropServices;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>All communities, in the order of the list they come from.</summary>
internal sealed class Communities
{
    private const int Lanes = TypeLanes.Count / TypeLanes.Thirds;
    private readonly List<Community> _all = [];
    private readonly int[] _depths = new int[TypeLanes.Count];
    private GroupLayer[] _layers = [];

    public ReadOnlySpan<Community> All => CollectionsMarshal.AsSpan(_all);

    public ReadOnlySpan<GroupLayer> Layers =>
        _layers.AsSpan(0, _all.Count == 0 ? 0 : _all[^1].End);

    /// <summary>Takes over a list in which those of one community stand together.</summary>
    public void Fill(ReadOnlySpan<DecisionGroup> groups, NearLanes near)
    {
        _all.Clear();

        // Several groups make a community, so that this does for the years to come.
        if (_all.Capacity == 0) _all.Capacity = groups.Length;
        for (var first = 0; !groups.IsEmpty;)
        {
            var (residence, hukou) = (groups[0].Unit.Residence, groups[0].Unit.Hukou);
            var count = 1;
            while (count < groups.Length && groups[count].Unit.Residence == residence
                && groups[count].Unit.Hukou == hukou)
            {
                count++;
            }

            var community = Measure(groups[..count], first);
            _all.Add(community);

            // With room for some years to come, of which others are asked.
            if (_layers.Length < community.End)
                Array.Resize(ref _layers, Math.Max(256, community.End * 2));
            Lay(groups[..count], community, near);
            first = community.End;
            groups = groups[count..];
        }
    }

    // As many layers of a third as its most frequent type has groups.
    private Community Measure(ReadOnlySpan<DecisionGroup> groups, int first)
    {
        var depths = _depths.AsSpan(0, TypeLanes.Count);
        depths.Clear();
        var (none, one, more) = (0, 0, 0);
        foreach (ref readonly var group in groups)
        {
            var lane = LaneOf(group.Unit);
            var depth = ++depths[lane];
            if (lane < Lanes) none = Math.Max(none, depth);
            else if (lane < 2 * Lanes) one = Math.Max(one, depth);
            else more = Math.Max(more, depth);
        }

        var unit = groups[0].Unit;
        return new(
            unit.Residence, unit.Hukou, first, first + none, first + none + one,
            first + none + one + more);
    }

    private void Lay(ReadOnlySpan<DecisionGroup> groups, in Community community, NearLanes near)
    {
        var layers = _layers.AsSpan(community.First, community.End - community.First);
        layers.Fill(GroupLayer.Empty);
        var values = MemoryMarshal.Cast<GroupLayer, double>(layers);
        Span<double> stays = stackalloc double[3];
        var first = groups[0].Unit;
        for (var skill = 0; skill < stays.Length; skill++)
            stays[skill] = near.Stay(first.Residence, skill, Relation(first));
        var isAtHome = first.IsAtHome;
        var depths = _depths.AsSpan(0, TypeLanes.Count);

        // From the last: groups of one type lie in the order of the list.
        for (var i = groups.Length - 1; i >= 0; i--)
        {
            ref readonly var group = ref groups[i];
            var lane = LaneOf(group.Unit);
            var third = lane / Lanes;
            var layer = (third == 0 ? 0 : community.EndOf(third - 1) - community.First)
                + --depths[lane];
            var at = values[((layer * GroupLayer.Columns * Lanes) + (lane % Lanes))..];
            var stay = stays[group.Unit.Skill] * group.Unit.Duration;
            at[0] = isAtHome ? stay * group.Unit.Attachment : stay;
            at[Lanes] = group.Unit.Attachment;
            at[2 * Lanes] = group.Dwellings;
            at[3 * Lanes] = group.Freed;
            at[4 * Lanes] = group.Pupils;
        }
    }

    private static int LaneOf(in ChoiceUnit unit) =>
        TypeLanes.Lane(unit.Skill, unit.Kids, unit.Insured);

    private static HukouRelation Relation(in ChoiceUnit unit) =>
        unit.IsRegisteredOutside || Cells.IsExternal(unit.Residence)
            ? HukouRelation.OtherProvince
            : unit.Residence == unit.Hukou ? HukouRelation.Home
            : unit.IsAtHome ? HukouRelation.SameCounty
            : HukouRelation.SameProvince;
}
