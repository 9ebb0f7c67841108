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
    /// <summary>The world of the base year.</summary>
    public World(Population population, Model model, RunOptions options, CancellationToken token)
    {
        Population = population;
        Stock = Census(population, options.Threads, token);
        Earlier = Stock.Markets;
        Markets = MarketYear.Open(
            model.BaseYear, Stock.Markets, options.Scale, model.Markets);
    }

    /// <summary>The world of a saved year; what can be counted is counted anew.</summary>
    public World(SavedYear saved, RunOptions options, CancellationToken token)
    {
        Population = saved.Population;
        Stock = Census(saved.Population, options.Threads, token);
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

    /// <summary>Counts everybody.</summary>
    public static StockCount Census(Population population, int threads, CancellationToken token) =>
        Chunks.Run(
            population, threads, () => new StockCount(),
            (counts, first, end) => counts.Count(population, first, end),
            (total, part) => total.Add(part), token);
}
