// From a mask of 64 rows to a list of their numbers and keys.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Few or many of 64, it takes as long: a loop over them guesses its end wrongly nearly every time.
/// </summary>
internal static class RowList
{
    /// <summary>Room that a list needs behind its last entry.</summary>
    public const int Slack = RowSets.Rows;

    private const ulong EveryByte = 0x0101010101010101;

    private static Vector512<uint> BitOfSixteen
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            1U, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10,
            1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
    }

    private static Vector512<byte> BitOfByte
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0x8040201008040201).AsByte();
    }

    // Of the word that fills all lanes, the byte that has a row's bit.
    private static Vector512<byte> ByteOfRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0UL, EveryByte, EveryByte * 2, EveryByte * 3,
            EveryByte * 4, EveryByte * 5, EveryByte * 6, EveryByte * 7).AsByte();
    }

    /// <summary>
    /// Writes the numbers of rows and their keys into lists from an entry on, and returns how many
    /// there were.
    /// </summary>
    /// <param name="rows">Which of 64; only those that have keys.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="keys">Keys of up to 64 rows.</param>
    /// <param name="numbers">Where numbers go; room for <see cref="Slack"/> entries.</param>
    /// <param name="listed">Where keys go; room for as many.</param>
    public static int Append(
        ulong rows, int first, ReadOnlySpan<uint> keys, Span<ushort> numbers, Span<uint> listed)
    {
        if (Avx512Vbmi2.IsSupported && keys.Length == RowSets.Rows)
        {
            return Wide(
                rows, first, ref MemoryMarshal.GetReference(keys),
                ref MemoryMarshal.GetReference(numbers[..Slack]),
                ref MemoryMarshal.GetReference(listed[..Slack]));
        }

        var found = 0;
        for (; rows != 0; rows &= rows - 1, found++)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            (numbers[found], listed[found]) = ((ushort)(first + row), keys[row]);
        }

        return found;
    }

    // Pressed together; what follows is overwritten by the next.
    private static int Wide(
        ulong rows, int first, ref uint keys, ref ushort numbers, ref uint listed)
    {
        var hits = ~Vector512.Equals(
            Avx512BW.Shuffle(Vector512.Create(rows).AsByte(), ByteOfRow) & BitOfByte,
            Vector512<byte>.Zero);
        var row = Avx512Vbmi2.Compress(Vector512<byte>.Zero, hits, Vector512<byte>.Indices);
        var from = Vector512.Create((ushort)first);
        (Vector512.WidenLower(row) + from).StoreUnsafe(ref numbers);
        (Vector512.WidenUpper(row) + from).StoreUnsafe(ref numbers, 32);
        var found = 0;
        for (var at = 0; at < RowSets.Rows; at += Vector512<uint>.Count)
        {
            var sixteen = (uint)(rows >> at) & 0xFFFF;
            var own = ~Vector512.Equals(
                Vector512.Create(sixteen) & BitOfSixteen, Vector512<uint>.Zero);
            var key = Vector512.LoadUnsafe(ref keys, (nuint)at);
            Avx512F.Compress(key, own, key).StoreUnsafe(ref listed, (nuint)found);
            found += BitOperations.PopCount(sixteen);
        }

        return found;
    }
}
