// What the year's end asks of 64 rows at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

using static MigrationSim.Core.Processes.LaneWords;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Answers are a bit a row, the first in the lowest bit. Where nothing else is said they need AVX2
/// and spans of 64 rows.
/// </summary>
internal static class YearEndLanes
{
    private const int Eight = 8;
    private const ulong EveryByte = 0x0101010101010101;

    // Lane j is bit j of every byte.
    private static Vector512<ulong> BitOfLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            EveryByte, EveryByte << 1, EveryByte << 2, EveryByte << 3,
            EveryByte << 4, EveryByte << 5, EveryByte << 6, EveryByte << 7);
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
}
