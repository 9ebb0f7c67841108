// What the alternatives of households at one place weigh, for a third of their types at once.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>What other counties weigh to those who live at one place.</summary>
internal struct NestRows
{
    /// <summary>The nests of the prefecture and the province, without the home.</summary>
    public Vector512<double> Prefecture, Province;

    /// <summary>The same by unit of weight in them.</summary>
    public Vector512<double> PerPrefecture, PerProvince;

    /// <summary>What the home would take of its nest if it were not left out.</summary>
    public Vector512<double> HomeShare;
}

/// <summary>
/// Weights of all alternatives but stay, for households that live at one place and are registered
/// at another, at the prices set.
/// </summary>
internal sealed class PlaceRows(FarLanes far, NearLanes near)
{
    // Nests hang on origin, and on the home left out or registration: neighbours share them.
    private readonly NestRows[] _nests = new NestRows[TypeLanes.Thirds];
    private readonly int[] _nestsOf = new int[TypeLanes.Thirds];

    public int Residence { get; private set; }
    public int Hukou { get; private set; }
    public int Origin { get; private set; }

    /// <summary>The county of the hukou home, or -1.</summary>
    public int Home { get; private set; }

    public bool IsAtHome { get; private set; }

    public bool IsAway { get; private set; }

    /// <summary>0 for those registered in Hunan, 1 for others.</summary>
    public int Registration { get; private set; }

    /// <summary>Forgets what hung on other prices.</summary>
    public void Clear() => Array.Fill(_nestsOf, -1);

    /// <summary>Turns to a community.</summary>
    public void Set(in Community community)
    {
        (Residence, Hukou) = (community.Residence, community.Hukou);
        Origin = ChoiceUnit.OriginOf(Residence);
        Registration = Hukou == Cells.OutsideHukou ? 1 : 0;
        Home = Registration == 1 ? -1 : Hukou >> 1;
        IsAtHome = Home == Origin;
        IsAway = Home >= 0 && !IsAtHome;
    }

    /// <summary>What other counties weigh to a third of its types.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NestRows Nests(int third)
    {
        var home = IsAway ? Home + TypeLanes.Registrations : Registration;
        var place = (Origin * (Cells.CountyCount + TypeLanes.Registrations)) + home;
        if (_nestsOf[third] == place) return _nests[third];
        _nestsOf[third] = place;
        var prefecture = TypeLanes.ThirdOf(far.Nest(0, Origin, Registration), third);
        var province = TypeLanes.ThirdOf(far.Nest(1, Origin, Registration), third);
        var nests = new NestRows
        {
            Prefecture = prefecture,
            Province = province,
            PerPrefecture = TypeLanes.Ratio(prefecture, SumOf(0, third)),
            PerProvince = TypeLanes.Ratio(province, SumOf(1, third)),
        };
        if (IsAway) LeaveOut(third, ref nests);
        _nests[third] = nests;
        return nests;
    }

    /// <summary>The other zone of the county they live in: its village, or its seat.</summary>
    /// <param name="third">Of the types.</param>
    /// <param name="isTied">Whether it is their home, which attachment weighs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> OtherZone(int third, out bool isTied)
    {
        isTied = IsAtHome && Hukou != Residence;
        if (Cells.IsUrban(Residence))
        {
            return isTied
                ? TypeLanes.ThirdOf(near.ToVillage(Origin), third)
                : Vector512<double>.Zero;
        }

        var relation = Registration == 1 ? HukouRelation.OtherProvince
            : !IsAtHome ? HukouRelation.SameProvince
            : isTied ? HukouRelation.Home
            : HukouRelation.SameCounty;
        return TypeLanes.ThirdOf(near.ToSeat(Origin, relation, Registration), third)
            * Discount(Origin, third);
    }

    /// <summary>The home of those who are away, without attachment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> HomeOf(int third)
    {
        var home = TypeLanes.ThirdOf(near.Home(Hukou), third) * near.WayHome(Origin, Home);
        return Cells.IsUrban(Hukou) ? home * Discount(Home, third) : home;
    }

    /// <summary>The seat of a rural home's county to those who are away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> SeatOfHome(int third) => Cells.IsUrban(Hukou)
        ? Vector512<double>.Zero
        : TypeLanes.ThirdOf(near.HomeSeat(Home), third) * Discount(Home, third)
            * near.WayHome(Origin, Home);

    private Vector512<double> SumOf(int nest, int third) =>
        TypeLanes.ThirdOf(far.Sum(nest, Origin, Registration), third);

    private Vector512<double> Discount(int county, int third) =>
        TypeLanes.ThirdOf(near.Discount(county), third);

    // Going home is a return, so that the home county leaves its nest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LeaveOut(int third, ref NestRows nests)
    {
        var nest = far.NestOf(Origin, Home);
        var home = TypeLanes.ThirdOf(far.Destination(nest, Home, Registration), third)
            * far.Way(Origin, Home);
        var whole = nest == 0 ? nests.Prefecture : nests.Province;
        var weight = far.Without(nest).Without(
            whole, SumOf(nest, third), home, out var rest);
        var perWeight = TypeLanes.Ratio(weight, rest);
        nests.HomeShare = perWeight * home;
        if (nest == 0) (nests.Prefecture, nests.PerPrefecture) = (weight, perWeight);
        else (nests.Province, nests.PerProvince) = (weight, perWeight);
    }
}
