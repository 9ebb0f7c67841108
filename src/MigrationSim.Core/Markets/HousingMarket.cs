// Urban dwellings, rents and affordable rentals.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;

namespace MigrationSim.Core.Markets;

/// <summary>
/// One stock a county. Only the urban part has one: who has land in a village can live there, so
/// rural homes have neither a limit nor a rent.
/// </summary>
public static class HousingMarket
{
    /// <summary>Dwellings of the base year: its urban families times 1 + v_0.</summary>
    public static double[] OpeningDwellings(MarketCounts opening, MarketParameters parameters) =>
        ByCounty.Of(i => Needed(opening, parameters, i));

    /// <summary>Affordable dwellings of the base year: as many as are let.</summary>
    public static double[] OpeningAffordable(MarketCounts opening) =>
        ByCounty.Of(i => opening.AffordableTenants[i]);

    /// <summary>
    /// K(t) = K(t-1) (1 - delta + converted + rebuilt - flooded) + building + affordable rentals
    /// + dwellings of the relabelled. Renewal puts up as much as it takes down, at market rents.
    /// Affordable dwellings are lost at the same rate, but not while a tenant lives in them.
    /// </summary>
    public static MarketState Advance(
        MarketState before, MarketCounts last, MarketCounts earlier, MarketLevers levers,
        MarketParameters parameters, int year)
    {
        var (kept, works) = (1 - parameters.DwellingLoss, levers.Works);
        return before with
        {
            Dwellings = ByCounty.Of(i => (before.Dwellings[i]
                    * Math.Max(0, kept + works.Conversion[i] + works.Floods[i]))
                + Built(before, last, earlier, levers, parameters, year, i)
                + levers.AffordableUnits[i]
                + (levers.Relabelled[i] * last.RuralHouseholds[i] * (1 + parameters.Vacancy))),
            Affordable = ByCounty.Of(
                i => Lasting(before, last, Math.Max(0, kept - works.Renewal[i]), i)
                    + levers.AffordableUnits[i]),
        };
    }

    /// <summary>
    /// ln r = ln r_0 + (1 / eta_h) ln(D (1 + v_0) / K), D the urban families at last year's end.
    /// </summary>
    public static double[] LogRent(
        MarketState state, MarketCounts last, BasePlaces places, MarketParameters parameters) =>
        ByCounty.Of(i => places.LogRent[i] + LogRentChange(state, last, parameters, i));

    /// <summary>Log of the share of a price that a buyer pays; support stays below 1.</summary>
    public static double[] LogSupport(MarketLevers levers) =>
        ByCounty.Of(i => DetMath.Log(1 - levers.PurchaseSupport[i]));

    /// <summary>Free affordable dwellings over those who rent on the market, at most 1.</summary>
    public static double[] AffordableChance(MarketState state, MarketCounts last) =>
        ByCounty.Of(i =>
        {
            var free = Math.Max(0, state.Affordable[i] - last.AffordableTenants[i]);
            return Math.Min(1, free / ByCounty.AtLeastOne(last.Renters[i]));
        });

    // B = K ((delta + g_c) (r / r_0)^eta_s + follows x growth of residents), not below 0.
    private static double Built(
        MarketState before, MarketCounts last, MarketCounts earlier, MarketLevers levers,
        MarketParameters parameters, int year, int county)
    {
        var growth = parameters.DwellingGrowth[ModelParameters.Period(year)];
        var answer = DetMath.Exp(
            parameters.Building * LogRentChange(before, last, parameters, county));
        var follows = levers.LandFollows[county] * ByCounty.UrbanGrowth(last, earlier, county);
        return before.Dwellings[county] * (parameters.DwellingLoss + growth) * answer
            * Math.Max(0, 1 + (parameters.LandBuilds * follows));
    }

    // Nobody is evicted: of affordable dwellings, empty ones are lost first.
    private static double Lasting(
        MarketState before, MarketCounts last, double kept, int county) =>
        Math.Min(
            before.Affordable[county],
            Math.Max(before.Affordable[county] * kept, last.AffordableTenants[county]));

    private static double LogRentChange(
        MarketState state, MarketCounts last, MarketParameters parameters, int county) =>
        parameters.Rent
        * DetMath.Log(Needed(last, parameters, county) / state.Dwellings[county]);

    private static double Needed(MarketCounts people, MarketParameters parameters, int county) =>
        ByCounty.AtLeastOne(people.UrbanHouseholds[county]) * (1 + parameters.Vacancy);
}
