// Which counters many households raise, for processors with AVX-512.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using Bytes = System.Runtime.Intrinsics.Vector512<byte>;
using Words = System.Runtime.Intrinsics.Vector512<ushort>;

namespace MigrationSim.Core.Indicators;

internal ref partial struct CountKeys
{
    // Sixty-four at once; takes 256 and needs AVX-512 BW.
    private readonly void WideMembers(ReadOnlySpan<ulong> members)
    {
        SlotPlanes.Turn(members, Planes);
        ref var plane = ref MemoryMarshal.GetReference(Planes);
        ref var size = ref MemoryMarshal.GetReference(Sizes);
        ref var pupil = ref MemoryMarshal.GetReference(Pupils);
        ref var mark = ref MemoryMarshal.GetReference(Marks);
        for (var set = 0; set < SetCount; set++)
        {
            var (sizes, pupils, youth) = (Bytes.Zero, Bytes.Zero, Bytes.Zero);
            var (first, firstAdult) = (Bytes.Zero, Bytes.Zero);
            for (var slot = Members.SlotCount - 1; slot >= 0; slot--)
            {
                var person = Vector512.LoadUnsafe(
                    ref plane, (nuint)((set * SlotPlanes.SetLength) + (slot * CountSets.Rows)));
                if (person == Bytes.Zero) continue;
                var age = person & Vector512.Create((byte)0x7F);
                sizes += Vector512.Min(person, Bytes.One);
                pupils -= Aged(age, ChoiceUnit.FirstSchoolAge, ChoiceUnit.LastSchoolAge);
                youth |= Aged(age, 16, 19);
                firstAdult = Vector512.ConditionalSelect(
                    Vector512.GreaterThan(age, Vector512.Create((byte)Members.AdultAge)),
                    age, firstAdult);
                first = Vector512.ConditionalSelect(
                    Vector512.Equals(person, Bytes.Zero), first, age);
            }

            var reference = Vector512.ConditionalSelect(
                Vector512.Equals(firstAdult, Bytes.Zero), first, firstAdult);
            var working = Aged(reference, 16, 59);
            var at = (nuint)(set * CountSets.Rows);
            sizes.StoreUnsafe(ref size, at);
            pupils.StoreUnsafe(ref pupil, at);
            ((working & Vector512.Create((byte)HouseholdKind.Working))
                | (youth & Vector512.Create((byte)HouseholdKind.Youth))).StoreUnsafe(ref mark, at);
            ref var sets = ref Sets[set];
            sets.Living = ~Vector512.Equals(sizes, Bytes.Zero).ExtractMostSignificantBits();
            sets.Working = working.ExtractMostSignificantBits();
            sets.Youth = youth.ExtractMostSignificantBits();
        }
    }

    // Thirty-two at once, once the members are known; takes 256 and needs AVX-512 BW.
    private void WidePlaces(
        ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou, ReadOnlySpan<ushort> traits)
    {
        ref var where = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var flags = ref MemoryMarshal.GetReference(traits);
        ref var homes = ref MemoryMarshal.GetReference(Homes);
        ref var present = ref MemoryMarshal.GetReference(Here);
        ref var size = ref MemoryMarshal.GetReference(Sizes);
        ref var pupil = ref MemoryMarshal.GetReference(Pupils);
        ref var mark = ref MemoryMarshal.GetReference(Marks);
        var commonPersons = Words.Zero;
        var (pupils, migrants) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        for (var i = 0; i < Rows; i += Words.Count)
        {
            var at = (nuint)i;
            var cell = Vector512.LoadUnsafe(ref where, at);
            var home = Vector512.LoadUnsafe(ref papers, at);
            var trait = Vector512.LoadUnsafe(ref flags, at);
            var foreign = Vector512.GreaterThan(cell ^ home, Words.One);
            var skilled = Any(trait, Skilled);
            var tenure = trait & Vector512.Create(TenureMask);
            var renting = Vector512.Equals(tenure, Vector512.Create(Renting));
            var affordable = Vector512.Equals(tenure, Vector512.Create(Affordable));
            var collective = Any(trait, Traits.Collective);
            var place = (cell << PersonTally.HomeBits)
                | (collective & Vector512.Create((ushort)PersonTally.Collective))
                | (Any(trait, Traits.Relabelled)
                    & Vector512.Create((ushort)PersonTally.Relabelled));
            place.StoreUnsafe(ref homes, at);
            var sizes = Widen(Vector256.LoadUnsafe(ref size, at));
            commonPersons += ListAway(cell, home, sizes);
            var here = Vector512.Equals(place, Vector512.Create(Home));
            var children = Vector256.LoadUnsafe(ref pupil, at);
            var others = ~(here | Vector512.Equals(sizes, Words.Zero));
            WordLists.Append(
                (cell << HouseholdKind.Bits)
                    | Widen(Vector256.LoadUnsafe(ref mark, at))
                    | (skilled & Vector512.Create((ushort)HouseholdKind.Skilled))
                    | (renting & Vector512.Create((ushort)HouseholdKind.Renter))
                    | (affordable & Vector512.Create((ushort)HouseholdKind.AffordableTenant))
                    | (collective & Vector512.Create((ushort)HouseholdKind.Collective))
                    | (foreign & Vector512.Create((ushort)HouseholdKind.Foreign)),
                others, OtherKinds, OtherCount);
            OtherCount = WordLists.Append(Widen(children), others, OtherPupils, OtherCount);

            var hereBytes = Narrow(here);
            hereBytes.StoreUnsafe(ref present, at);
            children &= hereBytes;
            pupils += LaneWords.SumBytes(children.AsUInt64());
            migrants += LaneWords.SumBytes((children & Narrow(foreign)).AsUInt64());
            Enter(i, here, foreign, skilled, renting, affordable);
        }

        CommonPersons = Vector512.Sum(commonPersons);
        HomePupils = (int)Vector256.Sum(pupils);
        HomeMigrantPupils = (int)Vector256.Sum(migrants);
    }

    // Returns the persons among thirty-two rows who have the common papers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Words ListAway(Words cell, Words papers, Words sizes)
    {
        var asMost = Vector512.Equals(papers, Vector512.Create(CommonPapers))
            & Vector512.Equals(cell, Vector512.Create((ushort)(Home >> PersonTally.HomeBits)));
        var away = ~(Vector512.Equals(cell, papers) | asMost);
        WordLists.Append(
            (cell * Vector512.Create((ushort)StockTally.PapersACell))
                + Vector512.Min(papers, Vector512.Create((ushort)Cells.HunanCount)),
            away, AwayPlaces, AwayCount);
        AwayCount = WordLists.Append(sizes, away, AwaySizes, AwayCount);
        return sizes & asMost;
    }

    // Enters thirty-two rows into their sets.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Enter(
        int row, Words here, Words foreign, Words skilled, Words renting, Words affordable)
    {
        ref var sets = ref Sets[row / CountSets.Rows];
        var shift = row % CountSets.Rows;
        sets.Here |= here.ExtractMostSignificantBits() << shift;
        sets.Foreign |= foreign.ExtractMostSignificantBits() << shift;
        sets.Skilled |= skilled.ExtractMostSignificantBits() << shift;
        sets.Renting |= renting.ExtractMostSignificantBits() << shift;
        sets.Affordable |= affordable.ExtractMostSignificantBits() << shift;
    }

    // Of bytes of age + 1.
    private static Bytes Aged(Bytes ages, int first, int last) => Vector512.LessThanOrEqual(
        ages - Vector512.Create((byte)(first + 1)), Vector512.Create((byte)(last - first)));

    private static Words Any(Words traits, ushort flags) =>
        ~Vector512.Equals(traits & Vector512.Create(flags), Words.Zero);

    private static Words Widen(Vector256<byte> bytes) =>
        Avx512BW.ConvertToVector512UInt16(bytes);

    private static Vector256<byte> Narrow(Words words) =>
        Avx512BW.ConvertToVector256Byte(words);
}
