// The queues of all counties, and who has been refused where.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Capacity;

/// <summary>All queues and refusals; kept from year to year for their memory alone.</summary>
public sealed class Queues
{
    internal Queue[] ByCounty { get; } = Counties.ByCounty(_ => new Queue());

    internal Dictionary<WishId, Refusals> Refusals { get; } = [];

    internal List<Candidate> Losers { get; } = [];

    /// <summary>Where a queue opens in this round, by alternative.</summary>
    internal bool[] Opens { get; } = new bool[Cells.Count];

    private readonly List<List<Candidate>> _byChunk = [];

    /// <summary>Those of a chunk of rows who line up in this round; chunks from 0 on.</summary>
    internal List<Candidate> OfChunk(int chunk) => _byChunk[chunk];

    internal void Clear(int chunkCount)
    {
        while (_byChunk.Count < chunkCount) _byChunk.Add([]);
        foreach (var queue in ByCounty) queue.Close();
        Refusals.Clear();
        Losers.Clear();
    }
}
