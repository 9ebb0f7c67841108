// The sums of all groups.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Sums over those of a group, in 2^-24; what weighs in staying, and attachment, as dwellings times
/// their logarithms in 2^-14.
/// </summary>
public record struct GroupSum
{
    public long Dwellings { get; set; }

    public long Freed { get; set; }

    public long Pupils { get; set; }

    public long Stay { get; set; }

    public long Attachment { get; set; }

    public readonly bool IsEmpty => (Dwellings | Freed | Pupils | Stay | Attachment) == 0;

    /// <summary>Adds a share of <see cref="GroupLanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Vector256<long> share, int attachment)
    {
        Dwellings += share[0];
        Freed += share[1];
        Pupils += share[2];
        Stay += share[3];
        Attachment += share[0] * attachment;
    }
}

/// <summary>
/// A sum for every place of <see cref="DecisionPlaces"/>, insured and not; all threads add to it,
/// in turns. Whole numbers, so that no order matters.
/// </summary>
public sealed class GroupTable
{
    private readonly Lock _gate = new();
    private readonly GroupSum[] _sums = new GroupSum[DecisionPlaces.Count * 2];
    private readonly int[] _attachment = new int[2];

    /// <summary>The sum of one group.</summary>
    public ref GroupSum At(int place, int insured) => ref _sums[(place * 2) + insured];

    /// <summary>What attachment weighs this year, without and with land.</summary>
    public void Weigh(ReadOnlySpan<int> attachment)
    {
        lock (_gate) attachment.CopyTo(_attachment);
    }

    /// <summary>Adds the sums of one residence by slot, and wipes them.</summary>
    public void Take(int residence, Span<Vector256<long>> slots)
    {
        lock (_gate)
        {
            for (var slot = 0; slot < slots.Length; slot++)
            {
                if (slots[slot] == Vector256<long>.Zero) continue;
                Add(residence, slot, slots[slot]);
                slots[slot] = default;
            }
        }
    }

    /// <summary>Adds shares of one residence, each to its slot.</summary>
    public void Add(
        int residence, ReadOnlySpan<ushort> slots, ReadOnlySpan<Vector256<long>> shares)
    {
        lock (_gate)
        {
            for (var i = 0; i < slots.Length; i++) Add(residence, slots[i], shares[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int residence, int slot, in Vector256<long> share)
    {
        var place = (residence * DecisionPlaces.PerResidence) + (slot >> 2);
        _sums[(place * 2) + (slot & 1)].Add(share, _attachment[(slot >> 1) & 1]);
    }
}
