// Which counters a household raises, worked out for many at once.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Up to 256 rows and the places of their counters, in the nearest cache. An empty row has places
/// too, and raises their counters by nothing.
/// </summary>
/// <param name="members">Room for 256 marks and 4 sets of rows.</param>
/// <param name="places">Room for three lists of 256 places.</param>
internal readonly ref struct CountKeys(Span<ulong> members, Span<ushort> places)
{
    public const int Rows = 256;

    /// <summary>Rows of a set, a bit each.</summary>
    public const int SetRows = 64;

    /// <summary>Length of the list of marks, with the sets behind.</summary>
    public const int MarkCount = Rows + (Rows / SetRows);

    /// <summary>Length of the lists of places.</summary>
    public const int PlaceCount = 3 * Rows;

    private const ushort Skilled = 3 | Traits.Trained;
    private const ushort TenureMask = 7 << 2;
    private const ushort Renting = (int)Tenure.MarketRenter << 2;
    private const ushort Affordable = (int)Tenure.AffordableRental << 2;

    /// <summary>See <see cref="MemberMarks"/>.</summary>
    public Span<ulong> Marks { get; } = members[..Rows];

    /// <summary>Rows registered elsewhere than where they live, 64 a set.</summary>
    public Span<ulong> Away { get; } = members[Rows..];

    /// <summary>Alternative of residence * 64 + the rest of the kind.</summary>
    public Span<ushort> Kinds { get; } = places[..Rows];

    /// <summary>Alternative of residence * 245 + hukou, or 244 outside Hunan.</summary>
    public Span<ushort> Registered { get; } = places[Rows..(2 * Rows)];

    /// <summary>See <see cref="PersonTally.At"/>.</summary>
    public Span<ushort> Homes { get; } = places[(2 * Rows)..];

    /// <summary>Works out the places of equally long columns.</summary>
    public void Set(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        Away.Clear();
        if (Avx2.IsSupported && members.Length == Rows)
            Wide256(members, residence, hukou, traits);
        else
            Plain(members, residence, hukou, traits);
    }

    /// <summary>One after the other: the meaning of the wide way.</summary>
    public void Plain(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var (cell, papers) = (residence[i], hukou[i]);
            Marks[i] = MemberMarks.Of(members[i]);
            if (cell != papers) Away[i / SetRows] |= 1UL << i;
            Kinds[i] = (ushort)((cell * HouseholdKind.Count)
                + HouseholdKind.OfTraits(traits[i], cell >> 1 != papers >> 1));
            Registered[i] = (ushort)((cell * StockTally.PapersACell)
                + Math.Min(papers, (ushort)Cells.HunanCount));
            Homes[i] = (ushort)((cell * PersonTally.HomesACell)
                + (Traits.Has(traits[i], Traits.Collective) ? PersonTally.Collective : 0)
                + (Traits.Has(traits[i], Traits.Relabelled) ? PersonTally.Relabelled : 0));
        }
    }

    /// <summary>Sixteen or eight at once; takes 256 and needs AVX2.</summary>
    public void Wide256(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var mark = ref MemoryMarshal.GetReference(Marks);
        for (nuint i = 0; i < Rows; i += (nuint)Vector512<ulong>.Count)
            MemberMarks.Of(Vector512.LoadUnsafe(ref who, i)).StoreUnsafe(ref mark, i);
        ref var where = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var flags = ref MemoryMarshal.GetReference(traits);
        ref var kinds = ref MemoryMarshal.GetReference(Kinds);
        ref var registered = ref MemoryMarshal.GetReference(Registered);
        ref var homes = ref MemoryMarshal.GetReference(Homes);
        for (nuint i = 0; i < Rows; i += (nuint)Vector256<ushort>.Count)
        {
            var cell = Vector256.LoadUnsafe(ref where, i);
            var home = Vector256.LoadUnsafe(ref papers, i);
            var trait = Vector256.LoadUnsafe(ref flags, i);
            var collective = Any(trait, Traits.Collective);
            var away = (ushort)~Vector256.Equals(cell, home).ExtractMostSignificantBits();
            Away[(int)i / SetRows] |= (ulong)away << (int)i;
            Kind(cell, home, trait, collective).StoreUnsafe(ref kinds, i);
            var row = Vector256.Min(home, Vector256.Create((ushort)Cells.HunanCount));
            ((cell * Vector256.Create((ushort)StockTally.PapersACell)) + row)
                .StoreUnsafe(ref registered, i);
            var label = Any(trait, Traits.Relabelled);
            ((cell * Vector256.Create((ushort)PersonTally.HomesACell))
                | (collective & Vector256.Create((ushort)PersonTally.Collective))
                | (label & Vector256.Create((ushort)PersonTally.Relabelled)))
                .StoreUnsafe(ref homes, i);
        }
    }

    private static Vector256<ushort> Kind(
        Vector256<ushort> cell, Vector256<ushort> home, Vector256<ushort> traits,
        Vector256<ushort> collective)
    {
        var tenure = traits & Vector256.Create(TenureMask);
        var foreign = Vector256.GreaterThan(cell ^ home, Vector256<ushort>.One);
        return (cell << HouseholdKind.Bits)
            | (Any(traits, Skilled) & Vector256.Create((ushort)HouseholdKind.Skilled))
            | (Vector256.Equals(tenure, Vector256.Create(Renting))
                & Vector256.Create((ushort)HouseholdKind.Renter))
            | (Vector256.Equals(tenure, Vector256.Create(Affordable))
                & Vector256.Create((ushort)HouseholdKind.AffordableTenant))
            | (collective & Vector256.Create((ushort)HouseholdKind.Collective))
            | (foreign & Vector256.Create((ushort)HouseholdKind.Foreign));
    }

    private static Vector256<ushort> Any(Vector256<ushort> traits, ushort flags) =>
        ~Vector256.Equals(traits & Vector256.Create(flags), Vector256<ushort>.Zero);
}
