// What the year's end asks of 64 rows at once.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

using static MigrationSim.Core.Processes.LaneWords;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Answers are a bit a row, the first in the lowest bit. Where nothing else is said they need AVX2 and
/// spans of 64 rows.
/// </summary>
internal static class YearEndLanes
{
    /// <summary>Room that a list needs behind its last entry.</summary>
    public const int Slack = RowSets.Rows;

    private const int Eight = 8;
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
        get =>
            Vector512.Create(0x8040201008040201).AsByte();
    }

    // Of the word that fills all lanes, the byte that has a row's bit.
    private static Vector512<byte> ByteOfRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0UL, EveryByte, EveryByte * 2, EveryByte * 3, EveryByte * 4, EveryByte * 5, EveryByte * 6,
            EveryByte * 7).AsByte();
    }

    // Lane j is bit j of every byte.
    private static Vector512<ulong> BitOfLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            EveryByte, EveryByte << 1, EveryByte << 2, EveryByte << 3, EveryByte << 4, EveryByte << 5,
            EveryByte << 6, EveryByte << 7);
    }

    /// <summary>Who lives in a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong LivingIn(ReadOnlySpan<ushort> cells, ushort cell)
    {
        ref var first = ref MemoryMarshal.GetReference(cells);
        var wanted = Vector512.Create(cell);
        return Vector512.Equals(Vector512.LoadUnsafe(ref first), wanted)
                .ExtractMostSignificantBits()
            | Vector512.Equals(Vector512.LoadUnsafe(ref first, 32), wanted)
                .ExtractMostSignificantBits() << 32;
    }

    /// <summary>Whose years are so many or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ReadOnlySpan<byte> years, int fewest) =>
        Vector512.GreaterThanOrEqual(
            Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(years)),
            Vector512.Create((byte)fewest)).ExtractMostSignificantBits();

    /// <summary>Whose keys' hashes are below a limit of at most 2^32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Below(ReadOnlySpan<uint> keys, KeyHash hash, ulong limit)
    {
        if (limit == 0) return 0;
        ref var key = ref MemoryMarshal.GetReference(keys);
        var last = Vector512.Create((uint)(limit - 1));
        var rows = 0UL;
        for (var at = 0; at < RowSets.Rows; at += Vector512<uint>.Count)
        {
            var hashes = hash.Of(Vector512.LoadUnsafe(ref key, (nuint)at));
            rows |= Vector512.LessThanOrEqual(hashes, last).ExtractMostSignificantBits() << at;
        }

        return rows;
    }

    /// <summary>Who of up to 64 has a member aged first to last.</summary>
    public static ulong WithAged(ReadOnlySpan<ulong> members, int first, int last)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        var (rows, at) = (0UL, 0);
        for (; Avx2.IsSupported && at + Eight <= members.Length; at += Eight)
        {
            var ages = Vector512.LoadUnsafe(ref who, (nuint)at) & All(Low7);
            var found = Vector512.AndNot(Aged(ages, first), Aged(ages, last + 1));
            rows |= (~Vector512.Equals(found, Vector512<ulong>.Zero))
                .ExtractMostSignificantBits() << at;
        }

        for (; at < members.Length; at++)
            rows |= Members.CountAged(members[at], first, last) > 0 ? 1UL << at : 0;
        return rows;
    }

    /// <summary>Who of up to 64 has members; rows that there are not count as such.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Living(ReadOnlySpan<ulong> members)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        var (empty, at) = (0UL, 0);
        for (; Avx2.IsSupported && at + Eight <= members.Length; at += Eight)
        {
            empty |= Vector512.Equals(
                Vector512.LoadUnsafe(ref who, (nuint)at), Vector512<ulong>.Zero)
                .ExtractMostSignificantBits() << at;
        }

        for (; at < members.Length; at++) empty |= members[at] == 0 ? 1UL << at : 0;
        return ~empty;
    }

    /// <summary>
    /// How many persons each row has: byte k of lane j are those of row 8 k + j, which is how the
    /// sums of eight rows fall into lanes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Persons(ReadOnlySpan<ulong> members)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        var persons = Vector512<ulong>.Zero;
        for (var at = RowSets.Rows - Eight; at >= 0; at -= Eight)
        {
            var slots = Vector512.LoadUnsafe(ref who, (nuint)at).AsByte();
            var occupied = Vector512.Min(slots, Vector512<byte>.One).AsUInt64();
            persons = (persons << 8) | SumBytes(occupied);
        }

        return persons.AsByte();
    }

    /// <summary>Persons of some of the rows, in eight parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Sum(Vector512<byte> persons, ulong rows)
    {
        // Byte k of all lanes are bits of rows 8 k to 8 k + 7, of which lane j looks at its own.
        var others = Vector512.Equals(
            (All(rows) & BitOfLane).AsByte(), Vector512<byte>.Zero);
        return SumBytes(
            Vector512.ConditionalSelect(others, Vector512<byte>.Zero, persons).AsUInt64());
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
    public static int List(
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
            Avx512BW.Shuffle(All(rows).AsByte(), ByteOfRow) & BitOfByte, Vector512<byte>.Zero);
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
