// Sums over the groups of one place: how many of them there are by unit of weight.
namespace MigrationSim.Core.Capacity;

/// <summary>
/// Over the groups that live at one place and are registered at another, by type: what they come
/// to, divided by the weight of all their alternatives; plain, and times their attachment.
/// </summary>
internal sealed class PlaceSums
{
    private readonly TypeLanes[] _sums = new TypeLanes[4];

    public ref readonly TypeLanes Dwellings => ref _sums[0];

    public ref readonly TypeLanes Pupils => ref _sums[1];

    public ref readonly TypeLanes TiedDwellings => ref _sums[2];

    public ref readonly TypeLanes TiedPupils => ref _sums[3];

    /// <summary>Dwellings that movers leave behind.</summary>
    public double Freed { get; private set; }

    /// <summary>Adds up the first groups of a list, as far as they are of one place.</summary>
    /// <returns>How many.</returns>
    public int Add(ReadOnlySpan<DecisionGroup> groups, PlaceRows rows)
    {
        Array.Clear(_sums);
        var sums = TypeLanes.Single(_sums);
        var free = TypeLanes.Single(new(ref rows.Free))[..TypeLanes.Count];
        var tied = TypeLanes.Single(new(ref rows.Tied))[..TypeLanes.Count];
        ReadOnlySpan<double> stays = rows.Stay;
        var (residence, hukou, isAtHome) = (rows.Residence, rows.Hukou, rows.IsAtHome);
        var freed = 0.0;
        var g = 0;
        for (; g < groups.Length; g++)
        {
            ref readonly var group = ref groups[g];
            var unit = group.Unit;
            if (unit.Residence != residence || unit.Hukou != hukou) break;
            var lane = TypeLanes.Lane(unit.Skill, unit.Kids, unit.Insured);
            var attachment = unit.Attachment;
            var stay = stays[unit.Skill] * unit.Duration;
            if (isAtHome) stay *= attachment;
            var share = 1 / (stay + free[lane] + (tied[lane] * attachment));
            var taking = group.Dwellings * share;
            sums[lane] += taking;
            sums[(2 * TypeLanes.Count) + lane] += taking * attachment;
            freed += group.Freed * (1 - (stay * share));
            if (group.Pupils == 0) continue;
            var children = group.Pupils * share;
            sums[TypeLanes.Count + lane] += children;
            sums[(3 * TypeLanes.Count) + lane] += children * attachment;
        }

        Freed = freed;
        return g;
    }
}
