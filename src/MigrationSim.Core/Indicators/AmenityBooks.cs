// The year's services, hazards and centres as indicators want them.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>Builds the tally of services and hazards.</summary>
public static class AmenityBooks
{
    /// <summary>The tally of a year.</summary>
    /// <param name="markets">The year's markets and works.</param>
    /// <param name="geography">Counties and tags.</param>
    /// <param name="exposure">Exposure to floods by county.</param>
    /// <param name="stock">Everybody at its end.</param>
    /// <param name="events">What happened; nothing in the base year.</param>
    /// <param name="scale">Every how many agents one is kept.</param>
    public static AmenityTally Tally(
        MarketOutcome markets, Geography geography, IReadOnlyList<double> exposure,
        StockCount stock, MarketEvents events, int scale)
    {
        double[] By(Func<int, double> value) =>
            [.. Enumerable.Range(0, Cells.CountyCount).Select(value)];
        double Urban(int i) => (double)scale * stock.Persons[Cells.Urban(i)];
        double All(int i) => Urban(i) + ((double)scale * stock.Persons[Cells.Rural(i)]);
        var (seats, centres) = (Tagged(geography, "COUNTY_SEAT"), Tagged(geography, "SUBCENTRE"));
        var (state, works) = (markets.State, markets.Works);
        return new()
        {
            Amenity = By(i => markets.Offers.Amenity[Cells.Urban(i)]),
            Hazard = markets.Offers.Hazard,
            Urban = By(Urban),
            Exposed = By(i => exposure[i] > 0 ? All(i) : 0),
            Displaced = By(i => (double)scale * events.Flooded[i]),
            Renewed = By(i => scale * works.Renewed[i] * state.Dwellings[i]),
            DisplacedRenters = By(i => (double)scale * events.Renewed[i]),
            SeatResidents = By(i => seats[i] ? All(i) : 0),
            SeatUrban = By(i => seats[i] ? Urban(i) : 0),
            SubcentreUrban = By(i => centres[i] ? Urban(i) : 0),
            TownJobs = By(
                i => scale * state.Jobs[i] * (1 - DetMath.Exp(-works.TownJobs[i]))),
        };
    }

    private static bool[] Tagged(Geography geography, string tag)
    {
        var isTagged = new bool[Cells.CountyCount];
        foreach (var i in geography.Tags.GetValueOrDefault(tag) ?? []) isTagged[i] = true;
        return isTagged;
    }
}
