// Sums over the groups of one place: how many of them there are by unit of weight.
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Over the groups that live at one place and are registered at another, by type: what they come
/// to, divided by the weight of all their alternatives; plain, and times their attachment.
/// </summary>
internal sealed class PlaceSums
{
    private const int Half = TypeLanes.Half;

    public Vector512<double>[] Dwellings { get; } = new Vector512<double>[Half];

    public Vector512<double>[] Pupils { get; } = new Vector512<double>[Half];

    public Vector512<double>[] TiedDwellings { get; } = new Vector512<double>[Half];

    public Vector512<double>[] TiedPupils { get; } = new Vector512<double>[Half];

    /// <summary>Dwellings that movers leave behind.</summary>
    public double Freed { get; private set; }

    /// <summary>Adds up the first groups of a list, as far as they are of one place.</summary>
    /// <returns>How many.</returns>
    public int Add(ReadOnlySpan<DecisionGroup> groups, PlaceRows rows)
    {
        Array.Clear(Dwellings);
        Array.Clear(Pupils);
        Array.Clear(TiedDwellings);
        Array.Clear(TiedPupils);
        Freed = 0;
        var dwellings = TypeLanes.Lanes(Dwellings);
        var pupils = TypeLanes.Lanes(Pupils);
        var tiedDwellings = TypeLanes.Lanes(TiedDwellings);
        var tiedPupils = TypeLanes.Lanes(TiedPupils);
        var free = TypeLanes.Lanes(rows.Free);
        var tied = TypeLanes.Lanes(rows.Tied);
        var stays = rows.Stay.AsSpan();
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
            dwellings[lane] += taking;
            tiedDwellings[lane] += taking * attachment;
            var children = group.Pupils * share;
            pupils[lane] += children;
            tiedPupils[lane] += children * attachment;
            freed += group.Freed * (1 - (stay * share));
        }

        Freed = freed;
        return g;
    }
}
