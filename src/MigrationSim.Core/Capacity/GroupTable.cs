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

    private readonly bool[] _areEmpty = new bool[Cells.Count * DecisionPlaces.HukouCount];

    private readonly Lock[] _gates = [.. Enumerable.Range(0, Cells.Count).Select(_ => new Lock())];

    /// <summary>Who adds to a residence's sums holds it.</summary>
    internal Lock GateOf(int residence) => _gates[residence];

    /// <summary>The sum of one group.</summary>
    public ref GroupSum At(int place, int insured) => ref _sums[(place * 2) + insured];

    /// <summary>The sums of one residence; to be changed under its gate.</summary>
    internal Span<GroupSum> OfResidence(int residence) => _sums.AsSpan(
        residence * 2 * DecisionPlaces.PerResidence, 2 * DecisionPlaces.PerResidence);

    /// <summary>The sums of those of another county's hukou there, by type and insurance.</summary>
    internal Span<GroupSum> OthersOf(int residence, int hukou) => OfResidence(residence).Slice(
        2 * DecisionPlaces.Away(hukou), 2 * DecisionPlaces.TypeCount);

    /// <summary>
    /// How many groups of one residence take dwellings; finds by the way who is not there.
    /// </summary>
    internal int CountOf(int residence)
    {
        var count = Count(OfResidence(residence)[..(2 * DecisionPlaces.OwnCount)]);
        for (var hukou = 0; hukou < DecisionPlaces.HukouCount; hukou++)
        {
            // Most registrations have nobody at most places.
            var away = OthersOf(residence, hukou);
            var isEmpty = !MemoryMarshal.AsBytes(away).ContainsAnyExcept((byte)0);
            _areEmpty[(residence * DecisionPlaces.HukouCount) + hukou] = isEmpty;
            if (!isEmpty) count += Count(away);
        }

        return count;
    }

    /// <summary>
    /// Whether nobody of another county's hukou was summed at one residence when it was counted.
    /// </summary>
    internal bool HasNobody(int residence, int hukou) =>
        _areEmpty[(residence * DecisionPlaces.HukouCount) + hukou];

    private static int Count(ReadOnlySpan<GroupSum> sums)
    {
        var count = 0;
        foreach (ref readonly var sum in sums) count += sum.Dwellings != 0 ? 1 : 0;
        return count;
    }

    /// <summary>Where a place of one residence is summed, insured or not, among its sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Slot(int place, bool insured) => (place * 2) + (insured ? 1 : 0);
}
