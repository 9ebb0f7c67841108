// Sixty-four households turned round: slot by slot, a byte a household.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.People;

/// <summary>
/// A household's members stand side by side in its row, so that an instruction asks eight
/// households. Turned round, plane s holds slot s of 64 households, and it asks them all.
/// </summary>
public static class SlotPlanes
{
    /// <summary>Households turned at a time; bytes of a plane.</summary>
    public const int Rows = 64;

    /// <summary>Bytes of all planes.</summary>
    public const int Size = Rows * Members.SlotCount;

    /// <summary>Turns 64 households round.</summary>
    /// <param name="members">The households.</param>
    /// <param name="planes">Gets byte s * 64 + r: slot s of household r.</param>
    public static void Turn(ReadOnlySpan<ulong> members, Span<byte> planes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(members.Length, Rows);
        ArgumentOutOfRangeException.ThrowIfNotEqual(planes.Length, Size);
        if (Avx512Vbmi.IsSupported) Wide512(members, planes);
        else Plain(members, planes);
    }

    /// <summary>Byte by byte: the meaning of the wide way.</summary>
    public static void Plain(ReadOnlySpan<ulong> members, Span<byte> planes)
    {
        for (var row = 0; row < members.Length; row++)
        {
            for (var slot = 0; slot < Members.SlotCount; slot++)
                planes[(slot * Rows) + row] = Members.At(members[row], slot);
        }
    }

    /// <summary>
    /// Each eight households are turned by themselves; then eight bytes of every slot change
    /// places, two by two and four by four. Needs AVX-512 VBMI.
    /// </summary>
    public static void Wide512(ReadOnlySpan<ulong> members, Span<byte> planes)
    {
        ref var from = ref MemoryMarshal.GetReference(members);
        var (even0, odd0) = Pair(ref from, 0);
        var (even1, odd1) = Pair(ref from, 16);
        var (even2, odd2) = Pair(ref from, 32);
        var (even3, odd3) = Pair(ref from, 48);
        Store(even0, even1, even2, even3, planes);
        Store(odd0, odd1, odd2, odd3, planes[Rows..]);
    }

    // Slots 0, 2, 4 and 6 of sixteen households, then slots 1, 3, 5 and 7.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ulong> Even, Vector512<ulong> Odd) Pair(ref ulong from, int row)
    {
        var turning = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(Turning));
        var first = Avx512Vbmi.PermuteVar64x8(
            Vector512.LoadUnsafe(ref from, (nuint)row).AsByte(), turning).AsUInt64();
        var last = Avx512Vbmi.PermuteVar64x8(
            Vector512.LoadUnsafe(ref from, (nuint)row + 8).AsByte(), turning).AsUInt64();
        return (Avx512F.UnpackLow(first, last), Avx512F.UnpackHigh(first, last));
    }

    // Every second slot, sixteen households after sixteen.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d,
        Span<byte> planes)
    {
        const byte Even = 0x88;
        const byte Odd = 0xDD;
        ref var to = ref MemoryMarshal.GetReference(planes);
        var (low, high) = (
            Avx512F.Shuffle4x128(a, b, Even), Avx512F.Shuffle4x128(c, d, Even));
        Avx512F.Shuffle4x128(low, high, Even).AsByte().StoreUnsafe(ref to);
        Avx512F.Shuffle4x128(low, high, Odd).AsByte().StoreUnsafe(ref to, 4 * Rows);
        (low, high) = (Avx512F.Shuffle4x128(a, b, Odd), Avx512F.Shuffle4x128(c, d, Odd));
        Avx512F.Shuffle4x128(low, high, Even).AsByte().StoreUnsafe(ref to, 2 * Rows);
        Avx512F.Shuffle4x128(low, high, Odd).AsByte().StoreUnsafe(ref to, 6 * Rows);
    }

    // Byte 8 s + r of the turned comes from byte 8 r + s.
    private static ReadOnlySpan<byte> Turning =>
    [
        0, 8, 16, 24, 32, 40, 48, 56,
        1, 9, 17, 25, 33, 41, 49, 57,
        2, 10, 18, 26, 34, 42, 50, 58,
        3, 11, 19, 27, 35, 43, 51, 59,
        4, 12, 20, 28, 36, 44, 52, 60,
        5, 13, 21, 29, 37, 45, 53, 61,
        6, 14, 22, 30, 38, 46, 54, 62,
        7, 15, 23, 31, 39, 47, 55, 63,
    ];
}
