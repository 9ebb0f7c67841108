// What the nearest alternatives weigh at any prices, all types of household at once.
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// The weights of <see cref="NearWeights"/> by type, without attachment and prices, and the
/// factors that prices make of those of urban parts.
/// </summary>
internal sealed class NearLanes
{
    private const int RelationCount = 4;
    private const int Half = TypeLanes.Half;
    private readonly NearWeights _near;
    private readonly Vector512<double>[] _home = new Vector512<double>[Cells.HunanCount * Half];
    private readonly Vector512<double>[] _seat = new Vector512<double>[Cells.CountyCount * Half];
    private readonly Vector512<double>[] _village = new Vector512<double>[Cells.CountyCount * Half];
    private readonly Vector512<double>[] _toSeat =
        new Vector512<double>[Cells.CountyCount * RelationCount * TypeLanes.All];
    private readonly Vector512<double>[] _discounts =
        new Vector512<double>[Cells.CountyCount * Half];

    public NearLanes(NearWeights near)
    {
        _near = near;
        var home = TypeLanes.Lanes(_home);
        var seat = TypeLanes.Lanes(_seat);
        var village = TypeLanes.Lanes(_village);
        var toSeat = TypeLanes.Lanes(_toSeat);
        for (var type = 0; type < HouseholdTypes.Count; type++)
        {
            var (skill, kids) = (HouseholdTypes.Skill(type), HouseholdTypes.Kids(type));
            var lane = TypeLanes.Lane(type);
            for (var at = 0; at < Cells.CountyCount * RelationCount; at++)
            {
                toSeat[(at * TypeLanes.AllLanes) + lane] = near.ToSeatFree(
                    at / RelationCount, type, (HukouRelation)(at % RelationCount));
            }

            if (HouseholdTypes.RegisteredOutside(type)) continue;
            for (var cell = 0; cell < Cells.HunanCount; cell++)
                home[(cell * TypeLanes.HalfLanes) + lane] = near.HomeFree(cell, skill, kids);
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                seat[(i * TypeLanes.HalfLanes) + lane] = near.HomeSeatFree(i, skill, kids);
                village[(i * TypeLanes.HalfLanes) + lane] = near.ToVillage(i, skill, kids);
            }
        }
    }

    /// <summary>The hukou home at no price, from outside its county, without the way.</summary>
    public ReadOnlySpan<Vector512<double>> Home(int cell) => Row(_home, cell);

    /// <summary>The urban part of a rural home's county, likewise.</summary>
    public ReadOnlySpan<Vector512<double>> HomeSeat(int county) => Row(_seat, county);

    public double WayHome(int origin, int county) => _near.WayHome(origin, county);

    /// <summary>The rural home in the own county.</summary>
    public ReadOnlySpan<Vector512<double>> ToVillage(int county) => Row(_village, county);

    /// <summary>The urban part of the own county at no price, to one half of the types.</summary>
    public ReadOnlySpan<Vector512<double>> ToSeat(
        int county, HukouRelation relation, bool registeredOutside) =>
        _toSeat.AsSpan(
            (((county * RelationCount) + (int)relation) * TypeLanes.All)
                + (registeredOutside ? Half : 0), Half);

    /// <summary>exp(-price) of entering an urban part.</summary>
    public ReadOnlySpan<Vector512<double>> Discount(int county) => Row(_discounts, county);

    public double Stay(int residence, int skill, HukouRelation relation) =>
        _near.Stay(residence, skill, relation);

    /// <summary>Sets the shadow prices.</summary>
    public void Price(PlacePrices prices)
    {
        Span<double> factors = stackalloc double[Half];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            for (var kids = 0; kids < factors.Length; kids++)
                factors[kids] = prices.Discount(i, kids);
            for (var v = 0; v < Half; v++)
                _discounts[(i * Half) + v] = TypeLanes.ByKids(factors, v);
        }
    }

    private static ReadOnlySpan<Vector512<double>> Row(Vector512<double>[] rows, int place) =>
        rows.AsSpan(place * Half, Half);
}
