// Persons by place and member byte, of rows of which many live in the same, with AVX2.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

using Bytes = System.Runtime.Intrinsics.Vector256<byte>;

namespace MigrationSim.Core.Indicators;

internal sealed partial class CrowdLanes
{
    // So many planes of those with the common home are counted whole: few have more members.
    private const int FullRanks = 2;

    // Sorts what a row has, the highest byte first, as nobody asks in which slot a person is: then
    // few planes are left that anybody is in, and those of few rows.
    private void Count256(in CountKeys keys, Span<int> persons)
    {
        ref var sorted = ref MemoryMarshal.GetArrayDataReference(_crowd);
        for (var set = 0; set < CountKeys.SetCount; set++)
        {
            ref var planes = ref keys.Planes[set * SlotPlanes.SetLength];
            Sort(ref planes, ref sorted);
            Sort(ref Unsafe.Add(ref planes, Bytes.Count), ref Unsafe.Add(ref sorted, Bytes.Count));
            var (first, here) = (set * SlotPlanes.Rows, keys.Sets[set].Here);
            if (here != 0)
            {
                Turn(keys.Home, persons);
                CountFull(keys.Here.Slice(first, SlotPlanes.Rows));
            }

            CountRest(here, keys.Homes.Slice(first, SlotPlanes.Rows), persons);
        }
    }

    // The full planes, those present only: bytes of 0 are nobody.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountFull(ReadOnlySpan<byte> present)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_crowd);
        ref var second = ref Unsafe.Add(ref first, SlotPlanes.Rows);
        ref var counter = ref MemoryMarshal.GetArrayDataReference(_counters);
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(present))
        {
            Raise(ref counter, eight & Unsafe.ReadUnaligned<ulong>(ref first));
            Raise(ref counter, eight & Unsafe.ReadUnaligned<ulong>(ref second));
            first = ref Unsafe.Add(ref first, AtOnce);
            second = ref Unsafe.Add(ref second, AtOnce);
        }
    }

    // The others of these planes, and all of the planes that follow. A method of its own, so that
    // nothing in its loop is kept in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountRest(ulong counted, ReadOnlySpan<ushort> homes, Span<int> persons)
    {
        ref var home = ref MemoryMarshal.GetReference(homes);
        ref var plane = ref MemoryMarshal.GetArrayDataReference(_crowd);
        for (var rank = 0; rank < Members.SlotCount; rank++)
        {
            var rows = Anybody(ref plane);
            if (rows == 0) return;
            if (rank < FullRanks) rows &= ~counted;
            for (; rows != 0; rows &= rows - 1)
            {
                var row = (nuint)BitOperations.TrailingZeroCount(rows);
                persons[(Unsafe.Add(ref home, row) << 8) | Unsafe.Add(ref plane, row)]++;
            }

            plane = ref Unsafe.Add(ref plane, SlotPlanes.Rows);
        }
    }

    // Half a plane of each rank from half a plane of each slot; nineteen comparisons sort eight
    // (Knuth 1998, The Art of Computer Programming 3, 5.3.4).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sort(ref byte planes, ref byte sorted)
    {
        var (a, b, c, d) = Four(ref planes);
        var (e, f, g, h) = Four(ref Unsafe.Add(ref planes, 4 * SlotPlanes.Rows));
        ((a, c), (b, d), (e, g), (f, h)) = (Order(a, c), Order(b, d), Order(e, g), Order(f, h));
        ((a, e), (b, f), (c, g), (d, h)) = (Order(a, e), Order(b, f), Order(c, g), Order(d, h));
        ((a, b), (c, d), (e, f), (g, h)) = (Order(a, b), Order(c, d), Order(e, f), Order(g, h));
        ((c, e), (d, f)) = (Order(c, e), Order(d, f));
        ((b, e), (d, g)) = (Order(b, e), Order(d, g));
        ((b, c), (d, e), (f, g)) = (Order(b, c), Order(d, e), Order(f, g));
        Keep(a, b, ref sorted);
        Keep(c, d, ref Unsafe.Add(ref sorted, 2 * SlotPlanes.Rows));
        Keep(e, f, ref Unsafe.Add(ref sorted, 4 * SlotPlanes.Rows));
        Keep(g, h, ref Unsafe.Add(ref sorted, 6 * SlotPlanes.Rows));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Bytes, Bytes, Bytes, Bytes) Four(ref byte planes) => (
        Vector256.LoadUnsafe(ref planes), Vector256.LoadUnsafe(ref planes, SlotPlanes.Rows),
        Vector256.LoadUnsafe(ref planes, 2 * SlotPlanes.Rows),
        Vector256.LoadUnsafe(ref planes, 3 * SlotPlanes.Rows));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Bytes First, Bytes Second) Order(Bytes one, Bytes other) =>
        (Vector256.Max(one, other), Vector256.Min(one, other));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Bytes first, Bytes second, ref byte sorted)
    {
        first.StoreUnsafe(ref sorted);
        second.StoreUnsafe(ref sorted, SlotPlanes.Rows);
    }

    // In which rows of a plane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Anybody(ref byte plane)
    {
        var first = Vector256.Equals(Vector256.LoadUnsafe(ref plane), Bytes.Zero);
        var last = Vector256.Equals(
            Vector256.LoadUnsafe(ref plane, (nuint)Bytes.Count), Bytes.Zero);
        return ~(first.ExtractMostSignificantBits()
            | ((ulong)last.ExtractMostSignificantBits() << Bytes.Count));
    }
}
