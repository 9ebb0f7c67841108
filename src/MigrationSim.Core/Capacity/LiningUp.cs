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
    private const int Together = 128;

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

    public Candidate CandidateOf(in Proposal wish, WishId id) =>
        CandidateOf(population[wish.Row], wish, id);

    private Candidate CandidateOf(Household household, in Proposal wish, WishId id) =>
        new(Priority.Of(household, wish, inputs), id, wish.Dwellings, wish.Pupils);

    // Those of a chunk who want to where a queue opens. Households are fetched some at a time,
    // because no fetch waits for another then.
    private void List(int chunk)
    {
        var candidates = queues.OfChunk(chunk);
        candidates.Clear();
        var wishes = proposals.OfChunk(chunk);
        var opens = queues.Opens;
        Span<int> found = stackalloc int[Together];
        Span<Household> households = stackalloc Household[Together];
        for (var next = 0; next < wishes.Length;)
        {
            var count = 0;
            for (; next < wishes.Length && count < Together; next++)
            {
                if (opens[wishes[next].Destination] && NeedsRoom(wishes[next]))
                    found[count++] = next;
            }

            for (var k = 0; k < count; k++) households[k] = population[wishes[found[k]].Row];
            for (var k = 0; k < count; k++)
            {
                candidates.Add(CandidateOf(
                    households[k], wishes[found[k]], new(chunk, found[k])));
            }
        }
    }
}
