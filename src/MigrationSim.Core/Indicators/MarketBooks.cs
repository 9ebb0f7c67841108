// The year's markets as indicators want them, and the check that nobody was let in without room.
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>Everything of a year's markets that a tally tells.</summary>
/// <param name="State">Jobs, dwellings and places.</param>
/// <param name="Offers">What places offered.</param>
/// <param name="Prices">Shadow prices of entering.</param>
/// <param name="Metro">How counties lie to Changsha.</param>
/// <param name="Works">Works on services, safety and renewal.</param>
/// <param name="Parity">Share of services open without local hukou, by county.</param>
public sealed record MarketOutcome(
    MarketState State, PlaceOffers Offers, PlacePrices Prices, MetroPlaces Metro,
    PlaceWorks Works, double[] Parity);

/// <summary>How counties lie to Changsha in a year; arrays by county.</summary>
/// <param name="Minutes">From the seat to that of its nearest district.</param>
/// <param name="IsCentre">Whether the county belongs to Changsha City.</param>
/// <param name="IsCore">Whether it is one of its districts.</param>
public sealed record MetroPlaces(double[] Minutes, bool[] IsCentre, bool[] IsCore);

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
        var (state, offers, metro) = (markets.State, markets.Offers, markets.Metro);
        double Workers(int i) => participation * people.UrbanWorkers[i] * scale;
        return new()
        {
            Jobs = Stock(state.Jobs),
            LabourForce = By(Workers),
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
            MinutesToChangsha = metro.Minutes,
            CommutersOut = By(i => Workers(i) * Commuters(offers, i, _ => true)),
            CommutersToCore = By(i =>
                metro.IsCore[i] ? 0 : Workers(i) * Commuters(offers, i, j => metro.IsCore[j])),
            JobsOutsideChangsha = By(i => metro.IsCentre[i] ? 0 : state.Jobs[i] * scale),
            Amenity = amenity,
            Policy = new()
            {
                Parity = markets.Parity,
                Migrants = Count(people.Migrants),
                Insurable = Count(events.Insurable),
                Insured = Count(events.Insured),
                LandExits = Count(events.LandExits),
            },
        };
    }

    // Share of a county's workers who work in those of the other counties that are meant.
    private static double Commuters(PlaceOffers offers, int home, Func<int, bool> isMeant)
    {
        var share = 0.0;
        for (var j = 0; j < Cells.CountyCount; j++)
        {
            if (j != home && isMeant(j))
                share += offers.CommuterShares[(home * Cells.CountyCount) + j];
        }

        return share;
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
