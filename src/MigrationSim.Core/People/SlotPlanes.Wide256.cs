// Households turned round by processors with AVX2.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.People;

public static partial class SlotPlanes
{
    /// <summary>
    /// Needs AVX2. Thirty-two households at a time; weaving two vectors byte by byte moves a bit
    /// of the row into the place of a byte and a bit of the slot into the choice of the vector,
    /// and after four times all have changed places.
    /// </summary>
    public static void Wide256(ReadOnlySpan<ulong> members, Span<byte> planes)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var plane = ref MemoryMarshal.GetReference(
            planes[..(members.Length * Members.SlotCount)]);
        for (var row = 0; row + Rows <= members.Length; row += Rows)
        {
            Half(ref who, ref plane);
            who = ref Unsafe.Add(ref who, Rows / 2);
            Half(ref who, ref Unsafe.Add(ref plane, Rows / 2));
            who = ref Unsafe.Add(ref who, Rows / 2);
            plane = ref Unsafe.Add(ref plane, SetLength);
        }
    }

    // Half of each of the eight planes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(ref ulong members, ref byte plane)
    {
        var (a, b) = Weave(Pairs(ref members, 0), Pairs(ref members, 8));
        var (c, d) = Weave(Pairs(ref members, 4), Pairs(ref members, 12));
        var (e, f) = Weave(Pairs(ref members, 2), Pairs(ref members, 10));
        var (g, h) = Weave(Pairs(ref members, 6), Pairs(ref members, 14));
        ((a, c), (b, d)) = (Weave(a, c), Weave(b, d));
        ((e, g), (f, h)) = (Weave(e, g), Weave(f, h));
        ((a, e), (c, g)) = (Weave(a, e), Weave(c, g));
        ((b, f), (d, h)) = (Weave(b, f), Weave(d, h));
        Keep(a, b, ref plane);
        Keep(e, f, ref Unsafe.Add(ref plane, 2 * Rows));
        Keep(c, d, ref Unsafe.Add(ref plane, 4 * Rows));
        Keep(g, h, ref Unsafe.Add(ref plane, 6 * Rows));
    }

    // Rows k and k + 1, and sixteen rows on the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pairs(ref ulong members, nuint row) => Vector256.Create(
        Vector128.LoadUnsafe(ref members, row), Vector128.LoadUnsafe(ref members, row + 16))
        .AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<byte> Low, Vector256<byte> High) Weave(
        Vector256<byte> even, Vector256<byte> odd) =>
        (Avx2.UnpackLow(even, odd), Avx2.UnpackHigh(even, odd));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Vector256<byte> even, Vector256<byte> odd, ref byte plane)
    {
        var (low, high) = Weave(even, odd);
        low.StoreUnsafe(ref plane);
        high.StoreUnsafe(ref plane, Rows);
    }
}
