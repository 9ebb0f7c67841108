// Finds the few for whom a 16-bit digit of a block leaves an event possible, many at a time.
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// Half a block holds four digits of 16 bits. Each has a limit, the same for all households: at or
/// above it the exact rule would say no in any case, so that only those below need be asked.
/// </summary>
public static class DigitThinning
{
    /// <summary>Higher digits count as this one, so that a limit can let all through.</summary>
    private const ushort HighestDigit = 0xFFFE;

    /// <summary>The limit for events no likelier than a probability in 2^-40.</summary>
    public static ushort Limit(ulong probability) =>
        probability == 0 ? (ushort)0 : (ushort)Math.Min(0xFFFF, (probability >> 24) + 1);

    /// <summary>The limits of digits 0-3, lowest first.</summary>
    public static ulong Limits(ushort digit0, ushort digit1, ushort digit2, ushort digit3) =>
        digit0 | ((ulong)digit1 << 16) | ((ulong)digit2 << 32) | ((ulong)digit3 << 48);

    /// <summary>Lists the digits (household * 4 + digit) below their limits, ascending.</summary>
    /// <param name="halves">Half a block each of up to 16,384 households.</param>
    /// <param name="limits">See <see cref="Limits"/>.</param>
    /// <param name="seats">The list; room for all digits.</param>
    /// <returns>How many were listed.</returns>
    public static int Seats(ReadOnlySpan<ulong> halves, ulong limits, Span<ushort> seats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats.Length, halves.Length * 4);
        if (limits == 0) return 0;
        return Vector512.IsHardwareAccelerated ? Wide512(halves, limits, seats)
            : Vector256.IsHardwareAccelerated ? Wide256(halves, limits, seats)
            : Plain(halves, limits, seats);
    }

    /// <summary>Whose digit of a number is below its limit, of up to 64 households.</summary>
    /// <param name="halves">Half a block each.</param>
    /// <param name="digit">Which of the four.</param>
    /// <param name="limit">See <see cref="Limit"/>.</param>
    /// <returns>A bit a household, the first lowest.</returns>
    public static ulong Below(ReadOnlySpan<ulong> halves, int digit, ushort limit)
    {
        if (limit == 0) return 0;
        if (!Vector512.IsHardwareAccelerated && Vector256.IsHardwareAccelerated)
            return BelowWide256(halves, digit, limit);
        ref var half = ref MemoryMarshal.GetReference(halves);
        var shift = 16 * digit;
        var last = limit > HighestDigit ? 0xFFFFUL : limit - 1UL;
        var (found, at) = (0UL, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            var mask = Vector512.Create(0xFFFFUL << shift);
            var lasts = Vector512.Create(last << shift);
            for (; at + 8 <= halves.Length; at += 8)
            {
                var digits = Vector512.LoadUnsafe(ref half, (nuint)at) & mask;
                var below = Vector512.LessThanOrEqual(digits, lasts);
                found |= below.ExtractMostSignificantBits() << at;
            }
        }

        for (; at < halves.Length; at++)
            found |= ((halves[at] >> shift) & 0xFFFF) <= last ? 1UL << at : 0;
        return found;
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static ulong BelowPlain(ReadOnlySpan<ulong> halves, int digit, ushort limit)
    {
        var found = 0UL;
        for (var at = 0; at < halves.Length; at++)
        {
            var value = Math.Min((ushort)(halves[at] >> (16 * digit)), HighestDigit);
            found |= value < limit ? 1UL << at : 0;
        }

        return found;
    }

    /// <summary>Twice four digits at once.</summary>
    public static ulong BelowWide256(ReadOnlySpan<ulong> halves, int digit, ushort limit)
    {
        ref var half = ref MemoryMarshal.GetReference(halves);
        var limits = Vector256.Create(limit > HighestDigit ? 0x10000L : limit);
        var (found, at) = (0UL, 0);
        for (; at + 8 <= halves.Length; at += 8)
        {
            var low = (Vector256.LoadUnsafe(ref half, (nuint)at) >> (16 * digit))
                & Vector256.Create(0xFFFFUL);
            var high = (Vector256.LoadUnsafe(ref half, (nuint)at + 4) >> (16 * digit))
                & Vector256.Create(0xFFFFUL);
            var below = Vector256.LessThan(low.AsInt64(), limits).ExtractMostSignificantBits()
                | (Vector256.LessThan(high.AsInt64(), limits).ExtractMostSignificantBits() << 4);
            found |= (ulong)below << at;
        }

        return found | (BelowPlain(halves[at..], digit, limit) << at);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static int Plain(ReadOnlySpan<ulong> halves, ulong limits, Span<ushort> seats) =>
        Rest(halves, limits, 0, seats, 0);

    /// <summary>Sixty-four digits at once.</summary>
    public static int Wide512(ReadOnlySpan<ulong> halves, ulong limits, Span<ushort> seats)
    {
        var limit = Vector512.Create(limits).AsUInt16();
        var highest = Vector512.Create(HighestDigit);
        ref var half = ref MemoryMarshal.GetReference(halves);
        var (at, found) = (0, 0);
        for (; at + 16 <= halves.Length; at += 16)
        {
            var low = Vector512.LoadUnsafe(ref half, (nuint)at).AsUInt16();
            var high = Vector512.LoadUnsafe(ref half, (nuint)at + 8).AsUInt16();
            var hits = Vector512.LessThan(Vector512.Min(low, highest), limit)
                .ExtractMostSignificantBits();
            hits |= Vector512.LessThan(Vector512.Min(high, highest), limit)
                .ExtractMostSignificantBits() << 32;
            for (; hits != 0; hits &= hits - 1)
                seats[found++] = (ushort)((at * 4) + BitOperations.TrailingZeroCount(hits));
        }

        return Rest(halves, limits, at, seats, found);
    }

    /// <summary>Sixteen digits at once.</summary>
    public static int Wide256(ReadOnlySpan<ulong> halves, ulong limits, Span<ushort> seats)
    {
        var limit = Vector256.Create(limits).AsUInt16();
        var highest = Vector256.Create(HighestDigit);
        ref var half = ref MemoryMarshal.GetReference(halves);
        var (at, found) = (0, 0);
        for (; at + 4 <= halves.Length; at += 4)
        {
            var digits = Vector256.LoadUnsafe(ref half, (nuint)at).AsUInt16();
            var below = Vector256.LessThan(Vector256.Min(digits, highest), limit);
            for (var hits = below.ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
                seats[found++] = (ushort)((at * 4) + BitOperations.TrailingZeroCount(hits));
        }

        return Rest(halves, limits, at, seats, found);
    }

    private static int Rest(
        ReadOnlySpan<ulong> halves, ulong limits, int at, Span<ushort> seats, int found)
    {
        for (var seat = at * 4; seat < halves.Length * 4; seat++)
        {
            var shift = (seat & 3) * 16;
            var digit = (ushort)(halves[seat >> 2] >> shift);
            if (Math.Min(digit, HighestDigit) < (ushort)(limits >> shift))
                seats[found++] = (ushort)seat;
        }

        return found;
    }
}
