// What one community after the other takes and leaves, for one thread.
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
    private readonly PlaceSums _sums = new();

    /// <summary>Forgets what hung on other prices.</summary>
    public void Clear() => _rows.Clear();

    /// <summary>Books a community, whose groups are given.</summary>
    public Comers Book(in Community community, ReadOnlySpan<CommunityGroup> groups)
    {
        _rows.Set(community);
        _sums.Add(groups, _rows);
        var hasPupils = community.HasPupils;
        BookMoves(hasPupils);
        var comers = default(Comers);
        if (_rows.IsAway) Return(ref comers, hasPupils);
        if (!Cells.IsHunan(_rows.Residence)) return comers;
        if (Cells.IsRural(_rows.Residence))
        {
            GoToOwnSeat(ref comers);
            return comers;
        }

        comers.Freed = _sums.Freed;
        if (hasPupils) comers.FreedSeats = FreedSeats();
        return comers;
    }

    private double Come(int county) => lanes.Come[(_rows.Origin * Cells.CountyCount) + county];

    private void BookMoves(bool hasPupils)
    {
        var (origin, registration) = (_rows.Origin, _rows.Registration);
        flows.Dwellings(0, origin, registration) += _sums.Dwellings * _rows.PerPrefecture;
        flows.Dwellings(1, origin, registration) += _sums.Dwellings * _rows.PerProvince;
        if (!hasPupils) return;
        flows.Pupils(0, origin, registration) += _sums.Pupils * _rows.PerPrefecture;
        flows.Pupils(1, origin, registration) += _sums.Pupils * _rows.PerProvince;
    }

    // Whoever goes to the very home takes everybody.
    private void Return(ref Comers comers, bool hasPupils)
    {
        var seat = _rows.Seat - _rows.HomeShare;
        var isToTown = Cells.IsUrban(_rows.Hukou);
        var dwellings = _sums.Dwellings * seat;
        if (isToTown) dwellings += _sums.TiedDwellings * _rows.Tied;
        comers.HomeDwellings = dwellings.Sum();
        if (!hasPupils) return;
        var pupils = _sums.Pupils * seat * Come(_rows.Home);
        if (isToTown) pupils += _sums.TiedPupils * _rows.Tied;
        comers.HomePupils = pupils.Sum();
    }

    private void GoToOwnSeat(ref Comers comers)
    {
        comers.OwnDwellings = ((_sums.Dwellings * _rows.FreeOwn)
            + (_sums.TiedDwellings * _rows.TiedOwn)).Sum();
        comers.OwnPupils = ((_sums.Pupils * _rows.FreeOwn * Come(_rows.Origin))
            + (_sums.TiedPupils * _rows.TiedOwn)).Sum();
    }

    private double FreedSeats()
    {
        var (origin, registration) = (_rows.Origin, _rows.Registration);
        var children = lanes.Children;
        var leaving = (_rows.Prefecture * children.Mean(0, origin, registration))
            + (_rows.Province * children.Mean(1, origin, registration))
            + (lanes.Far.Outside(origin, registration) * children.Mean(2, origin, registration));
        if (_rows.IsAway) leaving += _rows.Seat * Come(_rows.Home);
        return ((_sums.Pupils * leaving) + (_sums.TiedPupils * _rows.Tied)).Sum();
    }
}
