// Finds the few for whom an event is possible, many at a time: a digit below a bound.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// The first eight bits of a draw decide nearly all cases of a rare event. A table says by member
/// byte below which digit the exact rule must be asked; it may ask it in vain, never not ask it.
/// </summary>
public sealed class Thinning
{
    /// <summary>Higher digits count as this one, so that a bound can let all through.</summary>
    private const byte HighestDigit = 254;

    private readonly byte[] _bounds = new byte[256];
    private readonly byte[] _bands = new byte[32];

    /// <param name="probabilities">
    /// Sets of 256 probabilities in 2^-40 by member byte; the largest of each byte counts.
    /// </param>
    public Thinning(ReadOnlySpan<ulong> probabilities)
    {
        for (var at = 0; at < probabilities.Length; at++)
        {
            if (probabilities[at] == 0) continue;
            var bound = (byte)Math.Min(255, (probabilities[at] >> 32) + 1);
            var person = at & 255;
            if (person == 0) throw new ArgumentException("Nobody has a chance above 0.");
            _bounds[person] = Math.Max(_bounds[person], bound);
            _bands[person >> 3] = Math.Max(_bands[person >> 3], bound);
        }
    }

    /// <summary>
    /// Lists the seats (row * 8 + slot) of those whose exact rule must be asked, ascending.
    /// </summary>
    /// <param name="members">Households of up to 8,192 rows, eight bytes each.</param>
    /// <param name="digits">Their digits, a byte a member.</param>
    /// <param name="seats">The list; room for all seats.</param>
    /// <returns>How many were listed.</returns>
    public int Seats(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits.Length, members.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats.Length, members.Length * 8);
        return Avx512Vbmi2.IsSupported ? Wide512(members, digits, seats)
            : Avx2.IsSupported ? Wide256(members, digits, seats)
            : Plain(members, digits, seats);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public int Plain(ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats) =>
        Rest(members, digits, 0, seats, 0);

    /// <summary>Sixty-four seats at once; needs AVX-512 VBMI2.</summary>
    public int Wide512(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats)
    {
        ref var bounds = ref MemoryMarshal.GetArrayDataReference(_bounds);
        var low0 = Vector512.LoadUnsafe(ref bounds);
        var low1 = Vector512.LoadUnsafe(ref bounds, 64);
        var high0 = Vector512.LoadUnsafe(ref bounds, 128);
        var high1 = Vector512.LoadUnsafe(ref bounds, 192);
        ref var person = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(members));
        ref var digit = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(digits));
        ref var seat = ref MemoryMarshal.GetReference(seats);
        var (row, found) = (0, 0);
        for (; row + 8 <= members.Length; row += 8)
        {
            var at = (nuint)row * 8;
            var who = Vector512.LoadUnsafe(ref person, at);
            var bound = Vector512.ConditionalSelect(
                Vector512.LessThan(who.AsSByte(), Vector512<sbyte>.Zero).AsByte(),
                Avx512Vbmi.PermuteVar64x8x2(high0, who, high1),
                Avx512Vbmi.PermuteVar64x8x2(low0, who, low1));
            var value = Vector512.Min(
                Vector512.LoadUnsafe(ref digit, at), Vector512.Create(HighestDigit));
            var below = Vector512.LessThan(value, bound);
            found += SeatList.Append(below, row, ref Unsafe.Add(ref seat, found));
        }

        return Rest(members, digits, row, seats, found);
    }

    /// <summary>
    /// Twice thirty-two seats at once; needs AVX2. Bounds are looked up by bands of eight ages,
    /// which finds more, and the exact bound is asked of those.
    /// </summary>
    public int Wide256(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats)
    {
        var men = Vector256.Create(Vector128.Create(_bands.AsSpan(0, 16)));
        var women = Vector256.Create(Vector128.Create(_bands.AsSpan(16, 16)));
        ref var person = ref MemoryMarshal.GetReference(members);
        ref var digit = ref MemoryMarshal.GetReference(digits);
        ref var seat = ref MemoryMarshal.GetReference(seats);
        var (row, found) = (0, 0);
        for (; row + 8 <= members.Length; row += 8)
        {
            var none = NotBelow(ref person, ref digit, row, men, women)
                | ((ulong)NotBelow(ref person, ref digit, row + 4, men, women) << 32);
            found += SeatList.Append(~none, row, ref Unsafe.Add(ref seat, found));
        }

        return Rest(members, digits, row, seats, Keep(members, digits, seats[..found]));
    }

    // Of four households, a bit for each seat whose digit its band's bound is not above.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NotBelow(
        ref ulong members, ref ulong digits, int row, Vector256<byte> men, Vector256<byte> women)
    {
        var who = Vector256.LoadUnsafe(ref members, (nuint)row).AsByte();
        var band = (who.AsUInt16() >> 3).AsByte() & Vector256.Create((byte)15);
        var bound = Avx2.BlendVariable(
            Avx2.Shuffle(men, band), Avx2.Shuffle(women, band), who);
        var value = Vector256.Min(
            Vector256.LoadUnsafe(ref digits, (nuint)row).AsByte(), Vector256.Create(HighestDigit));
        return Vector256.Equals(Vector256.Max(value, bound), value).ExtractMostSignificantBits();
    }

    // Presses those together of whom the exact bound is true, too, and returns how many they are.
    private int Keep(ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats)
    {
        var kept = 0;
        foreach (var seat in seats)
        {
            seats[kept] = seat;
            kept += IsBelow(members, digits, seat) ? 1 : 0;
        }

        return kept;
    }

    private int Rest(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, int row, Span<ushort> seats,
        int found)
    {
        for (var seat = row * 8; seat < members.Length * 8; seat++)
        {
            if (IsBelow(members, digits, seat)) seats[found++] = (ushort)seat;
        }

        return found;
    }

    private bool IsBelow(ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, int seat)
    {
        var shift = (seat & 7) * 8;
        var person = (byte)(members[seat >> 3] >> shift);
        var digit = (byte)(digits[seat >> 3] >> shift);
        return Math.Min(digit, HighestDigit) < _bounds[person];
    }
}
