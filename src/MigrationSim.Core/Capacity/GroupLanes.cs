// What many cores expect to take and leave of dwellings, at once.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Eight cores side by side, a 64-bit lane each; whole numbers only.</summary>
public static class GroupLanes
{
    private const ulong KindMask = 3;

    /// <summary>
    /// Fills in for every core of a batch the dwellings it expects to take (low half) and to leave
    /// (high half), each times its chance to consider a move, in 2^-24.
    /// </summary>
    public static void Expect(DecisionBatch batch, Span<ulong> expected)
    {
        var done = Vector256.IsHardwareAccelerated ? Wide(batch, expected) : 0;
        Plain(batch, done, expected);
    }

    /// <summary>From a row on one after the other: the meaning of the wide way.</summary>
    public static void Plain(DecisionBatch batch, int first, Span<ulong> expected)
    {
        var tables = batch.Tables;
        for (var i = first; i < batch.Count; i++)
        {
            var (kind, chance) = (DeciderCode.Dwelling(batch.Codes[i]), (ulong)batch.Chances[i]);
            var taken = chance * tables.Taken[kind] >> DecisionTables.FactorBits;
            var left = chance * tables.Left[kind] >> DecisionTables.FactorBits;
            expected[i] = taken | (left << 32);
        }
    }

    private static int Wide(DecisionBatch batch, Span<ulong> expected)
    {
        ref var code = ref MemoryMarshal.GetReference(batch.Codes);
        ref var chance = ref MemoryMarshal.GetReference(batch.Chances);
        ref var to = ref MemoryMarshal.GetReference(expected);
        var (taken, left) = (batch.Tables.Taken, batch.Tables.Left);
        var bed = Vector512.Create((ulong)taken[(int)Taking.DwellingOrBed]);
        var elders = Vector512.Create((ulong)left[(int)Leaving.DwellingOfElders << 2]);
        var one = Vector512.Create((ulong)DecisionTables.Factor);
        var mask = Vector512.Create(KindMask);
        var i = 0;
        for (; i + Vector512<ulong>.Count <= batch.Count; i += Vector512<ulong>.Count)
        {
            var codes = Vector512.LoadUnsafe(ref code, (nuint)i);
            var chances = Vector512.WidenLower(
                Vector512.Create(Vector256.LoadUnsafe(ref chance, (nuint)i), default));
            var taking = (codes >> DeciderCode.TakingShift) & mask;
            var leaving = (codes >> (DeciderCode.TakingShift + 2)) & mask;
            var take = chances * Pick(
                taking, one, (ulong)Taking.Dwelling, bed, (ulong)Taking.DwellingOrBed);
            var leave = chances * Pick(
                leaving, one, (ulong)Leaving.Dwelling, elders, (ulong)Leaving.DwellingOfElders);
            var both = (take >> DecisionTables.FactorBits)
                | ((leave >> DecisionTables.FactorBits) << 32);
            both.StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    // One factor where the kind is the first, another where it is the second, else nothing.
    private static Vector512<ulong> Pick(
        Vector512<ulong> kind, Vector512<ulong> factor1, ulong kind1, Vector512<ulong> factor2,
        ulong kind2) => Vector512.ConditionalSelect(
            Vector512.Equals(kind, Vector512.Create(kind1)), factor1,
            Vector512.ConditionalSelect(
                Vector512.Equals(kind, Vector512.Create(kind2)), factor2,
                Vector512<ulong>.Zero));
}
