// What newcomers would take, and movers leave, at given shadow prices.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Expected newcomers to and leavers of every county's urban part: the choice model on groups,
/// without dice. Groups that live at one place and are registered at another stand together in the
/// list and share all weights but those of staying; sums run in the order of the list.
/// </summary>
public sealed class ExpectedDemand
{
    private const int Half = TypeLanes.Half;
    private readonly List<DecisionGroup> _groups;
    private readonly ChoiceLanes _lanes;
    private readonly FarFlows _flows;
    private readonly PlaceRows _rows;
    private readonly PlaceSums _sums = new();

    public ExpectedDemand(List<DecisionGroup> groups, ChoiceLanes lanes)
    {
        (_groups, _lanes) = (groups, lanes);
        _flows = new(lanes.Far, lanes.Come);
        _rows = new(lanes.Far, lanes.Near);
    }

    /// <summary>Dwellings newcomers take, by county.</summary>
    public double[] Newcomers { get; } = new double[Cells.CountyCount];

    /// <summary>School places they take, by county.</summary>
    public double[] NewPupils { get; } = new double[Cells.CountyCount];

    /// <summary>Dwellings that movers leave behind, by county.</summary>
    public double[] Freed { get; } = new double[Cells.CountyCount];

    /// <summary>School places they leave behind, by county.</summary>
    public double[] FreedSeats { get; } = new double[Cells.CountyCount];

    /// <summary>Reckons anew at the prices that the lanes bear.</summary>
    public void Evaluate()
    {
        Clear();
        var groups = CollectionsMarshal.AsSpan(_groups);
        for (var first = 0; first < groups.Length;)
        {
            var end = first + _sums.Add(groups[first..], Place(groups[first].Unit));
            first = end;
            Book();
        }

        _flows.ShareOut(Newcomers, NewPupils);
    }

    private void Clear()
    {
        _flows.Clear();
        _rows.Clear();
        Array.Clear(Newcomers);
        Array.Clear(NewPupils);
        Array.Clear(Freed);
        Array.Clear(FreedSeats);
    }

    private PlaceRows Place(in ChoiceUnit unit)
    {
        _rows.Set(unit);
        return _rows;
    }

    // Shares the moves of one place's groups out to where they go.
    private void Book()
    {
        for (var nest = 0; nest < 2; nest++)
        {
            var dwellings = _flows.Dwellings(nest, _rows.Origin)[_rows.FirstVector..];
            var pupils = _flows.Pupils(nest, _rows.Origin)[_rows.FirstVector..];
            for (var v = 0; v < Half; v++)
            {
                var perWeight = _rows.PerWeight[(nest * Half) + v];
                dwellings[v] += _sums.Dwellings[v] * perWeight;
                pupils[v] += _sums.Pupils[v] * perWeight;
            }
        }

        if (_rows.IsAway) BookReturns();
        if (Cells.IsExternal(_rows.Residence)) return;
        if (Cells.IsRural(_rows.Residence)) BookOwnSeat();
        else BookLeavers();
    }

    private void BookReturns()
    {
        var (dwellings, pupils) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var come = Vector512.Create(_lanes.Come[(_rows.Origin * Cells.CountyCount) + _rows.Home]);
        var isUrban = Cells.IsUrban(_rows.Hukou);
        for (var v = 0; v < Half; v++)
        {
            var free = _rows.Seat[v] - _rows.HomeShare[v];
            dwellings += _sums.Dwellings[v] * free;
            pupils += _sums.Pupils[v] * free * come;
            if (!isUrban) continue;

            // Whoever goes to the very home takes everybody.
            dwellings += _sums.TiedDwellings[v] * _rows.Tied[v];
            pupils += _sums.TiedPupils[v] * _rows.Tied[v];
        }

        Newcomers[_rows.Home] += DetLanes.Sum(dwellings);
        NewPupils[_rows.Home] += DetLanes.Sum(pupils);
    }

    private void BookOwnSeat()
    {
        var (dwellings, pupils) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var come = Vector512.Create(_lanes.Come[(_rows.Origin * Cells.CountyCount) + _rows.Origin]);
        for (var v = 0; v < Half; v++)
        {
            dwellings += (_sums.Dwellings[v] * _rows.FreeOwn[v])
                + (_sums.TiedDwellings[v] * _rows.TiedOwn[v]);
            pupils += (_sums.Pupils[v] * _rows.FreeOwn[v] * come)
                + (_sums.TiedPupils[v] * _rows.TiedOwn[v]);
        }

        Newcomers[_rows.Origin] += DetLanes.Sum(dwellings);
        NewPupils[_rows.Origin] += DetLanes.Sum(pupils);
    }

    private void BookLeavers()
    {
        Freed[_rows.Origin] += _sums.Freed;
        var come = _rows.IsAway
            ? Vector512.Create(_lanes.Come[(_rows.Origin * Cells.CountyCount) + _rows.Home])
            : default;
        var pupils = Vector512<double>.Zero;
        for (var v = TypeLanes.FirstWithKids; v < Half; v++)
        {
            var leaving = _rows.Seat[v] * come;
            for (var nest = 0; nest < 2; nest++)
            {
                leaving += _rows.Nests[(nest * Half) + v]
                    * _lanes.Children.Mean(nest, _rows.Origin)[_rows.FirstVector + v];
            }

            leaving += _lanes.Far.Outside(_rows.Origin)[_rows.FirstVector + v]
                * _lanes.Children.Mean(2, _rows.Origin)[_rows.FirstVector + v];
            pupils += (_sums.Pupils[v] * leaving) + (_sums.TiedPupils[v] * _rows.Tied[v]);
        }

        FreedSeats[_rows.Origin] += DetLanes.Sum(pupils);
    }
}
