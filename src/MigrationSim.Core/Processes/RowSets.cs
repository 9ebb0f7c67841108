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

    /// <summary>Sorts up to 64 rows of equally long columns; nobody asked yet.</summary>
    public void Sort(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        if (Avx2.IsSupported && members.Length == Rows) Wide(members, residence, hukou, traits);
        else this = Plain(members, residence, hukou, traits);
    }

    // One after the other: the meaning of the wide way.
    private static RowSets Plain(
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

    // Thirty-two rows at once; takes 64. Sets are written one by one where they stand: as a whole
    // they would be copied before they have gone to memory.
    private void Wide(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> residence, ReadOnlySpan<ushort> hukou,
        ReadOnlySpan<ushort> traits)
    {
        ref var where = ref MemoryMarshal.GetReference(residence);
        ref var papers = ref MemoryMarshal.GetReference(hukou);
        ref var flags = ref MemoryMarshal.GetReference(traits);
        var (cell, cell2) = (Vector512.LoadUnsafe(ref where), Vector512.LoadUnsafe(ref where, 32));
        var home = Vector512.LoadUnsafe(ref papers);
        var home2 = Vector512.LoadUnsafe(ref papers, 32);
        var trait = Vector512.LoadUnsafe(ref flags);
        var trait2 = Vector512.LoadUnsafe(ref flags, 32);
        var (apart, apart2) = (cell ^ home, cell2 ^ home2);
        var hunan = Vector512.Create((ushort)Cells.HunanCount);
        var (one, all) = (Vector512<ushort>.One, Vector512<ushort>.AllBitsSet);
        var (tenure, market) = (Vector512.Create(TenureMask), Vector512.Create(MarketTenure));
        var living = YearEndLanes.Living(members);
        var inHunan = Bits(Vector512.LessThan(cell, hunan), Vector512.LessThan(cell2, hunan));
        Urban = living & inHunan & None(cell, cell2, 1);
        External = living & ~inHunan;
        Away = living & ~None(apart, apart2, ushort.MaxValue);
        Foreign = living
            & Bits(Vector512.GreaterThan(apart, one), Vector512.GreaterThan(apart2, one));
        RegisteredOutside =
            living & Bits(Vector512.Equals(home, all), Vector512.Equals(home2, all));
        Student = living & ~None(trait, trait2, Traits.Student);
        Unskilled = living & None(trait, trait2, Untrained);
        Renting = living & Bits(
            Vector512.Equals(trait & tenure, market), Vector512.Equals(trait2 & tenure, market));
        Denied = living & Bits(trait, trait2);
        (Eligible, Chosen, Pupils) = (0, 0, 0);
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

    private static ulong Bits(Vector512<ushort> low, Vector512<ushort> high) =>
        low.ExtractMostSignificantBits() | high.ExtractMostSignificantBits() << 32;

    private static ulong None(Vector512<ushort> low, Vector512<ushort> high, ushort flags) =>
        Bits(
            Vector512.Equals(low & Vector512.Create(flags), Vector512<ushort>.Zero),
            Vector512.Equals(high & Vector512.Create(flags), Vector512<ushort>.Zero));
}
