// What many cores expect to take and leave of dwellings, and where it is summed, at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Processes;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Slots of eight cores side by side, a 64-bit lane each, and the share of each: the dwellings it
/// expects to take and to leave, its children of school age, and what weighs in staying, each times
/// its chance to consider a move, in 2^-24. Whole numbers only.
/// </summary>
public static class GroupLanes
{
    /// <summary>Fills in the slots of a batch's cores where they live.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="standings">Of each core among all.</param>
    /// <param name="insured">Standings below this are insured, by core.</param>
    /// <param name="slots">Of <see cref="HomeSums"/>, by core.</param>
    public static void Fill(
        DecisionBatch batch, ReadOnlySpan<uint> standings, ReadOnlySpan<ulong> insured,
        Span<ulong> slots)
    {
        var done = Avx2.IsSupported ? Wide(batch, standings, insured, slots) : 0;
        Plain(batch, done, standings, insured, slots);
    }

    /// <summary>From a row on one after the other: the meaning of the wide way.</summary>
    public static void Plain(
        DecisionBatch batch, int first, ReadOnlySpan<uint> standings, ReadOnlySpan<ulong> insured,
        Span<ulong> slots)
    {
        for (var i = first; i < batch.Count; i++)
        {
            var code = batch.Codes[i];
            slots[i] = (ulong)HomeSums.Slot(
                code, batch.Hukou[i], DeciderCode.Type(code), standings[i] < insured[i] ? 1 : 0);
        }
    }

    /// <summary>The share of one core; its four numbers at once where that is possible.</summary>
    /// <param name="code">Of the core; only its low 31 bits matter.</param>
    /// <param name="chance">To consider a move, in 2^-24; below 2^28.</param>
    /// <param name="tables">The year's weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Share(ulong code, ulong chance, DecisionTables tables)
    {
        if (!Avx2.IsSupported) return PlainShare(code, chance, tables);
        ref var part = ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(tables.Parts), DeciderCode.Part(code));
        ref var weight = ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(tables.Weights), DeciderCode.Stay(code));
        var parts = Avx2.Multiply(Vector256.Create(chance).AsUInt32(), part.AsUInt32())
            >> DecisionTables.FactorBits;
        return Avx2.Multiply(parts.AsInt32(), weight.AsInt32());
    }

    /// <summary>The same number by number: the meaning of all at once.</summary>
    public static Vector256<long> PlainShare(ulong code, ulong chance, DecisionTables tables)
    {
        var kind = DeciderCode.Dwelling(code);
        var taken = (long)(chance * tables.Taken[kind] >> DecisionTables.FactorBits);
        var left = (long)(chance * tables.Left[kind] >> DecisionTables.FactorBits);
        return Vector256.Create(
            taken, left, (long)chance * DeciderCode.Pupils(code),
            taken * tables.Stay[DeciderCode.Stay(code)]);
    }

    private static int Wide(
        DecisionBatch batch, ReadOnlySpan<uint> standings, ReadOnlySpan<ulong> insured,
        Span<ulong> slots)
    {
        ref var code = ref MemoryMarshal.GetReference(batch.Codes);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var standing = ref MemoryMarshal.GetReference(standings);
        ref var below = ref MemoryMarshal.GetReference(insured);
        ref var slot = ref MemoryMarshal.GetReference(slots);
        var i = 0;
        for (; i + Lanes.Count <= batch.Count; i += Lanes.Count)
        {
            var isInsured = Vector512.LessThan(
                Widen(ref Unsafe.Add(ref standing, i)), Vector512.LoadUnsafe(ref below, (nuint)i));
            Slots(
                Vector512.LoadUnsafe(ref code, (nuint)i), Widen(ref Unsafe.Add(ref hukou, i)),
                isInsured).StoreUnsafe(ref slot, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Slots(Lanes codes, Lanes hukou, Lanes isInsured)
    {
        var own = (codes >> DeciderCode.OwnShift) & All(DeciderCode.OwnMask);
        var registered = Vector512.Min(hukou, All(DecisionPlaces.HukouCount - 1));
        var away = All(DecisionPlaces.OwnCount) + (registered << 3) + registered + (own >> 3);
        var isAtHome = Has(codes, 1L << DeciderCode.AtHomeShift);
        return (Vector512.ConditionalSelect(isAtHome, own, away) << 2)
            | ((codes >> (DeciderCode.LandShift - 1)) & All(2))
            | (isInsured & All(1));
    }
}
