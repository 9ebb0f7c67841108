// Who may study or look for a partner, eight households at a time, for processors with AVX2.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

public sealed partial class FormingPeople
{
    private const byte FirstAsked = FormationCandidates.StudentAge + 1;

    // The top bits of numbers that a shuffle of sixteen does not have are set.
    private const byte BeyondSixteen = 128 - 16;

    /// <summary>
    /// Twice thirty-two seats at once; needs AVX2. Few ages are asked, so that two tables of
    /// sixteen hold them all; everybody else's bound is 0, below which nobody is.
    /// </summary>
    public int Wide256(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> digits, Span<ushort> seats)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var digit = ref MemoryMarshal.GetReference(digits);
        ref var seat = ref MemoryMarshal.GetReference(seats);
        ref var asked = ref MemoryMarshal.GetArrayDataReference(_asked);
        var young = Vector128.LoadUnsafe(ref asked);
        var older = Vector128.LoadUnsafe(ref asked, 16);
        var tables = new Tables(Vector256.Create(young, young), Vector256.Create(older, older));
        var (row, found) = (0, 0);
        for (; row + 8 <= members.Length; row += 8)
        {
            var low = Listed(ref who, ref digit, row, tables).ExtractMostSignificantBits();
            var high = Listed(ref who, ref digit, row + 4, tables).ExtractMostSignificantBits();
            found += SeatList.Append(
                low | ((ulong)high << 32), row, ref Unsafe.Add(ref seat, found));
        }

        return Rest(members, digits, row, seats, found);
    }

    // The top bits of those of four households who are listed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Listed(
        ref ulong members, ref ulong digits, int row, in Tables tables)
    {
        var who = Vector256.LoadUnsafe(ref members, (nuint)row).AsByte();
        var digit = Vector256.LoadUnsafe(ref digits, (nuint)row).AsByte();

        // In the place of each of a couple the other one; in those of other adults, who do not
        // look for a partner, anything but nobody.
        var partners = Avx2.Shuffle(
                who, Vector256.Create(Nobody | 0x0001, Nobody | 0x0809, Nobody | 0x0001,
                    Nobody | 0x0809).AsByte())
            | Vector256.Create(Outer).AsByte();
        var from18 = (who & Vector256.Create((byte)127)) - Vector256.Create(FirstAsked);
        var beyond = Vector256.Create(BeyondSixteen);
        var bound = Avx2.Shuffle(tables.Young, Avx2.AddSaturate(from18, beyond))
            | Avx2.Shuffle(tables.Older, Avx2.AddSaturate(
                from18 - Vector256.Create((byte)16), beyond));
        var isOpen = Vector256.Equals(partners, Vector256<byte>.Zero)
            | Vector256.Equals(from18, Vector256<byte>.Zero);

        // Counted from its upper end, a digit must lie below its bound: the larger of both is not
        // the digit.
        var fromTop = Vector256.Min(~digit, Vector256.Create((byte)(Never - 1)));
        var asks = Vector256.AndNot(isOpen, Vector256.Equals(
            Vector256.Max(fromTop, bound), fromTop));
        return asks | (who & partners & Vector256.Create(Second & BothWomen).AsByte());
    }

    // Bounds of the ages asked, from eighteen: the first sixteen, and the next, in both halves.
    private readonly record struct Tables(Vector256<byte> Young, Vector256<byte> Older);
}
