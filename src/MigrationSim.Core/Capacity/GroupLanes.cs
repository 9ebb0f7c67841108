// Where it is summed what many cores expect, for many at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Processes;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Eight cores side by side, a 64-bit lane each.
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
