// What the nearest alternatives weigh at any prices, for all types of household at once.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// The weights of <see cref="NearWeights"/> by type, without attachment and prices, and the
/// factors that prices make of those of urban parts.
/// </summary>
internal sealed class NearLanes
{
    private const int Relations = 4;
    private NearWeights _near = null!;
    private readonly TypeLanes[] _home = new TypeLanes[Cells.HunanCount];
    private readonly TypeLanes[] _seat = new TypeLanes[Cells.CountyCount];
    private readonly TypeLanes[] _village = new TypeLanes[Cells.CountyCount];
    private readonly TypeLanes[] _toSeat =
        new TypeLanes[Cells.CountyCount * Relations * TypeLanes.Registrations];
    private readonly TypeLanes[] _discounts = new TypeLanes[Cells.CountyCount];

    /// <summary>Takes over a year's tables, at no price.</summary>
    public void Fill(NearWeights near)
    {
        _near = near;
        var home = TypeLanes.Single(_home);
        var seat = TypeLanes.Single(_seat);
        var village = TypeLanes.Single(_village);
        var toSeat = TypeLanes.Single(_toSeat);
        for (var type = 0; type < HouseholdTypes.Count; type++)
        {
            var (skill, kids) = (HouseholdTypes.Skill(type), HouseholdTypes.Kids(type));
            var lane = TypeLanes.Lane(type);
            for (var at = 0; at < Cells.CountyCount * Relations; at++)
            {
                toSeat[(at * TypeLanes.Registrations * TypeLanes.Count) + lane] = near.ToSeatFree(
                    at / Relations, type, (HukouRelation)(at % Relations));
            }

            // Those registered outside Hunan have no home to go to.
            if (HouseholdTypes.RegisteredOutside(type)) continue;
            for (var cell = 0; cell < Cells.HunanCount; cell++)
                home[(cell * TypeLanes.Count) + lane] = near.HomeFree(cell, skill, kids);
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                seat[(i * TypeLanes.Count) + lane] = near.HomeSeatFree(i, skill, kids);
                village[(i * TypeLanes.Count) + lane] = near.ToVillage(i, skill, kids);
            }
        }

        Price(PlacePrices.None);
    }

    /// <summary>The hukou home at no price, from outside its county, without the way.</summary>
    public ref readonly TypeLanes Home(int cell) => ref _home[cell];

    /// <summary>The urban part of a rural home's county, likewise.</summary>
    public ref readonly TypeLanes HomeSeat(int county) => ref _seat[county];

    public double WayHome(int origin, int county) => _near.WayHome(origin, county);

    /// <summary>The rural home in the own county.</summary>
    public ref readonly TypeLanes ToVillage(int county) => ref _village[county];

    /// <summary>The urban part of the own county at no price.</summary>
    public ref readonly TypeLanes ToSeat(int county, HukouRelation relation, int registration) =>
        ref _toSeat[(((county * Relations) + (int)relation) * TypeLanes.Registrations)
            + registration];

    /// <summary>exp(-price) of entering an urban part.</summary>
    public ref readonly TypeLanes Discount(int county) => ref _discounts[county];

    /// <summary>Staying, without duration and attachment.</summary>
    public double Stay(int residence, int skill, HukouRelation relation) =>
        _near.Stay(residence, skill, relation);

    /// <summary>Sets the shadow prices.</summary>
    public void Price(PlacePrices prices)
    {
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            _discounts[i] = TypeLanes.ByKids(
                prices.Discount(i, 0), prices.Discount(i, 1), prices.Discount(i, 2));
        }
    }
}
