// Which counters many households raise, for processors with AVX2.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using Bytes = System.Runtime.Intrinsics.Vector256<byte>;
using Sums256 = System.Runtime.Intrinsics.Vector256<ulong>;

namespace MigrationSim.Core.Indicators;

internal ref partial struct CountKeys
{
    // Cells fit into bytes; outside Hunan is registered who has this, which is no cell.
    private const ushort OutsideByte = byte.MaxValue;

    // Thirty-two at once; takes 256.
    private readonly void Wide256Members(ReadOnlySpan<ulong> members)
    {
        SlotPlanes.Turn(members, Planes);
        for (var row = 0; row < Rows; row += Bytes.Count)
        {
            ref var plane = ref Unsafe.Add(
                ref MemoryMarshal.GetReference(Planes),
                (row / CountSets.Rows * SlotPlanes.SetLength) + (row % CountSets.Rows));
            var (sizes, pupils, youth) = (Bytes.Zero, Bytes.Zero, Bytes.Zero);
            var (first, firstAdult) = (Bytes.Zero, Bytes.Zero);
            for (var slot = Members.SlotCount - 1; slot >= 0; slot--)
            {
                var person = Vector256.LoadUnsafe(ref plane, (nuint)(slot * CountSets.Rows));
                var age = person & All(0x7F);
                sizes += Vector256.Min(person, Bytes.One);
                pupils -= Aged256(age, ChoiceUnit.FirstSchoolAge, ChoiceUnit.LastSchoolAge);
                youth |= Aged256(age, 16, 19);
                firstAdult =
                    Avx2.BlendVariable(firstAdult, age, Above(age, Members.AdultAge));
                first = Avx2.BlendVariable(age, first, Vector256.Equals(person, Bytes.Zero));
            }

            var reference = Avx2.BlendVariable(
                firstAdult, first, Vector256.Equals(firstAdult, Bytes.Zero));
            var working = Aged256(reference, 16, 59);
            sizes.CopyTo(Sizes[row..]);
            pupils.CopyTo(Pupils[row..]);
            ((working & All(HouseholdKind.Working)) | (youth & All(HouseholdKind.Youth)))
                .CopyTo(Marks[row..]);
            ref var sets = ref Sets[row / CountSets.Rows];
            sets.Living |= Bits(~Vector256.Equals(sizes, Bytes.Zero), row);
            sets.Working |= Bits(working, row);
            sets.Youth |= Bits(youth, row);
        }
    }

    // Thirty-two at once, once the members are known; takes 256. Places fit into bytes.
    private void Wide256Places(
        ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou, ReadOnlySpan<ushort> traits)
    {
        ref var where = ref MemoryMarshal.GetReference(residence[..Rows]);
        ref var papers = ref MemoryMarshal.GetReference(hukou[..Rows]);
        ref var flags = ref MemoryMarshal.GetReference(traits[..Rows]);
        var commonPapers = All(Math.Min(CommonPapers, OutsideByte));
        var commonCell = All(Home >> PersonTally.HomeBits);
        var commonSort = All(Home & (PersonTally.HomesACell - 1));
        ref var homes = ref MemoryMarshal.GetReference(Homes);
        var away = new PairedLists(AwayPlaces, AwaySizes);
        var others = new PairedLists(OtherKinds, OtherPupils);
        var (persons, pupils, migrants) = (Sums256.Zero, Sums256.Zero, Sums256.Zero);
        for (var row = 0; row < Rows; row += Bytes.Count)
        {
            var at = (nuint)row;
            var cells = WordPair.Load(ref where, at);
            var registers = WordPair.Load(ref papers, at).AtMost(OutsideByte);
            var (cell, register) = (cells.Narrow(), registers.Narrow());
            var (low, high) = WordPair.Load(ref flags, at).Halves();
            var collective = Any(high, Traits.Collective >> 8);
            var sort = (collective & All(PersonTally.Collective))
                | (Any(high, Traits.Relabelled >> 8) & All(PersonTally.Relabelled));
            ((cells << PersonTally.HomeBits) + WordPair.Widen(sort)).Store(ref homes, at);
            var isThere = Vector256.Equals(cell, commonCell);
            var here = isThere & Vector256.Equals(sort, commonSort);
            here.CopyTo(Here[row..]);
            var sizes = Vector256.Create<byte>(Sizes.Slice(row, Bytes.Count));
            var asMost = isThere & Vector256.Equals(register, commonPapers);
            persons += LaneWords.SumBytes((sizes & asMost).AsUInt64());
            away.Append(
                (cells * StockTally.PapersACell) + registers.AtMost(Cells.HunanCount),
                WordPair.Widen(sizes),
                ~(asMost | Vector256.Equals(cell, register)).ExtractMostSignificantBits());
            var foreign = Any(cell ^ register, 0xFE);
            var skilled = Any((low & All(Skilled & 0xFF)) | (high & All(Skilled >> 8)), 0xFF);
            var tenure = low & All(TenureMask);
            var renting = Vector256.Equals(tenure, All(Renting));
            var affordable = Vector256.Equals(tenure, All(Affordable));
            Enter256(row, here, foreign, skilled, renting, affordable);
            var kind = Vector256.Create<byte>(Marks.Slice(row, Bytes.Count))
                | (skilled & All(HouseholdKind.Skilled))
                | (renting & All(HouseholdKind.Renter))
                | (affordable & All(HouseholdKind.AffordableTenant))
                | (collective & All(HouseholdKind.Collective))
                | (foreign & All(HouseholdKind.Foreign));
            var children = Vector256.Create<byte>(Pupils.Slice(row, Bytes.Count));
            others.Append(
                (cells << HouseholdKind.Bits) + WordPair.Widen(kind), WordPair.Widen(children),
                ~(here | Vector256.Equals(sizes, Bytes.Zero)).ExtractMostSignificantBits());
            pupils += LaneWords.SumBytes((children & here).AsUInt64());
            migrants += LaneWords.SumBytes((children & here & foreign).AsUInt64());
        }

        (AwayCount, OtherCount) = (away.Count, others.Count);
        CommonPersons = (int)Vector256.Sum(persons);
        HomePupils = (int)Vector256.Sum(pupils);
        HomeMigrantPupils = (int)Vector256.Sum(migrants);
    }

    // Enters thirty-two rows into their sets.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Enter256(
        int row, Bytes here, Bytes foreign, Bytes skilled, Bytes renting, Bytes affordable)
    {
        ref var sets = ref Sets[row / CountSets.Rows];
        sets.Here |= Bits(here, row);
        sets.Foreign |= Bits(foreign, row);
        sets.Skilled |= Bits(skilled, row);
        sets.Renting |= Bits(renting, row);
        sets.Affordable |= Bits(affordable, row);
    }

    private static Bytes All(int value) => Vector256.Create((byte)value);

    // Whose bytes have one of such bits.
    private static Bytes Any(Bytes bytes, int flags) =>
        ~Vector256.Equals(bytes & All(flags), Bytes.Zero);

    // Of bytes of age + 1, which are below 128 as is what is compared.
    private static Bytes Aged256(Bytes ages, int first, int last) =>
        Above(ages + All(126 - last), 126 - last + first);

    private static Bytes Above(Bytes bytes, int limit) =>
        Vector256.GreaterThan(bytes.AsSByte(), All(limit).AsSByte()).AsByte();

    // Where in a set of 64 rows.
    private static ulong Bits(Bytes mask, int row) =>
        (ulong)mask.ExtractMostSignificantBits() << (row % CountSets.Rows);
}
