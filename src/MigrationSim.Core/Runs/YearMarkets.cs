// The markets of a year as the year step needs them.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

using static MigrationSim.Core.Places.Counties;

namespace MigrationSim.Core.Runs;

/// <summary>Resolved before the year begins, from last year's people.</summary>
public sealed record YearMarkets
{
    private const double Ranks = 4294967296.0;

    // How many more may apply for an affordable dwelling than there are dwellings.
    private const double ApplicantsPerHome = 2;
    private const double FewestApplicants = 32;

    public required MarketState State { get; init; }

    public required PlaceOffers Offers { get; init; }

    public required YearEndChances YearEnd { get; init; }

    public required PlaceWorks Works { get; init; }

    public required YearFloods Floods { get; init; }

    /// <summary>Affordable dwellings without a tenant, by county.</summary>
    public required double[] FreeAffordable { get; init; }

    /// <summary>Student places to add to those of the base year, persons by county.</summary>
    public required double[] StudentSeats { get; init; }

    /// <summary>The markets of a year.</summary>
    public static YearMarkets Resolve(
        Model model, LeverSettings levers, RunOptions options, int year, World world)
    {
        var floods = YearFloods.Resolve(model, levers, options.Seed, year);
        var given = MarketSettings.Resolve(model, levers, year, options.Scale);
        given = given with { Works = given.Works with { Floods = floods.Dwellings } };
        var last = world.Stock.Markets;
        var state = MarketYear.Advance(
            world.Markets, last, world.Earlier, given, model.Markets, year);
        var offers = MarketYear.Offers(
            state, last, given, model.BaseYear.Places, model.Parameters, model.Markets);
        var free = ByCounty(
            i => Math.Max(0, Math.Floor(state.Affordable[i] - last.AffordableTenants[i])));
        return new()
        {
            State = state,
            Offers = offers,
            Works = given.Works,
            Floods = floods,
            FreeAffordable = free,
            StudentSeats = given.StudentSeats,
            YearEnd = new()
            {
                SchoolOpen = ByCounty(i => Rank(given.SchoolAccess[i])),
                SchoolPlaced = ByCounty(i => Rank(offers.SchoolAccess[i])),
                Purchase = ByCounty(i => Purchase(model, offers, given, i)),
                Applies = ByCounty(i => Rank(
                    free[i] == 0 ? 0
                        : ((ApplicantsPerHome * free[i]) + FewestApplicants)
                            / Math.Max(1, last.Renters[i]))),
                Training = ByCounty(i => Trained(given, last, i, hasYouth: false)),
                YouthTraining = ByCounty(i => Trained(given, last, i, hasYouth: true)),
            },
        };
    }

    /// <summary>What the base year's places offer, with nothing moved yet.</summary>
    public static PlaceOffers Opening(Model model, World world, RunOptions options) =>
        MarketYear.Offers(
            world.Markets, world.Stock.Markets,
            MarketSettings.Resolve(model, new(), model.BaseYear.Year, options.Scale),
            model.BaseYear.Places, model.Parameters, model.Markets);

    /// <summary>What places offered in the year that is over, from those before it.</summary>
    public static PlaceOffers Past(
        Model model, LeverSettings levers, RunOptions options, int year, World world) =>
        MarketYear.Offers(
            world.Markets, world.Earlier,
            MarketSettings.Resolve(model, levers, year, options.Scale),
            model.BaseYear.Places, model.Parameters, model.Markets);

    /// <summary>
    /// Dwellings and places as limits from 2021 on. How many dwellings each county built before is
    /// not known, so that a limit then would bind where people are known to have gone.
    /// </summary>
    public PlaceCapacity Capacity(int year) => ModelParameters.Period(year) == 0
        ? PlaceCapacity.Endless
        : new(State.Dwellings, State.Seats);

    // Purchases follow what an income buys, relative to the base year, and what is paid for.
    private static ulong Purchase(
        Model model, PlaceOffers offers, MarketLevers given, int county)
    {
        var places = model.BaseYear.Places;
        var income = offers.LogUrbanWage[county] - places.LogUrbanIncome[county];
        var price = offers.LogRent[county] - places.LogRent[county];
        var support = 1 + (model.Markets.SupportedPurchases * given.PurchaseSupport[county]);
        return Lottery.Fixed(
            Math.Min(1, model.Markets.Purchase * support * DetMath.Exp(income - price)));
    }

    private static ulong Trained(
        MarketLevers given, MarketCounts last, int county, bool hasYouth)
    {
        var chance = given.TrainingSeats[county] / Math.Max(1, last.Unskilled[county]);
        if (hasYouth)
            chance += given.VocationalSeats[county] / Math.Max(1, last.UnskilledYouth[county]);
        return Lottery.Fixed(Math.Min(1, chance));
    }

    private static ulong Rank(double share) => (ulong)(Math.Clamp(share, 0, 1) * Ranks);
}
