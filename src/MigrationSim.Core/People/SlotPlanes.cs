// Households turned round: all their first members side by side, all their second, and so on.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.People;

/// <summary>
/// A plane holds one slot of 64 households, a byte each, so that a question about a member is
/// answered for 64 households an instruction. Most upper planes are empty.
/// </summary>
public static partial class SlotPlanes
{
    /// <summary>Households side by side in a plane.</summary>
    public const int Rows = 64;

    /// <summary>Bytes of the eight planes of a set of 64 households.</summary>
    public const int SetLength = Rows * Members.SlotCount;

    /// <summary>Turns sets of 64 households.</summary>
    /// <param name="members">The households, a multiple of 64.</param>
    /// <param name="planes">
    /// Room for their eight planes, slot 0 first, one set after the other.
    /// </param>
    public static void Turn(ReadOnlySpan<ulong> members, Span<byte> planes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(members.Length % Rows, 0);
        planes = planes[..(members.Length * Members.SlotCount)];
        if (Avx512Vbmi.IsSupported) Wide512(members, planes);
        else if (Avx2.IsSupported) Wide256(members, planes);
        else Plain(members, planes);
    }

    /// <summary>Eight households at a time in words: the meaning of the wide way.</summary>
    public static void Plain(ReadOnlySpan<ulong> members, Span<byte> planes)
    {
        Span<ulong> eight = stackalloc ulong[Members.SlotCount];
        var words = MemoryMarshal.Cast<byte, ulong>(planes);
        for (var row = 0; row < members.Length; row += eight.Length)
        {
            members.Slice(row, eight.Length).CopyTo(eight);

            // Swaps the corners of squares of 8, 4 and 2 bytes (Eklundh 1972).
            for (var step = 4; step > 0; step >>= 1)
            {
                var low = ulong.MaxValue / ((1UL << (8 * step)) + 1);
                for (var a = 0; a < eight.Length; a++)
                {
                    if ((a & step) != 0) continue;
                    var swap = ((eight[a] >> (8 * step)) ^ eight[a + step]) & low;
                    eight[a] ^= swap << (8 * step);
                    eight[a + step] ^= swap;
                }
            }

            var first = (row / Rows * Rows) + (row % Rows / eight.Length);
            for (var slot = 0; slot < eight.Length; slot++)
                words[first + (slot * (Rows / eight.Length))] = eight[slot];
        }
    }

    // Needs AVX-512 VBMI. Sixteen households become sixteen bytes of each slot, then four times
    // sixteen bytes a plane.
    private static void Wide512(ReadOnlySpan<ulong> members, Span<byte> planes)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var plane = ref MemoryMarshal.GetReference(planes);
        var at = Vector512<byte>.Indices;
        var lower = ((at & Vector512.Create((byte)15)).AsUInt16() << 3).AsByte()
            + ((at.AsUInt16() >> 4).AsByte() & Vector512.Create((byte)3));
        var upper = lower + Vector512.Create((byte)4);
        for (var row = 0; row < members.Length; row += Rows)
        {
            Half(ref Unsafe.Add(ref who, row), lower, ref plane);
            plane = ref Unsafe.Add(ref plane, SetLength / 2);
            Half(ref Unsafe.Add(ref who, row), upper, ref plane);
            plane = ref Unsafe.Add(ref plane, SetLength / 2);
        }
    }

    // Four of the planes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(ref ulong members, Vector512<byte> slots, ref byte plane)
    {
        var (a, b) = (Sixteen(ref members, 0, slots), Sixteen(ref members, 16, slots));
        var (c, d) = (Sixteen(ref members, 32, slots), Sixteen(ref members, 48, slots));
        var (first, second) = (Avx512F.Shuffle4x128(a, b, 0x44), Avx512F.Shuffle4x128(c, d, 0x44));
        var (third, fourth) = (Avx512F.Shuffle4x128(a, b, 0xEE), Avx512F.Shuffle4x128(c, d, 0xEE));
        Avx512F.Shuffle4x128(first, second, 0x88).AsByte().StoreUnsafe(ref plane);
        Avx512F.Shuffle4x128(first, second, 0xDD).AsByte().StoreUnsafe(ref plane, Rows);
        Avx512F.Shuffle4x128(third, fourth, 0x88).AsByte().StoreUnsafe(ref plane, 2 * Rows);
        Avx512F.Shuffle4x128(third, fourth, 0xDD).AsByte().StoreUnsafe(ref plane, 3 * Rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Sixteen(ref ulong members, nuint row, Vector512<byte> slots) =>
        Avx512Vbmi.PermuteVar64x8x2(
            Vector512.LoadUnsafe(ref members, row).AsByte(), slots,
            Vector512.LoadUnsafe(ref members, row + 8).AsByte()).AsUInt64();
}
