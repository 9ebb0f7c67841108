// Who may study or look for a partner: the members of whom those lotteries must be asked.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Everybody of eighteen, and everybody of twenty to forty who has no partner, a single core adult
/// or a grown child (<see cref="FormationCandidates.IsSingle"/>), whose digit is high enough:
/// survivors are asked from the upper end of the number that decided about their deaths.
/// </summary>
public sealed partial class FormingPeople
{
    private const byte Never = 255;
    private const ulong First = 0xFF;
    private const ulong Second = 0xFF00;
    private const ulong Outer = 0xFFFF000000000000;
    private const ulong BothWomen = 0x8080;
    private const ulong Nobody = 0xFFFFFFFFFFFF0000;

    // By age + 1, the digit that is too low by one; digit 0 counts as 1.
    private readonly byte[] _tooLow = new byte[128];

    // By years above eighteen, the digits counted from their upper end that are high enough: those
    // below it.
    private readonly byte[] _asked = new byte[32];

    /// <param name="chances">
    /// Sets of 256 probabilities in 2^-40 by member byte; the largest of each age counts.
    /// </param>
    public FormingPeople(ReadOnlySpan<ulong> chances)
    {
        _tooLow.AsSpan().Fill(Never);
        for (var at = 0; at < chances.Length; at++)
        {
            if (chances[at] == 0) continue;
            ref var tooLow = ref _tooLow[at & 127];
            tooLow = (byte)Math.Min(tooLow, 255 - Math.Min(255, (chances[at] >> 32) + 1));
        }

        for (var age = FormationCandidates.StudentAge;
            age <= FormationCandidates.LastPairingAge; age++)
        {
            _asked[age - FormationCandidates.StudentAge] = (byte)(Never - _tooLow[age + 1]);
        }
    }

    /// <summary>
    /// Lists the seats (row * 8 + slot) of those of whom the exact rule must be asked, ascending;
    /// and the second seat of every couple of two women, who part by a draw of their own.
    /// </summary>
    /// <param name="members">Households of up to 8,192 rows, this year's ages.</param>
    /// <param name="digits">The digits that decided about deaths, a byte a member.</param>
    /// <param name="seats">The list; room for all seats.</param>
    /// <returns>How many were listed.</returns>
    public int Seats(ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits.Length, members.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats.Length, members.Length * 8);
        return Avx512Vbmi2.IsSupported ? Wide512(members, digits, seats)
            : Avx2.IsSupported ? Wide256(members, digits, seats)
            : Plain(members, digits, seats);
    }

    /// <summary>Whether a household that is not empty has nobody under 75.</summary>
    public static bool AreOld(ulong members) =>
        Members.CountAged(members, 0, FormationCandidates.ElderAge - 1) == 0;

    /// <summary>Whether the couple of a household is one of two women.</summary>
    public static bool AreTwoWomen(ulong members) => (members & BothWomen) == BothWomen;

    /// <summary>One household after the other: the meaning of the wide ways.</summary>
    public int Plain(ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats) =>
        Rest(members, digits, 0, seats, 0);

    /// <summary>Sixty-four seats at once; needs AVX-512 VBMI2.</summary>
    public int Wide512(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats)
    {
        var (lower, upper) = (
            Vector512.Create(_tooLow.AsSpan(0, 64)), Vector512.Create(_tooLow.AsSpan(64)));
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var digit = ref MemoryMarshal.GetReference(digits);
        ref var seat = ref MemoryMarshal.GetReference(seats);
        var eighteen = Vector512.Create(Members.Person(FormationCandidates.StudentAge, 0));
        var (row, found) = (0, 0);
        for (; row + 8 <= members.Length; row += 8)
        {
            var eight = Vector512.LoadUnsafe(ref who, (nuint)row);
            var value = Vector512.Max(
                Vector512.LoadUnsafe(ref digit, (nuint)row).AsByte(), Vector512<byte>.One);
            var asks = Vector512.GreaterThan(
                value, Avx512Vbmi.PermuteVar64x8x2(lower, eight.AsByte(), upper));
            var isOpen = Vector512.Equals(Partners(eight), Vector512<byte>.Zero)
                | Vector512.Equals(eight.AsByte() & Vector512.Create((byte)127), eighteen);
            var women = ~Vector512.Equals(
                (eight & All(Second & BothWomen)).AsByte() & Partners(eight),
                Vector512<byte>.Zero);
            var listed = (asks & isOpen) | women;
            found += SeatList.Append(listed, row, ref Unsafe.Add(ref seat, found));
        }

        return Rest(members, digits, row, seats, found);
    }

    // In the place of each of a couple the other one; in those of other adults, who do not look
    // for a partner, anything but nobody.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Partners(Lanes members) =>
        Avx512BW.Shuffle(members.AsByte(), OtherOfCouple) | All(Outer).AsByte();

    private static Vector512<byte> OtherOfCouple
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            Nobody | 0x0001, Nobody | 0x0809, Nobody | 0x0001, Nobody | 0x0809,
            Nobody | 0x0001, Nobody | 0x0809, Nobody | 0x0001, Nobody | 0x0809).AsByte();
    }

    private int Rest(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, int row, Span<ushort> seats,
        int found)
    {
        for (; row < members.Length; row++)
        {
            var (young, areTwoWomen) = (YoungOf(members[row]), AreTwoWomen(members[row]));
            for (var slot = 0; slot < Members.SlotCount; slot++)
            {
                var digit = Math.Max((byte)(digits[row] >> (8 * slot)), (byte)1);
                if (digit > _tooLow[Members.At(young, slot) & 127] || (slot == 1 && areTwoWomen))
                    seats[found++] = (ushort)((row * 8) + slot);
            }
        }

        return found;
    }

    // Those who may study or look; all other slots empty.
    private static ulong YoungOf(ulong members)
    {
        var isCouple = (members & First) != 0 && (members & Second) != 0;
        var partnered = isCouple ? Outer | First | Second : Outer;
        return Members.Aged(
                members, FormationCandidates.StudentAge, FormationCandidates.StudentAge)
            | (Members.Aged(
                members, FormationCandidates.FirstPairingAge, FormationCandidates.LastPairingAge)
                & ~partnered);
    }
}
