// Which of 64 households the year's end has something to ask, a bit each.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Sets of rows, bit k for the k-th. Whom a question concerns is found by set algebra, 32 rows
/// an instruction, so that most households cost next to nothing. Only living ones are in a set.
/// </summary>
internal struct RowSets
{
    /// <summary>Rows side by side in a set.</summary>
    public const int Rows = 64;

    // Brings the flag into the top bit.
    private const int StudentShift = 6;

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
        members.Length == Rows && Avx2.IsSupported
            ? Wide(members, residence, hukou, traits)
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

    /// <summary>Thirty-two rows at once; takes 64. Needs AVX2.</summary>
    public static RowSets Wide(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        var sets = new RowSets();
        ref var where = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var flags = ref MemoryMarshal.GetReference(traits);
        for (var i = 0; i < Rows; i += Vector512<ushort>.Count)
        {
            var cell = Vector512.LoadUnsafe(ref where, (nuint)i);
            var home = Vector512.LoadUnsafe(ref papers, (nuint)i);
            var trait = Vector512.LoadUnsafe(ref flags, (nuint)i);
            var apart = cell ^ home;
            sets.Urban |= None(cell, 1) << i;
            sets.External |= Bits(Vector512.GreaterThanOrEqual(
                cell, Vector512.Create((ushort)Cells.HunanCount))) << i;
            sets.Away |= Bits(~Vector512.Equals(apart, Vector512<ushort>.Zero)) << i;
            sets.Foreign |= Bits(Vector512.GreaterThan(apart, Vector512<ushort>.One)) << i;
            sets.RegisteredOutside |=
                Bits(Vector512.Equals(home, Vector512<ushort>.AllBitsSet)) << i;
            sets.Student |= Bits(trait << StudentShift) << i;
            sets.Unskilled |= None(trait, Untrained) << i;
            sets.Renting |= Bits(Vector512.Equals(
                trait & Vector512.Create(TenureMask), Vector512.Create(MarketTenure))) << i;
            sets.Denied |= Bits(trait) << i;
        }

        sets.Urban &= ~sets.External;
        sets.KeepOnly(YearEndLanes.Living(members));
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
        KeepOnly(~rows);
        Pupils &= ~rows;
        Chosen &= ~rows;
    }

    // In the sets that rows are sorted into.
    private void KeepOnly(ulong rows)
    {
        Urban &= rows;
        External &= rows;
        Away &= rows;
        Foreign &= rows;
        RegisteredOutside &= rows;
        Student &= rows;
        Unskilled &= rows;
        Renting &= rows;
        Denied &= rows;
    }

    private static ulong Bits(Vector512<ushort> lanes) => lanes.ExtractMostSignificantBits();

    private static ulong None(Vector512<ushort> lanes, ushort flags) =>
        Bits(Vector512.Equals(lanes & Vector512.Create(flags), Vector512<ushort>.Zero));
}
