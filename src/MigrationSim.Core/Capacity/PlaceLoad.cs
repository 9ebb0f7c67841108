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
    // Neighbours in the rows mostly live in one county. Four of them count into four places, so
    // that none has to wait for the one before; dwellings in the low half, seats in the high one.
    private const int Lanes = 4;
    private readonly ulong[] _batch = new ulong[Cells.CountyCount * Lanes];

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

        Close();
    }

    /// <summary>Adds those who live in the rows of a batch.</summary>
    public void Count(DecisionBatch batch)
    {
        var codes = batch.Codes;
        var counts = _batch;
        var residence = batch.Residence[..codes.Length];

        // Without a branch: others add nothing to the first county.
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            var urban = -DeciderCode.Urban(code);
            var county = (residence[i] >> 1) & urban;
            counts[(county * Lanes) + (i & (Lanes - 1))] +=
                (uint)DeciderCode.UrbanDwellings(code)
                + ((ulong)(uint)(DeciderCode.Pupils(code) & urban) << 32);
        }
    }

    /// <summary>Takes the batches' counts over; to be called when all are counted.</summary>
    public void Close()
    {
        for (var at = 0; at < _batch.Length; at++)
        {
            Dwellings[at / Lanes] += (uint)_batch[at];
            Seats[at / Lanes] += (long)(_batch[at] >> 32);
            _batch[at] = 0;
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
