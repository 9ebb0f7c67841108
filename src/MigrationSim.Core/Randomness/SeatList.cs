// From a mask of 64 seats to a list of their numbers.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// Numbers are stored with others, or with one, which the next overwrite: a loop would be guessed
/// wrongly too often.
/// </summary>
internal static class SeatList
{
    /// <summary>
    /// Appends seats (row * 8 + slot) to a list and returns how many there are; needs AVX-512
    /// VBMI2.
    /// </summary>
    /// <param name="seats">Which of sixty-four, all bits set.</param>
    /// <param name="row">Their first row.</param>
    /// <param name="list">Where numbers go; room for sixty-four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(Vector512<byte> seats, int row, ref ushort list)
    {
        var pressed = Avx512Vbmi2.Compress(Vector512<byte>.Indices, seats, Vector512<byte>.Indices);
        var first = Vector512.Create((ushort)(row * 8));
        var count = BitOperations.PopCount(seats.ExtractMostSignificantBits());
        (Vector512.WidenLower(pressed) + first).StoreUnsafe(ref list);
        if (count > Vector512<ushort>.Count)
        {
            (Vector512.WidenUpper(pressed) + first)
                .StoreUnsafe(ref list, (nuint)Vector512<ushort>.Count);
        }

        return count;
    }

    /// <summary>The same where more than one of sixty-four are rare; needs no vectors.</summary>
    /// <param name="seats">A bit for each of sixty-four.</param>
    /// <param name="row">Their first row.</param>
    /// <param name="list">Where numbers go; room for sixty-four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(ulong seats, int row, ref ushort list)
    {
        var first = row * 8;
        list = (ushort)(first + BitOperations.TrailingZeroCount(seats));
        var count = seats != 0 ? 1 : 0;
        for (seats &= seats - 1; seats != 0; seats &= seats - 1)
        {
            Unsafe.Add(ref list, count++) =
                (ushort)(first + BitOperations.TrailingZeroCount(seats));
        }

        return count;
    }
}
