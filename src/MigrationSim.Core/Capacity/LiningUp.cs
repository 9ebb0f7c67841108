// Lines up those who want to where there is not room for all.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Chunks list theirs side by side, each on its own; then they join the queues chunk by chunk, so
/// that threads do not matter.
/// </summary>
internal sealed class LiningUp(
    Population population, Proposals proposals, MoveInputs inputs, Queues queues)
{
    /// <summary>Whether a wish takes anything in an urban part.</summary>
    public static bool NeedsRoom(in Proposal wish) => !wish.Stays
        && Cells.IsUrban(wish.Destination) && (wish.Dwellings != 0 || wish.Pupils != 0);

    /// <summary>Fills the queues that open in this round, as wishes stand by now.</summary>
    public void Open(ParallelOptions threads)
    {
        Parallel.For(0, proposals.ChunkCount, threads, List);
        for (var chunk = 0; chunk < proposals.ChunkCount; chunk++)
        {
            var wishes = proposals.OfChunk(chunk);
            foreach (ref readonly var one in CollectionsMarshal.AsSpan(queues.OfChunk(chunk)))
                queues.ByCounty[wishes[one.Wish.Index].Destination >> 1].Add(one);
        }
    }

    public Candidate CandidateOf(in Proposal wish, WishId id) => new(
        Priority.Of(population[wish.Row], wish, inputs), id, wish.Dwellings, wish.Pupils);

    // Those of a chunk who want to where a queue opens.
    private void List(int chunk)
    {
        var candidates = queues.OfChunk(chunk);
        candidates.Clear();
        var wishes = proposals.OfChunk(chunk);
        var opens = queues.Opens;
        for (var i = 0; i < wishes.Length; i++)
        {
            if (opens[wishes[i].Destination] && NeedsRoom(wishes[i]))
                candidates.Add(CandidateOf(wishes[i], new(chunk, i)));
        }
    }
}
