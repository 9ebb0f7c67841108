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
/// Eight cores side by side, a 64-bit lane each; whole numbers only. The share of a core is the
/// dwellings it expects to take and to leave, its children of school age, and what weighs in
/// staying, each times its chance to consider a move, in 2^-24.
/// </summary>
public static class GroupLanes
{
    private const ulong KindMask = 3;

    /// <summary>Fills in the shares of a batch's cores, and their slots where they live.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="standings">Of each core among all.</param>
    /// <param name="insured">Standings below this are insured, by core.</param>
    /// <param name="shares">By core.</param>
    /// <param name="slots">Of <see cref="HomeSums"/>, by core.</param>
    public static void Fill(
        DecisionBatch batch, ReadOnlySpan<uint> standings, ReadOnlySpan<ulong> insured,
        Span<Vector256<long>> shares, Span<ulong> slots)
    {
        var done = Avx2.IsSupported ? Wide(batch, standings, insured, shares, slots) : 0;
        Plain(batch, done, standings, insured, shares, slots);
    }

    /// <summary>From a row on one after the other: the meaning of the wide way.</summary>
    public static void Plain(
        DecisionBatch batch, int first, ReadOnlySpan<uint> standings, ReadOnlySpan<ulong> insured,
        Span<Vector256<long>> shares, Span<ulong> slots)
    {
        for (var i = first; i < batch.Count; i++)
        {
            var code = batch.Codes[i];
            shares[i] = Share(code, batch.Chances[i], batch.Stays[i], batch.Tables);
            slots[i] = (ulong)HomeSums.Slot(
                code, batch.Hukou[i], DeciderCode.Type(code), standings[i] < insured[i] ? 1 : 0);
        }
    }

    /// <summary>The share of one core; only the low 31 bits of its code matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Share(
        ulong code, ulong chance, long stay, DecisionTables tables)
    {
        var kind = DeciderCode.Dwelling(code);
        var taken = (long)(chance * tables.Taken[kind] >> DecisionTables.FactorBits);
        var left = (long)(chance * tables.Left[kind] >> DecisionTables.FactorBits);
        return Vector256.Create(
            taken, left, (long)chance * DeciderCode.Pupils(code), taken * stay);
    }

    private static int Wide(
        DecisionBatch batch, ReadOnlySpan<uint> standings, ReadOnlySpan<ulong> insured,
        Span<Vector256<long>> shares, Span<ulong> slots)
    {
        ref var code = ref MemoryMarshal.GetReference(batch.Codes);
        ref var chance = ref MemoryMarshal.GetReference(batch.Chances);
        ref var stay = ref MemoryMarshal.GetReference(batch.Stays);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var standing = ref MemoryMarshal.GetReference(standings);
        ref var below = ref MemoryMarshal.GetReference(insured);
        ref var share = ref MemoryMarshal.GetReference(shares);
        ref var slot = ref MemoryMarshal.GetReference(slots);
        var (taken, left) = (batch.Tables.Taken, batch.Tables.Left);
        var bed = All(taken[(int)Taking.DwellingOrBed]);
        var elders = All(left[(int)Leaving.DwellingOfElders << 2]);
        var i = 0;
        for (; i + Lanes.Count <= batch.Count; i += Lanes.Count)
        {
            var codes = Vector512.LoadUnsafe(ref code, (nuint)i);
            var chances = Vector512.LoadUnsafe(ref chance, (nuint)i);
            var take = Product(chances, Pick(
                (codes >> DeciderCode.TakingShift) & All(KindMask), (ulong)Taking.Dwelling, bed,
                (ulong)Taking.DwellingOrBed)) >> DecisionTables.FactorBits;
            var leave = Product(chances, Pick(
                (codes >> (DeciderCode.TakingShift + 2)) & All(KindMask),
                (ulong)Leaving.Dwelling, elders, (ulong)Leaving.DwellingOfElders))
                >> DecisionTables.FactorBits;
            var pupils = Product(chances, (codes >> DeciderCode.PupilsShift) & All(15));
            var stays = SignedProduct(take, Vector512.LoadUnsafe(ref stay, (nuint)i));
            Store(take.GetLower(), leave.GetLower(), pupils.GetLower(), stays.GetLower(),
                ref Unsafe.Add(ref share, i));
            Store(take.GetUpper(), leave.GetUpper(), pupils.GetUpper(), stays.GetUpper(),
                ref Unsafe.Add(ref share, i + 4));

            var isInsured = Vector512.LessThan(
                Widen(ref Unsafe.Add(ref standing, i)), Vector512.LoadUnsafe(ref below, (nuint)i));
            Slots(codes, Widen(ref Unsafe.Add(ref hukou, i)), isInsured)
                .StoreUnsafe(ref slot, (nuint)i);
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

    // Four numbers of four cores become four shares.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector256<ulong> take, Vector256<ulong> leave, Vector256<ulong> pupils,
        Vector256<ulong> stay, ref Vector256<long> shares)
    {
        var (first0, first1) = (Avx2.UnpackLow(take, leave), Avx2.UnpackHigh(take, leave));
        var (last0, last1) = (Avx2.UnpackLow(pupils, stay), Avx2.UnpackHigh(pupils, stay));
        shares = Avx2.Permute2x128(first0, last0, 0x20).AsInt64();
        Unsafe.Add(ref shares, 1) = Avx2.Permute2x128(first1, last1, 0x20).AsInt64();
        Unsafe.Add(ref shares, 2) = Avx2.Permute2x128(first0, last0, 0x31).AsInt64();
        Unsafe.Add(ref shares, 3) = Avx2.Permute2x128(first1, last1, 0x31).AsInt64();
    }

    // One where the kind is the first, a factor where it is the second, else nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Pick(Lanes kind, ulong kind1, Lanes factor2, ulong kind2) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(kind, All(kind1)), All((ulong)DecisionTables.Factor),
            Vector512.ConditionalSelect(Vector512.Equals(kind, All(kind2)), factor2, Lanes.Zero));
}
