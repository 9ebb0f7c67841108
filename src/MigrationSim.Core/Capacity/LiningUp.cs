// Lines up those who want to where there is not room for all.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

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
        new(Priority.Of(population[wish.Row], wish, inputs), id, wish.Dwellings, wish.Pupils);

    // Those of a chunk who want to where a queue opens. Households are fetched some at a time,
    // because no fetch waits for another then, and their lots are drawn side by side.
    private void List(int chunk)
    {
        var candidates = queues.OfChunk(chunk);
        candidates.Clear();
        var wishes = proposals.OfChunk(chunk);
        var opens = queues.Opens;
        Span<int> found = stackalloc int[Together];
        Span<Household> households = stackalloc Household[Together];
        Span<uint> lots = stackalloc uint[Together];
        for (var next = 0; next < wishes.Length;)
        {
            var count = 0;
            for (; next < wishes.Length && count < Together; next++)
            {
                found[count] = next;
                if (opens[wishes[next].Destination] && NeedsRoom(wishes[next])) count++;
            }

            for (var k = 0; k < count; k++) households[k] = Fetch(wishes[found[k]]);
            Draw(wishes, found[..count], households, lots);
            for (var k = 0; k < count; k++)
            {
                ref readonly var wish = ref wishes[found[k]];
                candidates.Add(new(
                    Priority.Of(households[k], wish, lots[k], inputs), new(chunk, found[k]),
                    wish.Dwellings, wish.Pupils));
            }
        }
    }

    // As far as rank asks: members are not fetched.
    private Household Fetch(in Proposal wish)
    {
        var row = wish.Row;
        return new(
            population.Key[row], 0, wish.Origin, population.Hukou[row], population.Traits[row],
            population.YearsHere[row]);
    }

    private void Draw(
        ReadOnlySpan<Proposal> wishes, ReadOnlySpan<int> found,
        ReadOnlySpan<Household> households, Span<uint> lots)
    {
        Span<uint> keys = stackalloc uint[Together];
        Span<uint> asks = stackalloc uint[Together];
        Span<ulong> low = stackalloc ulong[Together];
        Span<ulong> high = stackalloc ulong[Together];
        for (var k = 0; k < found.Length; k++)
        {
            ref readonly var wish = ref wishes[found[k]];
            keys[k] = households[k].Key;
            asks[k] = PhiloxLanes.Ask(wish.Slot, wish.Destination);
        }

        var count = PhiloxLanes.Padded(found.Length);
        inputs.Draws.Blocks(
            keys[..count], Question.Acceptance, asks[..count], low, high, Priority.LotAttempt);
        for (var k = 0; k < found.Length; k++) lots[k] = (uint)low[k];
    }
}
