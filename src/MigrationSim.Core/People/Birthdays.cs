// A year goes by: everybody is a year older, and a year longer where they live.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.People;

/// <summary>
/// Ages and years here of many households. An occupied slot's byte grows by one, an empty one
/// stays 0; ages stay below 126, because nobody survives 110.
/// </summary>
public static class Birthdays
{
    /// <summary>Years here are not counted beyond.</summary>
    public const byte MostYearsHere = 63;

    /// <summary>Makes all members a year older.</summary>
    public static void Age(Span<ulong> members)
    {
        if (Vector512.IsHardwareAccelerated) AgeWide512(members);
        else if (Vector256.IsHardwareAccelerated) AgeWide256(members);
        else AgePlain(members);
    }

    /// <summary>Adds a year here to every household with members, up to 63.</summary>
    /// <param name="members">The households.</param>
    /// <param name="yearsHere">Their years, none above 63; as many as households.</param>
    public static void Stay(ReadOnlySpan<ulong> members, Span<byte> yearsHere)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(yearsHere.Length, members.Length);
        if (Avx512F.IsSupported) StayWide512(members, yearsHere);
        else if (Avx2.IsSupported) StayWide256(members, yearsHere);
        else StayPlain(members, yearsHere);
    }

    /// <summary>One household after the other: the meaning of the wide ways.</summary>
    public static void AgePlain(Span<ulong> members)
    {
        for (var i = 0; i < members.Length; i++) members[i] = Members.Older(members[i]);
    }

    /// <summary>Eight households at once.</summary>
    public static void AgeWide512(Span<ulong> members)
    {
        var bytes = MemoryMarshal.AsBytes(members);
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var at = 0;
        for (; at + 64 <= bytes.Length; at += 64)
        {
            // Where a byte is not 0, the comparison gives 0xFF, and less that is one more.
            var who = Vector512.LoadUnsafe(ref first, (nuint)at);
            var occupied = ~Vector512.Equals(who, Vector512<byte>.Zero);
            (who - occupied).StoreUnsafe(ref first, (nuint)at);
        }

        AgePlain(members[(at / 8)..]);
    }

    /// <summary>Four households at once.</summary>
    public static void AgeWide256(Span<ulong> members)
    {
        var bytes = MemoryMarshal.AsBytes(members);
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var at = 0;
        for (; at + 32 <= bytes.Length; at += 32)
        {
            // A byte that is not 0 is no less than 1.
            var who = Vector256.LoadUnsafe(ref first, (nuint)at);
            (who + Vector256.Min(who, Vector256<byte>.One)).StoreUnsafe(ref first, (nuint)at);
        }

        AgePlain(members[(at / 8)..]);
    }

    /// <summary>One household after the other: the meaning of the wide ways.</summary>
    public static void StayPlain(ReadOnlySpan<ulong> members, Span<byte> yearsHere)
    {
        yearsHere = yearsHere[..members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var more = yearsHere[i] + (members[i] == 0 ? 0 : 1);
            yearsHere[i] = (byte)Math.Min(MostYearsHere, more);
        }
    }

    /// <summary>Sixteen households at once; needs AVX-512.</summary>
    public static void StayWide512(ReadOnlySpan<ulong> members, Span<byte> yearsHere)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var years = ref MemoryMarshal.GetReference(yearsHere);
        var i = 0;
        for (; i + 16 <= members.Length; i += 16)
        {
            // Eight bytes pressed into one that holds no more than 255: 0 for the empty alone.
            var any = Sse2.UnpackLow(
                Press(Vector512.LoadUnsafe(ref who, (nuint)i)),
                Press(Vector512.LoadUnsafe(ref who, (nuint)i + 8))).AsByte();
            var more = Vector128.LoadUnsafe(ref years, (nuint)i)
                + Vector128.Min(any, Vector128<byte>.One);
            Vector128.Min(more, Vector128.Create(MostYearsHere)).StoreUnsafe(ref years, (nuint)i);
        }

        StayPlain(members[i..], yearsHere[i..]);
    }

    /// <summary>Sixteen households at once; needs AVX2.</summary>
    public static void StayWide256(ReadOnlySpan<ulong> members, Span<byte> yearsHere)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var years = ref MemoryMarshal.GetReference(yearsHere);
        var i = 0;
        for (; i + 16 <= members.Length; i += 16)
        {
            // Halves of vectors are pressed each by itself: pairs of rows stand apart till the end.
            var pressed = Avx2.PackSignedSaturate(Empty(ref who, i), Empty(ref who, i + 8));
            var apart = Sse2.PackSignedSaturate(
                pressed.GetLower().AsInt16(), pressed.GetUpper().AsInt16()).AsInt16();
            var empty = Sse2.UnpackLow(
                apart, Sse2.ShiftRightLogical128BitLane(apart, 8)).AsByte();
            var more = Vector128.LoadUnsafe(ref years, (nuint)i) + Vector128<byte>.One + empty;
            Vector128.Min(more, Vector128.Create(MostYearsHere)).StoreUnsafe(ref years, (nuint)i);
        }

        StayPlain(members[i..], yearsHere[i..]);
    }

    // Of eight households, two words of ones for each without members.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Empty(ref ulong members, int row) =>
        Avx2.PackSignedSaturate(
            Vector256.IsZero(Vector256.LoadUnsafe(ref members, (nuint)row)).AsInt32(),
            Vector256.IsZero(Vector256.LoadUnsafe(ref members, (nuint)row + 4)).AsInt32());

    // In the low half: half a vector of 64 bits would be handed over through memory.
    private static Vector128<ulong> Press(Vector512<ulong> members) =>
        Avx512F.ConvertToVector128ByteWithSaturation(members).AsUInt64();
}
