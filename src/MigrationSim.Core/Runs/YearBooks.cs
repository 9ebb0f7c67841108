// Closes a year's books: ledgers, markets, movers.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>From the counts of a year to its tally.</summary>
public sealed class YearBooks(Model model, RunOptions options)
{
    /// <summary>The base year: stocks only.</summary>
    public YearTally Open(World world) =>
        Open(
            world, model.BaseYear.Year, YearMarkets.Opening(model, world, options),
            model.BaseYear.Places.TravelMinutes, new());

    /// <summary>A year at whose end a run starts: stocks only.</summary>
    /// <param name="world">The year's end.</param>
    /// <param name="year">The year.</param>
    /// <param name="offers">What its places offered.</param>
    /// <param name="minutes">Its travel times.</param>
    /// <param name="levers">The levers of its run, as delivered.</param>
    public YearTally Open(
        World world, int year, PlaceOffers offers, IReadOnlyList<double> minutes,
        LeverSettings levers)
    {
        var markets = Markets(
            new(
                world.Markets, offers, PlacePrices.None, MetroSettings.Places(model, minutes),
                WorksSettings.Resolve(model, levers, year),
                MoveSettings.Settling(model, levers, year).Parity),
            world.Stock, new());
        return Ledger.Open(year, world.Stock, options.Scale) with
        {
            Markets = markets with
            {
                // Nobody has drawn for a place yet: as many as are to be expected.
                MigrantPupilsPlaced =
                    [.. markets.MigrantPupils.Select((n, i) => n * offers.SchoolAccess[i])],
            },
        };
    }

    /// <summary>A year.</summary>
    /// <exception cref="BooksException">
    /// An account does not close, or a place took in more than it could hold.
    /// </exception>
    public YearTally Close(YearSettings settings, StockCount before, YearOutcome outcome)
    {
        var (counts, markets) = (outcome.Counts, settings.Markets);
        if (!ReferenceEquals(settings.Capacity, PlaceCapacity.Endless))
        {
            MarketBooks.Check(
                settings.Capacity.Dwellings, outcome.Stock.Markets, counts.Markets, settings.Year);
        }

        return Ledger.Close(settings.Year, before, outcome.Stock, counts, options.Scale) with
        {
            Markets = Markets(
                new(
                    markets.State, markets.Offers, outcome.Clearing.Prices,
                    MetroSettings.Places(model, settings.Choice.Places.TravelMinutes),
                    markets.Works, settings.Settlement.Parity),
                outcome.Stock, counts.Markets),
        };
    }

    private MarketTally Markets(MarketOutcome markets, StockCount stock, MarketEvents events) =>
        MarketBooks.Tally(
            markets, stock.Markets, events, model.Markets.Participation, options.Scale,
            AmenityBooks.Tally(
                markets, model.BaseYear.Tables.Geography, model.BaseYear.Places.FloodExposure,
                stock, events, options.Scale));
}
