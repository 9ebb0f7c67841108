// The state of a run between two years.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Markets;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>
/// All households, the count of them at the last year-end and the one before, and the markets.
/// </summary>
public sealed class World
{
    private readonly Workspaces<StockTally> _tallies = Tallies();

    /// <summary>The world of the base year.</summary>
    public World(Population population, Model model, RunOptions options, CancellationToken token)
    {
        Population = population;
        Stock = Census(options.Threads, token);
        Earlier = Stock.Markets;
        Markets = MarketYear.Open(
            model.BaseYear, Stock.Markets, options.Scale, model.Markets);
    }

    /// <summary>The world of a saved year; what can be counted is counted anew.</summary>
    public World(SavedYear saved, RunOptions options, CancellationToken token)
    {
        Population = saved.Population;
        Stock = Census(options.Threads, token);
        (Earlier, Markets) = (saved.Earlier, saved.Markets);
    }

    public Population Population { get; }

    /// <summary>Everybody at the last year-end.</summary>
    public StockCount Stock { get; private set; }

    /// <summary>People as the markets saw them a year before that.</summary>
    public MarketCounts Earlier { get; private set; }

    /// <summary>Jobs, dwellings and places of the last year.</summary>
    public MarketState Markets { get; private set; }

    /// <summary>A year is over.</summary>
    public void Close(StockCount stock, MarketState markets) =>
        (Earlier, Stock, Markets) = (Stock.Markets, stock, markets);

    /// <summary>Counts everybody as they are now.</summary>
    public StockCount Census(int threads, CancellationToken token) =>
        Census(Population, threads, _tallies, token);

    /// <summary>Counts a population.</summary>
    public static StockCount Census(Population population, int threads, CancellationToken token) =>
        Census(population, threads, Tallies(), token);

    private static StockCount Census(
        Population population, int threads, Workspaces<StockTally> tallies,
        CancellationToken token) =>
        StockCount.Of(Chunks.Run(
            population.Count, threads, tallies,
            (tally, first, end) => tally.Count(population, first, end), token));

    private static Workspaces<StockTally> Tallies() => new(
        () => new(), tally => tally.Clear(), (total, part) => total.Add(part));
}
