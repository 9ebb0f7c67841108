// Who may study, pair, part or join kin: the households of which those lotteries must be asked.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Two lists in one go. The young: everybody of eighteen, and everybody of twenty to forty who has
/// no partner, a single core adult or a grown child (<see cref="FormationCandidates.IsSingle"/>).
/// And those who may part or join kin: couples, and households in which everybody is old.
/// </summary>
public static class FormingPeople
{
    // What an age can mean, by age + 1; the empty slot's 0 means nothing.
    private const byte Pairs = 1;
    private const byte Studies = 2;
    private const byte IsNotOld = 0x80;
    private static readonly byte[] Meanings = [.. Enumerable.Range(-1, 128).Select(Meaning)];

    // Meanings that count by slot, in a couple and else.
    private const ulong OfCouples = 0x0202030303030202;
    private const ulong OfSingles = 0x0202030303030303;
    private const ulong EveryNotOld = 0x8080808080808080;
    private const ulong First = 0xFF;
    private const ulong Second = 0xFF00;

    /// <summary>The row of a place in a list.</summary>
    public static int RowOf(ulong place) => (int)(place >> 32);

    /// <summary>Lists such households, ascending.</summary>
    /// <param name="members">Up to 65,536 households.</param>
    /// <param name="keys">Their keys.</param>
    /// <param name="found">The lists; room for all.</param>
    /// <returns>How many there are of each.</returns>
    public static (int Young, int Parting) Find(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, FormingLists found)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keys.Length, members.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Room, members.Length);
        return Avx512Vbmi.IsSupported ? Wide512(members, keys, found)
            : Plain(members, keys, found);
    }

    /// <summary>Whether a household that is not empty has nobody under 75.</summary>
    public static bool AreOld(ulong members) =>
        Members.CountAged(members, 0, FormationCandidates.ElderAge - 1) == 0;

    /// <summary>One household after the other: the meaning of the wide way.</summary>
    public static (int Young, int Parting) Plain(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, FormingLists found) =>
        Rest(members, keys, 0, found, (0, 0));

    /// <summary>
    /// Eight households at once; needs AVX-512 VBMI. What was found is pressed together and stored
    /// with the rest of the eight, which the next eight overwrite.
    /// </summary>
    public static (int Young, int Parting) Wide512(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, FormingLists found)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var key = ref MemoryMarshal.GetReference(keys);
        ref var toYoung = ref MemoryMarshal.GetReference(found.Young);
        ref var toPlace = ref MemoryMarshal.GetReference(found.YoungPlaces);
        ref var toParting = ref MemoryMarshal.GetReference(found.PartingPlaces);
        var (lower, upper) = (
            Vector512.Create(Meanings.AsSpan(0, 64)), Vector512.Create(Meanings.AsSpan(64)));
        var (i, young, parting, rows) = (0, 0, 0, Lanes.Indices << 32);
        for (; i + 8 <= members.Length; i += 8, rows += All(8UL << 32))
        {
            var eight = Vector512.LoadUnsafe(ref who, (nuint)i);
            var means = Avx512Vbmi.PermuteVar64x8x2(lower, eight.AsByte(), upper).AsUInt64();
            var isCouple = ~Vector512.Equals(eight & All(First), Lanes.Zero)
                & ~Vector512.Equals(eight & All(Second), Lanes.Zero);
            var counts = means
                & Vector512.ConditionalSelect(isCouple, All(OfCouples), All(OfSingles));
            var theYoung = Vector512.AndNot(
                eight.AsByte(), Vector512.Equals(counts.AsByte(), Vector512<byte>.Zero)).AsUInt64();
            var isYoung = ~Vector512.Equals(theYoung, Lanes.Zero);
            var mayPart = isCouple
                | (Vector512.Equals(means & All(EveryNotOld), Lanes.Zero)
                    & ~Vector512.Equals(eight, Lanes.Zero));
            var places = Widen(ref Unsafe.Add(ref key, i)) | rows;
            Avx512F.Compress(theYoung, isYoung, theYoung).StoreUnsafe(ref toYoung, (nuint)young);
            Avx512F.Compress(places, isYoung, places).StoreUnsafe(ref toPlace, (nuint)young);
            Avx512F.Compress(places, mayPart, places).StoreUnsafe(ref toParting, (nuint)parting);
            young += BitOperations.PopCount(isYoung.ExtractMostSignificantBits());
            parting += BitOperations.PopCount(mayPart.ExtractMostSignificantBits());
        }

        return Rest(members, keys, i, found, (young, parting));
    }

    private static (int Young, int Parting) Rest(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, int i, FormingLists found,
        (int Young, int Parting) count)
    {
        for (; i < members.Length; i++)
        {
            // Written in any case and kept if it counts: the processor need not guess.
            var (place, young) = (((ulong)i << 32) | keys[i], YoungOf(members[i]));
            (found.Young[count.Young], found.YoungPlaces[count.Young]) = (young, place);
            found.PartingPlaces[count.Parting] = place;
            count.Young += young == 0 ? 0 : 1;
            count.Parting += MayPart(members[i]) ? 1 : 0;
        }

        return count;
    }

    private static ulong YoungOf(ulong members)
    {
        const ulong Outer = 0xFFFF000000000000;
        var withPartner = IsCouple(members) ? Outer | First | Second : Outer;
        return Members.Aged(
                members, FormationCandidates.StudentAge, FormationCandidates.StudentAge)
            | (Members.Aged(
                members, FormationCandidates.FirstPairingAge, FormationCandidates.LastPairingAge)
                & ~withPartner);
    }

    private static bool MayPart(ulong members) =>
        IsCouple(members) || (members != 0 && AreOld(members));

    private static bool IsCouple(ulong members) =>
        (members & First) != 0 && (members & Second) != 0;

    private static byte Meaning(int age) => (byte)(
        (age is >= 0 and < FormationCandidates.ElderAge ? IsNotOld : 0)
        | (age == FormationCandidates.StudentAge ? Studies : 0)
        | (age is >= FormationCandidates.FirstPairingAge and <= FormationCandidates.LastPairingAge
            ? Pairs : 0));
}

/// <summary>
/// Households of a batch that have young members, and those that may part or join kin. A place is
/// the position in the batch, and the key in the low half.
/// </summary>
/// <param name="young">The young members alone.</param>
/// <param name="youngPlaces">The places of households that have such.</param>
/// <param name="partingPlaces">The places of those who may part or join kin.</param>
public readonly ref struct FormingLists(
    Span<ulong> young, Span<ulong> youngPlaces, Span<ulong> partingPlaces)
{
    public Span<ulong> Young { get; } = young;

    public Span<ulong> YoungPlaces { get; } = youngPlaces;

    public Span<ulong> PartingPlaces { get; } = partingPlaces;

    /// <summary>How many households fit.</summary>
    public int Room =>
        Math.Min(Young.Length, Math.Min(YoungPlaces.Length, PartingPlaces.Length));
}
