// Which of 64 households the year's end has something to ask, a bit each.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Sets of rows, bit k for the k-th. Whom a question concerns is found by set algebra, sixteen rows
/// an instruction, so that most households cost next to nothing. Only living ones are in a set.
/// </summary>
internal struct RowSets
{
    /// <summary>Rows side by side in a set.</summary>
    public const int Rows = 64;

    private const ushort Untrained = 3 | Traits.Trained;
    private const ushort TenureMask = (7 << 2) | Traits.Collective;
    private const ushort MarketTenure = (int)Tenure.MarketRenter << 2;

    /// <summary>In the urban part of a county.</summary>
    public ulong Urban { get; set; }

    /// <summary>Outside Hunan.</summary>
    public ulong External { get; set; }

    /// <summary>Registered in another cell, or outside Hunan.</summary>
    public ulong Away { get; set; }

    /// <summary>Registered in another county, or outside Hunan.</summary>
    public ulong Foreign { get; set; }

    public ulong RegisteredOutside { get; set; }

    public ulong Student { get; set; }

    /// <summary>Of skill 0 and not trained yet.</summary>
    public ulong Unskilled { get; set; }

    /// <summary>Family households that rent on the market.</summary>
    public ulong Renting { get; set; }

    /// <summary>Those with a mark of a school that had no place.</summary>
    public ulong Denied { get; set; }

    /// <summary>May settle; this and the next two are found by who asks.</summary>
    public ulong Eligible { get; set; }

    public ulong Chosen { get; set; }

    /// <summary>Live in town, are from another county and have children at school.</summary>
    public ulong Pupils { get; set; }

    /// <summary>Sorts up to 64 rows of equally long columns.</summary>
    public static RowSets Of(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits) =>
        members.Length == Rows && Vector256.IsHardwareAccelerated
            ? Wide256(members, residence, hukou, traits)
            : Plain(members, residence, hukou, traits);

    /// <summary>One after the other: the meaning of the wide way.</summary>
    public static RowSets Plain(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        var sets = new RowSets();
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i] == 0) continue;
            var (bit, cell, papers, flags) = (1UL << i, residence[i], hukou[i], traits[i]);
            if (Cells.IsUrban(cell)) sets.Urban |= bit;
            if (!Cells.IsHunan(cell)) sets.External |= bit;
            if (cell != papers) sets.Away |= bit;
            if (cell >> 1 != papers >> 1) sets.Foreign |= bit;
            if (papers == Cells.OutsideHukou) sets.RegisteredOutside |= bit;
            if (Traits.Has(flags, Traits.Student)) sets.Student |= bit;
            if ((flags & Untrained) == 0) sets.Unskilled |= bit;
            if ((flags & TenureMask) == MarketTenure) sets.Renting |= bit;
            if (Traits.Has(flags, Traits.Denied)) sets.Denied |= bit;
        }

        return sets;
    }

    /// <summary>Sixteen rows at once; takes 64.</summary>
    public static RowSets Wide256(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        var sets = new RowSets();
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var where = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var flags = ref MemoryMarshal.GetReference(traits);
        var zero = Vector256<ushort>.Zero;
        for (var i = 0; i < Rows; i += Vector256<ushort>.Count)
        {
            var cell = Vector256.LoadUnsafe(ref where, (nuint)i);
            var home = Vector256.LoadUnsafe(ref papers, (nuint)i);
            var trait = Vector256.LoadUnsafe(ref flags, (nuint)i);
            var external = Vector256.GreaterThanOrEqual(
                cell, Vector256.Create((ushort)Cells.HunanCount));
            var rural = Vector256.Equals(cell & Vector256<ushort>.One, Vector256<ushort>.One);
            var apart = cell ^ home;
            var living = Living16(ref who, i);
            sets.Urban |= (living & Bits(~(external | rural))) << i;
            sets.External |= (living & Bits(external)) << i;
            sets.Away |= (living & ~Bits(Vector256.Equals(apart, zero))) << i;
            sets.Foreign |=
                (living & Bits(Vector256.GreaterThan(apart, Vector256<ushort>.One))) << i;
            sets.RegisteredOutside |=
                (living & Bits(Vector256.Equals(home, Vector256<ushort>.AllBitsSet))) << i;
            sets.Student |= (living & ~None(trait, Traits.Student)) << i;
            sets.Unskilled |= (living & None(trait, Untrained)) << i;
            sets.Renting |= (living & Bits(Vector256.Equals(
                trait & Vector256.Create(TenureMask), Vector256.Create(MarketTenure)))) << i;
            sets.Denied |= (living & Bits(trait)) << i;
        }

        return sets;
    }

    /// <summary>Takes those who settled out of the sets of people from elsewhere.</summary>
    public void BecomeLocal(ulong rows)
    {
        Away &= ~rows;
        Foreign &= ~rows;
        Pupils &= ~rows;
        RegisteredOutside &= ~rows;
    }

    /// <summary>Takes those who left the model out of all sets.</summary>
    public void Remove(ulong rows)
    {
        BecomeLocal(rows);
        Urban &= ~rows;
        External &= ~rows;
        Student &= ~rows;
        Unskilled &= ~rows;
        Renting &= ~rows;
        Denied &= ~rows;
        Chosen &= ~rows;
    }

    // Sixteen rows of eight bytes.
    private static ulong Living16(ref ulong members, int at)
    {
        var (low, high) = (
            Vector512.LoadUnsafe(ref members, (nuint)at),
            Vector512.LoadUnsafe(ref members, (nuint)at + 8));
        var empty = Vector512.Equals(low, Vector512<ulong>.Zero).ExtractMostSignificantBits()
            | (Vector512.Equals(high, Vector512<ulong>.Zero).ExtractMostSignificantBits() << 8);
        return ~empty & 0xFFFF;
    }

    private static ulong Bits(Vector256<ushort> lanes) => lanes.ExtractMostSignificantBits();

    private static ulong None(Vector256<ushort> traits, ushort flags) =>
        Bits(Vector256.Equals(traits & Vector256.Create(flags), Vector256<ushort>.Zero));
}
