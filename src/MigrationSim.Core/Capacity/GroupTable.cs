// The sums of all groups.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Sums over those of a group who are asked, in 2^-24; what weighs in staying, and attachment, as
/// dwellings times their logarithms in 2^-14. The first four stand in the order of a share.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public record struct GroupSum
{
    public long Dwellings { get; set; }

    public long Freed { get; set; }

    public long Pupils { get; set; }

    public long Stay { get; set; }

    public long Attachment { get; set; }

    public readonly bool IsEmpty => (Dwellings | Freed | Pupils | Stay | Attachment) == 0;

    /// <summary>Adds a share of <see cref="Shares"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Vector256<long> share, int attachment)
    {
        ref var first = ref Unsafe.As<GroupSum, long>(ref this);
        (Vector256.LoadUnsafe(ref first) + share).StoreUnsafe(ref first);
        Attachment += share[0] * attachment;
    }
}

/// <summary>
/// A sum for every place of <see cref="DecisionPlaces"/>, insured and not; all threads add to it,
/// in turns. Whole numbers, so that no order matters.
/// </summary>
public sealed class GroupTable
{
    private readonly GroupSum[] _sums = new GroupSum[DecisionPlaces.Count * 2];

    private readonly Lock[] _gates = [.. Enumerable.Range(0, Cells.Count).Select(_ => new Lock())];

    /// <summary>Who adds to a residence's sums holds it.</summary>
    internal Lock GateOf(int residence) => _gates[residence];

    /// <summary>The sum of one group.</summary>
    public ref GroupSum At(int place, int insured) => ref _sums[(place * 2) + insured];

    /// <summary>The sums of one residence; to be changed under its gate.</summary>
    internal Span<GroupSum> OfResidence(int residence) => _sums.AsSpan(
        residence * 2 * DecisionPlaces.PerResidence, 2 * DecisionPlaces.PerResidence);

    /// <summary>How many groups of one residence take dwellings.</summary>
    internal int CountOf(int residence)
    {
        var count = 0;
        foreach (ref readonly var sum in OfResidence(residence))
            count += sum.Dwellings != 0 ? 1 : 0;
        return count;
    }

    /// <summary>Whether nobody of another county's hukou is summed at one residence.</summary>
    internal bool HasNobody(int residence, int hukou) => !MemoryMarshal.AsBytes(
        OfResidence(residence).Slice(
            2 * DecisionPlaces.Away(hukou), 2 * DecisionPlaces.TypeCount))
        .ContainsAnyExcept((byte)0);

    /// <summary>Where a place of one residence is summed, insured or not, among its sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Slot(int place, bool insured) => (place * 2) + (insured ? 1 : 0);
}
