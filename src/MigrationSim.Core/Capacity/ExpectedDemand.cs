// What newcomers would take, and movers leave, at given shadow prices.
using System.Runtime.InteropServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Expected newcomers to and leavers of every county's urban part: the choice model on groups,
/// without dice. Groups that live at one place and are registered at another stand together in the
/// list and share all weights but those of staying; sums run in the order of the list.
/// </summary>
public sealed class ExpectedDemand
{
    private readonly ChoiceLanes _lanes;
    private readonly Communities _communities = new();
    private readonly FarFlows _flows;
    private readonly PlaceRows _rows;
    private readonly PlaceSums _sums = new();

    public ExpectedDemand(ChoiceLanes lanes)
    {
        _lanes = lanes;
        _flows = new(lanes.Far, lanes.ComingWays);
        _rows = new(lanes.Far, lanes.Near);
        Sums = [Newcomers, NewPupils, Freed, FreedSeats];
    }

    /// <summary>Dwellings newcomers take, by county.</summary>
    public double[] Newcomers { get; } = new double[Cells.CountyCount];

    /// <summary>School places they take, by county.</summary>
    public double[] NewPupils { get; } = new double[Cells.CountyCount];

    /// <summary>Dwellings that movers leave behind, by county.</summary>
    public double[] Freed { get; } = new double[Cells.CountyCount];

    /// <summary>School places they leave behind, by county.</summary>
    public double[] FreedSeats { get; } = new double[Cells.CountyCount];

    /// <summary>The four of them, in the order above.</summary>
    internal double[][] Sums { get; }

    /// <summary>Takes up a year's groups, under the tables that the lanes hold.</summary>
    public void Open(List<DecisionGroup> groups) =>
        _communities.Fill(CollectionsMarshal.AsSpan(groups), _lanes.Near);

    /// <summary>Reckons anew at the prices that the lanes bear.</summary>
    public void Evaluate()
    {
        _flows.Clear();
        _rows.Clear();
        foreach (var sums in Sums) Array.Clear(sums);
        var groups = _communities.Groups;
        foreach (ref readonly var community in _communities.All)
        {
            _rows.Set(community);
            _sums.Add(groups[community.First..community.End], _rows);
            Book(community.HasPupils);
        }

        _flows.ShareOut(Newcomers, NewPupils);
    }

    private double Come(int county) => _lanes.Come[(_rows.Origin * Cells.CountyCount) + county];

    private void Book(bool hasPupils)
    {
        BookMoves(hasPupils);
        if (_rows.IsAway) BookReturns(hasPupils);
        if (!Cells.IsHunan(_rows.Residence)) return;
        if (Cells.IsRural(_rows.Residence))
        {
            BookOwnSeat();
            return;
        }

        Freed[_rows.Origin] += _sums.Freed;
        if (hasPupils) BookFreedSeats();
    }

    private void BookMoves(bool hasPupils)
    {
        var (origin, registration) = (_rows.Origin, _rows.Registration);
        _flows.Dwellings(0, origin, registration) += _sums.Dwellings * _rows.PerPrefecture;
        _flows.Dwellings(1, origin, registration) += _sums.Dwellings * _rows.PerProvince;
        if (!hasPupils) return;
        _flows.Pupils(0, origin, registration) += _sums.Pupils * _rows.PerPrefecture;
        _flows.Pupils(1, origin, registration) += _sums.Pupils * _rows.PerProvince;
    }

    // Whoever goes to the very home takes everybody.
    private void BookReturns(bool hasPupils)
    {
        var seat = _rows.Seat - _rows.HomeShare;
        var isToTown = Cells.IsUrban(_rows.Hukou);
        var dwellings = _sums.Dwellings * seat;
        if (isToTown) dwellings += _sums.TiedDwellings * _rows.Tied;
        Newcomers[_rows.Home] += dwellings.Sum();
        if (!hasPupils) return;
        var pupils = _sums.Pupils * seat * Come(_rows.Home);
        if (isToTown) pupils += _sums.TiedPupils * _rows.Tied;
        NewPupils[_rows.Home] += pupils.Sum();
    }

    private void BookOwnSeat()
    {
        var own = _rows.Origin;
        Newcomers[own] += ((_sums.Dwellings * _rows.FreeOwn)
            + (_sums.TiedDwellings * _rows.TiedOwn)).Sum();
        NewPupils[own] += ((_sums.Pupils * _rows.FreeOwn * Come(own))
            + (_sums.TiedPupils * _rows.TiedOwn)).Sum();
    }

    private void BookFreedSeats()
    {
        var (origin, registration) = (_rows.Origin, _rows.Registration);
        var children = _lanes.Children;
        var leaving = (_rows.Prefecture * children.Mean(0, origin, registration))
            + (_rows.Province * children.Mean(1, origin, registration))
            + (_lanes.Far.Outside(origin, registration) * children.Mean(2, origin, registration));
        if (_rows.IsAway) leaving += _rows.Seat * Come(_rows.Home);
        FreedSeats[origin] +=
            ((_sums.Pupils * leaving) + (_sums.TiedPupils * _rows.Tied)).Sum();
    }
}
