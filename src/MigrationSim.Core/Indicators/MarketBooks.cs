// The year's markets as indicators want them, and the check that nobody was let in without room.
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>Everything of a year's markets that a tally tells.</summary>
/// <param name="State">Jobs, dwellings and places.</param>
/// <param name="Offers">What places offered.</param>
/// <param name="Prices">Shadow prices of entering.</param>
/// <param name="Works">Works on services, safety and renewal.</param>
public sealed record MarketOutcome(
    MarketState State, PlaceOffers Offers, PlacePrices Prices, PlaceWorks Works);

/// <summary>Builds the tally of markets.</summary>
public static class MarketBooks
{
    /// <summary>The tally of a year.</summary>
    /// <param name="markets">The year's markets.</param>
    /// <param name="people">People at its end.</param>
    /// <param name="events">What happened; nothing in the base year.</param>
    /// <param name="participation">Share of those of working age who take part in work.</param>
    /// <param name="scale">Every how many agents one is kept.</param>
    /// <param name="amenity">Services, hazards and centres of the year.</param>
    public static MarketTally Tally(
        MarketOutcome markets, MarketCounts people, MarketEvents events, double participation,
        int scale, AmenityTally amenity)
    {
        double[] Stock(double[] values) => [.. values.Select(v => v * scale)];
        double[] Count(long[] values) => [.. values.Select(v => (double)v * scale)];
        double[] By(Func<int, double> value) =>
            [.. Enumerable.Range(0, Cells.CountyCount).Select(value)];
        var (state, offers) = (markets.State, markets.Offers);
        return new()
        {
            Jobs = Stock(state.Jobs),
            LabourForce = By(i => participation * people.UrbanWorkers[i] * scale),
            Employment = By(i => Exp(offers.LogEmployment[i])),
            WageIndex = By(i => Exp(offers.LogUrbanWage[i])),
            MigrantWageIndex = By(i => Exp(offers.LogUrbanWage[i] + offers.LogCrowding[i])),
            RentIndex = By(i => Exp(offers.LogRent[i])),
            Dwellings = Stock(state.Dwellings),
            UrbanHouseholds = Count(people.UrbanHouseholds),
            Affordable = Stock(state.Affordable),
            AffordableTenants = Count(people.AffordableTenants),
            MigrantTenants = Count(people.MigrantTenants),
            Seats = Stock(state.Seats),
            LocalPupils = Count(people.LocalPupils),
            MigrantPupils = Count(people.MigrantPupils),
            MigrantPupilsPlaced = Count(events.PupilsPlaced),
            PlacesDenied = Count(events.PlacesDenied),
            DwellingPrice = markets.Prices.Dwellings,
            PlacePrice = markets.Prices.Seats,
            Newcomers = Count(events.Newcomers),
            Refused = Count(events.Refused),
            Denied = By(i => (double)scale
                * (events.Denied[Cells.Urban(i)] + events.Denied[Cells.Rural(i)])),
            Purchases = Count(events.Purchases),
            Certificates = Count(events.Certificates),
            Skilled = Count(people.Skilled),
            WorkingHouseholds = By(i => (double)scale * (people.Skilled[i] + people.Unskilled[i])),
            Amenity = amenity,
        };
    }

    /// <summary>
    /// Newcomers of a county's urban part fit into what its stayers leave of its dwellings.
    /// </summary>
    /// <exception cref="BooksException">Some county took in more than it could hold.</exception>
    public static void Check(
        IReadOnlyList<double> dwellings, MarketCounts people, MarketEvents events, int year)
    {
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var (newcomers, all) = (events.Newcomers[i], people.UrbanHouseholds[i]);
            var room = Math.Max(0, Math.Floor(dwellings[i]) - (all - newcomers));
            if (newcomers <= room) continue;
            throw new BooksException(FormattableString.Invariant(
                $"County {i} took in {newcomers} households in {year} and had room for {room}."));
        }
    }

    private static double Exp(double log) => Numerics.DetMath.Exp(log);
}
