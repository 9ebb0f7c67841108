// What one community after the other takes and leaves, for one thread.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// What a community comes to where others come to as well, or where a neighbouring number in memory
/// would be another thread's.
/// </summary>
internal struct Comers
{
    /// <summary>What those take, dwellings and school places, who return to their home.</summary>
    public double HomeDwellings, HomePupils;

    /// <summary>The same of those who go to the urban part of the county they live in.</summary>
    public double OwnDwellings, OwnPupils;

    /// <summary>Dwellings and school places that they leave behind in an urban part.</summary>
    public double Freed, FreedSeats;
}

/// <summary>
/// Books what communities send to other counties, which is their origin's alone, and hands out
/// what must be added up in order.
/// </summary>
internal sealed class CommunityDemand(ChoiceLanes lanes, FarFlows flows)
{
    private readonly PlaceRows _rows = new(lanes.Far, lanes.Near);

    /// <summary>Forgets what hung on other prices.</summary>
    public void Clear() => _rows.Clear();

    /// <summary>Books a community.</summary>
    public Comers Book(in Community community, ReadOnlySpan<GroupLayer> layers)
    {
        _rows.Set(community);
        var comers = default(Comers);
        var first = community.First;
        for (var third = 0; third < TypeLanes.Thirds; third++)
        {
            var end = community.EndOf(third);
            if (end > first) Book(third, layers[first..end], ref comers);
            first = end;
        }

        return comers;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Come(int county) => lanes.Come[(_rows.Origin * Cells.CountyCount) + county];

    // All in one: vectors that wait in memory for their reader take longer than the arithmetic.
    // The first third of types has no pupils.
    private void Book(int third, ReadOnlySpan<GroupLayer> layers, ref Comers comers)
    {
        var nests = _rows.Nests(third);
        var (free, tied, seat) = (
            nests.Prefecture + nests.Province
                + TypeLanes.ThirdOf(lanes.Far.Outside(_rows.Origin, _rows.Registration), third),
            Vector512<double>.Zero, Vector512<double>.Zero);
        var (ownFree, ownTied) = (Vector512<double>.Zero, Vector512<double>.Zero);
        if (Cells.IsHunan(_rows.Residence))
        {
            var zone = _rows.OtherZone(third, out var isTied);
            if (isTied) tied = ownTied = zone;
            else ownFree = zone;
            free += ownFree;
        }

        if (_rows.IsAway)
        {
            tied = _rows.HomeOf(third);
            seat = _rows.SeatOfHome(third);
            free += seat;
        }

        var sums = PlaceSums.Of(layers, free, tied);
        BookMoves(third, sums.Dwellings, sums.Pupils, nests.PerPrefecture, nests.PerProvince);
        if (_rows.IsAway)
        {
            var back = seat - nests.HomeShare;
            var isToTown = Cells.IsUrban(_rows.Hukou);
            comers.HomeDwellings += DetLanes.Sum(isToTown
                ? (sums.Dwellings * back) + (sums.TiedDwellings * tied)
                : sums.Dwellings * back);

            // Whoever goes to the very home takes everybody.
            if (third > 0)
            {
                var pupils = sums.Pupils * back * Come(_rows.Home);
                comers.HomePupils += DetLanes.Sum(
                    isToTown ? pupils + (sums.TiedPupils * tied) : pupils);
            }
        }

        if (Cells.IsRural(_rows.Residence))
        {
            comers.OwnDwellings += DetLanes.Sum(
                (sums.Dwellings * ownFree) + (sums.TiedDwellings * ownTied));
            if (third == 0) return;
            comers.OwnPupils += DetLanes.Sum(
                (sums.Pupils * ownFree * Come(_rows.Origin)) + (sums.TiedPupils * ownTied));
        }
        else if (Cells.IsHunan(_rows.Residence))
        {
            comers.Freed += DetLanes.Sum(sums.Freed);
            if (third == 0) return;
            var leaving = Leaving(third, nests.Prefecture, nests.Province);
            if (_rows.IsAway) leaving += seat * Come(_rows.Home);
            comers.FreedSeats += DetLanes.Sum(
                (sums.Pupils * leaving) + (sums.TiedPupils * tied));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BookMoves(
        int third, Vector512<double> dwellings, Vector512<double> pupils,
        Vector512<double> perPrefecture, Vector512<double> perProvince)
    {
        var (origin, registration) = (_rows.Origin, _rows.Registration);
        TypeLanes.Third(ref flows.Dwellings(0, origin, registration), third) +=
            dwellings * perPrefecture;
        TypeLanes.Third(ref flows.Dwellings(1, origin, registration), third) +=
            dwellings * perProvince;
        if (third == 0) return;
        TypeLanes.Third(ref flows.Pupils(0, origin, registration), third) +=
            pupils * perPrefecture;
        TypeLanes.Third(ref flows.Pupils(1, origin, registration), third) +=
            pupils * perProvince;
    }

    // What leads to other counties and zones, times the chance that children come along.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Leaving(
        int third, Vector512<double> prefecture, Vector512<double> province)
    {
        var (origin, registration) = (_rows.Origin, _rows.Registration);
        return (prefecture * Mean(0)) + (province * Mean(1))
            + (TypeLanes.ThirdOf(lanes.Far.Outside(origin, registration), third)
                * Mean(2));

        Vector512<double> Mean(int nest) =>
            TypeLanes.ThirdOf(lanes.Children.Mean(nest, origin, registration), third);
    }
}
