// Sums over the groups of one community: how many of them there are by unit of weight.
namespace MigrationSim.Core.Capacity;

/// <summary>
/// Over the groups of a community, by type: what they come to, divided by the weight of all their
/// alternatives; plain, and times their attachment.
/// </summary>
internal sealed class PlaceSums
{
    private readonly TypeLanes[] _sums = new TypeLanes[4];

    public ref readonly TypeLanes Dwellings => ref _sums[0];

    public ref readonly TypeLanes TiedDwellings => ref _sums[1];

    public ref readonly TypeLanes Pupils => ref _sums[2];

    public ref readonly TypeLanes TiedPupils => ref _sums[3];

    /// <summary>Dwellings that movers leave behind.</summary>
    public double Freed { get; private set; }

    /// <summary>Adds up a community's groups.</summary>
    public void Add(ReadOnlySpan<CommunityGroup> groups, PlaceRows rows)
    {
        Array.Clear(_sums);
        var sums = TypeLanes.Single(_sums);
        var free = TypeLanes.Single(new(ref rows.Free))[..TypeLanes.Count];
        var tied = TypeLanes.Single(new(ref rows.Tied))[..TypeLanes.Count];
        var freed = 0.0;
        foreach (ref readonly var group in groups)
        {
            var (lane, attachment) = (group.Lane, group.Attachment);
            var share = 1 / (group.Stay + free[lane] + (tied[lane] * attachment));
            var taking = group.Dwellings * share;
            sums[lane] += taking;
            sums[TypeLanes.Count + lane] += taking * attachment;
            freed += group.Freed * (1 - (group.Stay * share));
            if (group.Pupils == 0) continue;
            var children = group.Pupils * share;
            sums[(2 * TypeLanes.Count) + lane] += children;
            sums[(3 * TypeLanes.Count) + lane] += children * attachment;
        }

        Freed = freed;
    }
}
