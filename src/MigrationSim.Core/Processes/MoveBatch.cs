// A batch of those who consider moving: their households and their draws.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Everybody asks the question of their slot, and only those who ask the same can draw side by
/// side: the batch is sorted by slot, drawn, and read in its own order. Households are fetched
/// first, because no fetch waits for another then. Scratch of one thread.
/// </summary>
public sealed class MoveBatch
{
    /// <summary>Most deciders in a batch.</summary>
    public const int Size = 512;

    // Slots are padded to whole groups of lanes: a few draws too many cost less than single ones.
    private const int Room = Size + (Members.SlotCount * PhiloxLanes.AtOnce);
    private readonly uint[] _keys = new uint[Room];
    private readonly ulong[] _low = new ulong[Room];
    private readonly ulong[] _high = new ulong[Room];
    private readonly ushort[] _places = new ushort[Size];
    private readonly Household[] _households = new Household[Size];

    /// <summary>Takes up the next batch.</summary>
    public void Fill(ReadOnlySpan<Active> batch, Population population, YearDraws draws)
    {
        for (var i = 0; i < batch.Length; i++) _households[i] = population[batch[i].Row];
        Span<int> counts = stackalloc int[Members.SlotCount];
        counts.Clear();
        foreach (var decider in batch) counts[decider.Slot]++;
        Span<int> next = stackalloc int[Members.SlotCount];
        var places = 0;
        for (var slot = 0; slot < counts.Length; slot++)
        {
            next[slot] = places;
            places += PhiloxLanes.Padded(counts[slot]);
        }

        for (var i = 0; i < batch.Length; i++)
        {
            var place = next[batch[i].Slot]++;
            _keys[place] = _households[i].Key;
            _places[i] = (ushort)place;
        }

        for (int slot = 0, first = 0; slot < counts.Length; slot++)
        {
            var count = PhiloxLanes.Padded(counts[slot]);
            draws.Blocks(
                _keys.AsSpan(first, count), Question.Move + slot, _low.AsSpan(first, count),
                _high.AsSpan(first, count));
            first += count;
        }
    }

    /// <summary>The household of the batch's i-th decider.</summary>
    public ref readonly Household HouseholdOf(int i) => ref _households[i];

    /// <summary>The Move block of the batch's i-th decider.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock BlockOf(int i)
    {
        var (low, high) = (_low[_places[i]], _high[_places[i]]);
        return new((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
    }
}
