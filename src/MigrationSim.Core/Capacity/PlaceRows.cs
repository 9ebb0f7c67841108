// What the alternatives of households at one place weigh, all their types at once.
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Weights of all alternatives but stay, for the types that live at one place and are registered
/// at another, at the prices set. Three vectors each: one half of <see cref="TypeLanes"/>.
/// </summary>
internal sealed class PlaceRows(FarLanes far, NearLanes near)
{
    private const int Half = TypeLanes.Half;

    // Nest sums without the home hang on origin and home alone; the next place may share them.
    private (int Origin, int Home, bool Outside) _nestsOf = (-1, -1, false);

    /// <summary>Weights that do not bear the attachment to the home.</summary>
    public Vector512<double>[] Free { get; } = new Vector512<double>[Half];

    /// <summary>Weights that do, without it.</summary>
    public Vector512<double>[] Tied { get; } = new Vector512<double>[Half];

    /// <summary>The part of <see cref="Free"/> that goes to the own county's urban part.</summary>
    public Vector512<double>[] FreeOwn { get; } = new Vector512<double>[Half];

    /// <summary>The part of <see cref="Tied"/> that does.</summary>
    public Vector512<double>[] TiedOwn { get; } = new Vector512<double>[Half];

    /// <summary>The part of <see cref="Free"/> that goes to the rural home's seat.</summary>
    public Vector512<double>[] Seat { get; } = new Vector512<double>[Half];

    /// <summary>Nests of other counties without the home: prefecture, then province.</summary>
    public Vector512<double>[] Nests { get; } = new Vector512<double>[2 * Half];

    /// <summary>The same by unit of weight.</summary>
    public Vector512<double>[] PerWeight { get; } = new Vector512<double>[2 * Half];

    /// <summary>What the home would take of its nest if it were not left out.</summary>
    public Vector512<double>[] HomeShare { get; } = new Vector512<double>[Half];

    public int Residence { get; private set; }

    public int Hukou { get; private set; }

    public int Origin { get; private set; }

    /// <summary>The county of the hukou home, or -1.</summary>
    public int Home { get; private set; }

    public bool IsAtHome { get; private set; }

    public bool IsAway => Home >= 0 && !IsAtHome;

    /// <summary>0 for types registered in Hunan, 3 for others.</summary>
    public int FirstVector { get; private set; }

    /// <summary>Weight of staying by skill, without duration and attachment.</summary>
    public double[] Stay { get; } = new double[3];

    /// <summary>Forgets what hung on other prices.</summary>
    public void Clear() => _nestsOf = (-1, -1, false);

    /// <summary>Reckons all weights of a household's place.</summary>
    public void Set(in ChoiceUnit unit)
    {
        (Residence, Hukou, Origin) = (unit.Residence, unit.Hukou, unit.Origin);
        (Home, IsAtHome) = (unit.HomeCounty, unit.IsAtHome);
        FirstVector = unit.IsRegisteredOutside ? Half : 0;
        for (var skill = 0; skill < Stay.Length; skill++)
            Stay[skill] = near.Stay(Residence, skill, StayRelation(unit));
        SetNests(unit.IsRegisteredOutside);
        var outside = far.Outside(Origin).Slice(FirstVector, Half);
        for (var v = 0; v < Half; v++)
        {
            Free[v] = Nests[v] + Nests[Half + v] + outside[v];
            (Tied[v], FreeOwn[v], TiedOwn[v], Seat[v]) = (default, default, default, default);
        }

        if (!Cells.IsExternal(Residence)) SetOtherZone(unit);
        if (IsAway) SetReturn();
    }

    private static HukouRelation StayRelation(in ChoiceUnit unit) =>
        unit.IsRegisteredOutside || Cells.IsExternal(unit.Residence) ? HukouRelation.OtherProvince
            : unit.Residence == unit.Hukou ? HukouRelation.Home
            : unit.IsAtHome ? HukouRelation.SameCounty
            : HukouRelation.SameProvince;

    private void SetNests(bool registeredOutside)
    {
        var home = IsAway ? Home : -1;
        if (_nestsOf == (Origin, home, registeredOutside)) return;
        _nestsOf = (Origin, home, registeredOutside);
        for (var nest = 0; nest < 2; nest++)
        {
            var sums = far.Sum(nest, Origin);
            var nests = far.Nest(nest, Origin);
            for (var v = 0; v < Half; v++)
            {
                Nests[(nest * Half) + v] = nests[FirstVector + v];
                PerWeight[(nest * Half) + v] =
                    TypeLanes.Ratio(nests[FirstVector + v], sums[FirstVector + v]);
            }
        }

        if (home >= 0) LeaveOut(far.NestOf(Origin, home));
    }

    // Going home is a return, so that the home county leaves its nest.
    private void LeaveOut(int nest)
    {
        var sums = far.Sum(nest, Origin);
        var weights = far.Destination(nest, Home);
        var way = far.Way(Origin, Home);
        for (var v = 0; v < Half; v++)
        {
            var weight = weights[v] * way;
            var rest = Vector512.Max(Vector512<double>.Zero, sums[v] - weight);
            var at = (nest * Half) + v;
            Nests[at] = DetLanes.Pow(rest, far.Scale(nest));
            PerWeight[at] = TypeLanes.Ratio(Nests[at], rest);
            HomeShare[v] = PerWeight[at] * weight;
        }
    }

    private void SetOtherZone(in ChoiceUnit unit)
    {
        if (Cells.IsUrban(Residence))
        {
            if (Hukou == Cells.Rural(Origin)) near.ToVillage(Origin).CopyTo(Tied);
            return;
        }

        var relation = unit.IsRegisteredOutside ? HukouRelation.OtherProvince
            : !IsAtHome ? HukouRelation.SameProvince
            : Hukou == Cells.Urban(Origin) ? HukouRelation.Home
            : HukouRelation.SameCounty;
        var weights = near.ToSeat(Origin, relation, unit.IsRegisteredOutside);
        var discounts = near.Discount(Origin);
        for (var v = 0; v < Half; v++)
        {
            var weight = weights[v] * discounts[v];
            if (relation == HukouRelation.Home)
            {
                (Tied[v], TiedOwn[v]) = (weight, weight);
            }
            else
            {
                Free[v] += weight;
                FreeOwn[v] = weight;
            }
        }
    }

    private void SetReturn()
    {
        var way = near.WayHome(Origin, Home);
        var homes = near.Home(Hukou);
        var discounts = near.Discount(Home);
        if (Cells.IsUrban(Hukou))
        {
            for (var v = 0; v < Half; v++) Tied[v] = homes[v] * way * discounts[v];
            return;
        }

        var seats = near.HomeSeat(Home);
        for (var v = 0; v < Half; v++)
        {
            Tied[v] = homes[v] * way;
            Seat[v] = seats[v] * discounts[v] * way;
            Free[v] += Seat[v];
        }
    }
}
