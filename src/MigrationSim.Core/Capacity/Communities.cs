// Groups as demand reckons with them: community by community, and what no price changes.
using System.Runtime.InteropServices;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Those who live at one place and are registered at another.</summary>
/// <param name="Residence">The cell or zone they live in.</param>
/// <param name="Hukou">The cell they are registered in, or outside Hunan.</param>
/// <param name="First">Where their groups begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="HasPupils">Whether they have children of school age.</param>
internal readonly record struct Community(
    int Residence, int Hukou, int First, int End, bool HasPupils);

/// <summary>One group of a community.</summary>
/// <param name="Lane">Its type.</param>
/// <param name="Stay">What staying weighs to it, all in.</param>
/// <param name="Attachment">What its hukou home weighs: a factor.</param>
/// <param name="Dwellings">Dwellings they would take if all who consider it moved.</param>
/// <param name="Freed">Dwellings they would leave behind.</param>
/// <param name="Pupils">Their children of school age.</param>
internal readonly record struct CommunityGroup(
    int Lane, double Stay, double Attachment, double Dwellings, double Freed, double Pupils);

/// <summary>All communities, in the order of the list they come from.</summary>
internal sealed class Communities
{
    private readonly List<Community> _all = [];
    private readonly List<CommunityGroup> _groups = [];

    public ReadOnlySpan<Community> All => CollectionsMarshal.AsSpan(_all);

    public ReadOnlySpan<CommunityGroup> Groups => CollectionsMarshal.AsSpan(_groups);

    /// <summary>Takes over a list in which those of one community stand together.</summary>
    public void Fill(ReadOnlySpan<DecisionGroup> groups, NearLanes near)
    {
        _all.Clear();
        _groups.Clear();

        // With room for some years to come, of which others are asked.
        if (_groups.Capacity < groups.Length)
            _groups.Capacity = groups.Length + (groups.Length / 2);
        Span<double> stays = stackalloc double[3];
        for (var first = 0; first < groups.Length;)
        {
            var unit = groups[first].Unit;
            var (residence, hukou, isAtHome) = (unit.Residence, unit.Hukou, unit.IsAtHome);
            for (var skill = 0; skill < stays.Length; skill++)
                stays[skill] = near.Stay(residence, skill, Relation(unit));
            var (end, pupils) = (first, 0.0);
            for (; end < groups.Length; end++)
            {
                ref readonly var group = ref groups[end];
                if (group.Unit.Residence != residence || group.Unit.Hukou != hukou) break;
                var stay = stays[group.Unit.Skill] * group.Unit.Duration;
                if (isAtHome) stay *= group.Unit.Attachment;
                _groups.Add(new(
                    TypeLanes.Lane(group.Unit.Skill, group.Unit.Kids, group.Unit.Insured), stay,
                    group.Unit.Attachment, group.Dwellings, group.Freed, group.Pupils));
                pupils += group.Pupils;
            }

            _all.Add(new(residence, hukou, first, end, pupils > 0));
            first = end;
        }
    }

    private static HukouRelation Relation(in ChoiceUnit unit) =>
        unit.IsRegisteredOutside || Cells.IsExternal(unit.Residence)
            ? HukouRelation.OtherProvince
            : unit.Residence == unit.Hukou ? HukouRelation.Home
            : unit.IsAtHome ? HukouRelation.SameCounty
            : HukouRelation.SameProvince;
}
