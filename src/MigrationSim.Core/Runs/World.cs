// The state of a run between two years.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>All households and the count of them at the last year-end.</summary>
public sealed class World(Population population, int threads, CancellationToken token)
{
    public Population Population { get; } = population;

    public StockCount Stock { get; set; } = Census(population, threads, token);

    /// <summary>Counts everybody.</summary>
    public static StockCount Census(Population population, int threads, CancellationToken token) =>
        Chunks.Run(
            population, threads, () => new StockCount(),
            (counts, first, end) => counts.Count(population, first, end),
            (total, part) => total.Add(part), token);
}
