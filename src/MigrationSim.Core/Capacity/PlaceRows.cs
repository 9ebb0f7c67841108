// What the alternatives of households at one place weigh, for all their types at once.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Weights of all alternatives but stay, for households that live at one place and are registered
/// at another, at the prices set.
/// </summary>
internal sealed class PlaceRows(FarLanes far, NearLanes near)
{
    // Nests hang on origin and registration, and on the home left out: neighbours share them.
    private (int Origin, int Registration) _wholeOf = (-1, -1);
    private (int Origin, int Home, int Registration) _nestsOf = (-1, -1, -1);
    private readonly TypeLanes[] _whole = new TypeLanes[2];
    private readonly TypeLanes[] _perWhole = new TypeLanes[2];
    private TypeLanes _free;
    private TypeLanes _tied;
    private TypeLanes _prefecture;
    private TypeLanes _province;
    private TypeLanes _perPrefecture;
    private TypeLanes _perProvince;
    private TypeLanes _homeShare;
    private TypeLanes _freeOwn;
    private TypeLanes _tiedOwn;
    private TypeLanes _seat;

    /// <summary>All weights that do not bear the attachment to the home.</summary>
    public ref TypeLanes Free => ref _free;

    /// <summary>All weights that do, without it.</summary>
    public ref TypeLanes Tied => ref _tied;

    /// <summary>The part of <see cref="Free"/> that goes to the own county's urban part.</summary>
    public ref readonly TypeLanes FreeOwn => ref _freeOwn;

    /// <summary>The part of <see cref="Tied"/> that does.</summary>
    public ref readonly TypeLanes TiedOwn => ref _tiedOwn;

    /// <summary>The part of <see cref="Free"/> that goes to the rural home's seat.</summary>
    public ref readonly TypeLanes Seat => ref _seat;

    /// <summary>The nest of the prefecture, without the home.</summary>
    public ref readonly TypeLanes Prefecture => ref _prefecture;

    /// <summary>The nest of the province, without the home.</summary>
    public ref readonly TypeLanes Province => ref _province;

    /// <summary>The nest of the prefecture by unit of weight in it.</summary>
    public ref readonly TypeLanes PerPrefecture => ref _perPrefecture;

    /// <summary>The nest of the province by unit of weight in it.</summary>
    public ref readonly TypeLanes PerProvince => ref _perProvince;

    /// <summary>What the home would take of its nest if it were not left out.</summary>
    public ref readonly TypeLanes HomeShare => ref _homeShare;

    public int Residence { get; private set; }
    public int Hukou { get; private set; }
    public int Origin { get; private set; }

    /// <summary>The county of the hukou home, or -1.</summary>
    public int Home { get; private set; }

    public bool IsAtHome { get; private set; }

    public bool IsAway => Home >= 0 && !IsAtHome;

    /// <summary>0 for those registered in Hunan, 1 for others.</summary>
    public int Registration { get; private set; }

    /// <summary>Forgets what hung on other prices.</summary>
    public void Clear() => (_wholeOf, _nestsOf) = ((-1, -1), (-1, -1, -1));

    /// <summary>Reckons all weights.</summary>
    public void Set(in Community community)
    {
        (Residence, Hukou) = (community.Residence, community.Hukou);
        Origin = ChoiceUnit.OriginOf(Residence);
        Registration = Hukou == Cells.OutsideHukou ? 1 : 0;
        Home = Registration == 1 ? -1 : Hukou >> 1;
        IsAtHome = Home == Origin;
        SetNests();
        _free = _prefecture + _province + far.Outside(Origin, Registration);
        (_tied, _freeOwn, _tiedOwn, _seat) = (default, default, default, default);
        if (Cells.IsHunan(Residence)) SetOtherZone();
        if (IsAway) SetReturn();
    }

    private void SetNests()
    {
        var place = (Origin, IsAway ? Home : -1, Registration);
        if (_nestsOf == place) return;
        _nestsOf = place;
        SetWhole();
        (_prefecture, _province) = (_whole[0], _whole[1]);
        (_perPrefecture, _perProvince) = (_perWhole[0], _perWhole[1]);
        if (!IsAway) return;
        if (far.NestOf(Origin, Home) == 0) LeaveOut(0, ref _prefecture, ref _perPrefecture);
        else LeaveOut(1, ref _province, ref _perProvince);
    }

    private void SetWhole()
    {
        if (_wholeOf == (Origin, Registration)) return;
        _wholeOf = (Origin, Registration);
        for (var nest = 0; nest < _whole.Length; nest++)
        {
            _whole[nest] = far.Nest(nest, Origin, Registration);
            _perWhole[nest] = _whole[nest].Over(far.Sum(nest, Origin, Registration));
        }
    }

    // Going home is a return, so that the home county leaves its nest.
    private void LeaveOut(int nest, ref TypeLanes weight, ref TypeLanes perWeight)
    {
        var home = far.Destination(nest, Home, Registration) * far.Way(Origin, Home);
        weight = far.Without(nest).Without(
            weight, far.Sum(nest, Origin, Registration), home, out var rest);
        perWeight = weight.Over(rest);
        _homeShare = perWeight * home;
    }

    private void SetOtherZone()
    {
        if (Cells.IsUrban(Residence))
        {
            if (Hukou == Cells.Rural(Origin)) _tied = near.ToVillage(Origin);
            return;
        }

        var relation = Registration == 1 ? HukouRelation.OtherProvince
            : !IsAtHome ? HukouRelation.SameProvince
            : Hukou == Cells.Urban(Origin) ? HukouRelation.Home
            : HukouRelation.SameCounty;
        var weight = near.ToSeat(Origin, relation, Registration) * near.Discount(Origin);
        if (relation == HukouRelation.Home)
        {
            _tied = _tiedOwn = weight;
            return;
        }

        _freeOwn = weight;
        _free += weight;
    }

    private void SetReturn()
    {
        _tied = near.Home(Hukou) * near.WayHome(Origin, Home);
        if (Cells.IsUrban(Hukou))
        {
            _tied *= near.Discount(Home);
            return;
        }

        _seat = near.HomeSeat(Home) * near.Discount(Home) * near.WayHome(Origin, Home);
        _free += _seat;
    }
}
