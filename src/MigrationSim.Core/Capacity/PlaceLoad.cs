// What people who are there already take of a county's urban part.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Dwellings and school places taken by county if nobody moved, graduates already out of their
/// dormitories. Whole numbers, in agents' units.
/// </summary>
public sealed class PlaceLoad
{
    public long[] Dwellings { get; } = new long[Cells.CountyCount];

    public long[] Seats { get; } = new long[Cells.CountyCount];

    /// <summary>Adds those who live in the rows from first to end.</summary>
    public void Count(Population population, int first, int end, MoveInputs inputs)
    {
        var (batch, events) = (new DecisionBatch(population, inputs), new MarketEvents());
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            batch.Decide(events);
            Count(batch);
        }
    }

    /// <summary>Adds those who live in the rows of a batch.</summary>
    public void Count(DecisionBatch batch)
    {
        var codes = batch.Codes;
        var residence = batch.Residence;
        var (dwellings, seats) = (Dwellings, Seats);

        // Without a branch: others add nothing to the first county.
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            var urban = -DeciderCode.Urban(code);
            var county = (residence[i] >> 1) & urban;
            dwellings[county] += DeciderCode.UrbanDwellings(code);
            seats[county] += DeciderCode.Pupils(code) & urban;
        }
    }

    public void Add(PlaceLoad other)
    {
        for (var i = 0; i < Dwellings.Length; i++)
        {
            Dwellings[i] += other.Dwellings[i];
            Seats[i] += other.Seats[i];
        }
    }
}

/// <summary>
/// What urban parts can hold, by county, in agents' units; infinite where a year knows no limit.
/// </summary>
public sealed record PlaceCapacity(double[] Dwellings, double[] Seats)
{
    /// <summary>No limit anywhere.</summary>
    public static PlaceCapacity Endless { get; } = new(
        [.. Enumerable.Repeat(double.PositiveInfinity, Cells.CountyCount)],
        [.. Enumerable.Repeat(double.PositiveInfinity, Cells.CountyCount)]);
}
