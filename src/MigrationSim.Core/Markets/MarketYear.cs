// The markets of a year: how jobs, dwellings and places move on, and what places then offer.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;

namespace MigrationSim.Core.Markets;

/// <summary>
/// Pure functions of last year's people and the year's levers; no random numbers, nothing of this
/// year's moves.
/// </summary>
public static class MarketYear
{
    /// <summary>The state of the base year.</summary>
    /// <param name="year">The base year.</param>
    /// <param name="opening">Its people.</param>
    /// <param name="scale">Every how many agents one is kept.</param>
    /// <param name="parameters">Parameters of markets.</param>
    public static MarketState Open(
        BaseYear year, MarketCounts opening, int scale, MarketParameters parameters)
    {
        var jobs = LabourMarket.OpeningJobs(year.Places, scale);
        return new MarketState
        {
            Opening = opening,
            OpeningJobs = jobs,
            Jobs = jobs,
            JobsWithoutLevers = jobs,
            Dwellings = HousingMarket.OpeningDwellings(opening, parameters),
            Affordable = HousingMarket.OpeningAffordable(opening),
            Seats = SchoolMarket.OpeningSeats(opening, parameters),
            RuralSeats = SchoolMarket.OpeningRuralSeats(opening, parameters),
        };
    }

    /// <summary>The state of the year after another.</summary>
    /// <param name="before">Last year's state.</param>
    /// <param name="last">People at last year's end.</param>
    /// <param name="earlier">People a year before that; of the base year, the same.</param>
    /// <param name="levers">The year's levers.</param>
    /// <param name="parameters">Parameters of markets.</param>
    /// <param name="year">The year.</param>
    public static MarketState Advance(
        MarketState before, MarketCounts last, MarketCounts earlier, MarketLevers levers,
        MarketParameters parameters, int year)
    {
        var state = LabourMarket.Advance(before, last, earlier, levers, parameters);
        state = HousingMarket.Advance(state, last, earlier, levers, parameters, year);
        return SchoolMarket.Advance(state, last, earlier, levers);
    }

    /// <summary>What places offer in the state's year.</summary>
    /// <param name="state">Jobs, dwellings and places of the year.</param>
    /// <param name="last">People at last year's end.</param>
    /// <param name="levers">The year's levers.</param>
    /// <param name="places">The base year's places.</param>
    /// <param name="choice">Parameters of choice: employment, school access.</param>
    /// <param name="parameters">Parameters of markets.</param>
    public static PlaceOffers Offers(
        MarketState state, MarketCounts last, MarketLevers levers, BasePlaces places,
        ModelParameters choice, MarketParameters parameters) =>
        Commuting.Complete(
            Priced(state, last, levers, places, choice, parameters), state, places.TravelMinutes,
            levers.TravelMinutes ?? places.TravelMinutes, parameters);

    // Everything but what commuters earn, which follows from it.
    private static PlaceOffers Priced(
        MarketState state, MarketCounts last, MarketLevers levers, BasePlaces places,
        ModelParameters choice, MarketParameters parameters) =>
        new()
        {
            LogUrbanWage = LabourMarket.LogUrbanWage(state, places, parameters),
            LogCrowding = LabourMarket.LogCrowding(state, last, parameters),
            LogEmployment = LabourMarket.LogEmployment(state, last, choice, parameters),
            LogFarmIncome = LabourMarket.LogFarmIncome(state, last, places, parameters),
            LogRent = HousingMarket.LogRent(state, last, places, parameters),
            LogSupport = HousingMarket.LogSupport(levers),
            AffordableChance = HousingMarket.AffordableChance(state, last),
            Openings = LabourMarket.Openings(state, parameters),
            SchoolAccess = SchoolMarket.Access(state, last, levers.SchoolAccess),
            SchoolAccessBefore = SchoolMarket.Access(
                state, last, ByCounty.Of(_ => choice.SchoolAccess)),
            Amenity = AmenityIndex.Services(places, levers.Works),
            Hazard = AmenityIndex.Hazard(places, levers.Works),
        };
}
