// Codes of many households at once; the same as one by one.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Eight households side by side, a 64-bit lane each: a member is a byte, and a question about
/// ages is an addition that carries into the top bit of each byte. Graduates, of whom more is to be
/// known, are coded one by one.
/// </summary>
public static class DeciderLanes
{
    private const int YoungBelow = 31;

    /// <summary>Codes a batch, and leaves of its members those who decide for themselves.</summary>
    public static void Code(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        var coded = Avx2.IsSupported ? Wide(batch, codes, leavers) : 0;
        for (var i = coded; i < batch.Count; i++) One(batch, i, codes, leavers);
    }

    /// <summary>One after the other: the meaning of the wide way.</summary>
    public static void Plain(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        for (var i = 0; i < batch.Count; i++) One(batch, i, codes, leavers);
    }

    private static void One(DecisionBatch batch, int i, Span<ulong> codes, Span<ulong> leavers)
    {
        var household = batch.Population[batch.First + i];
        codes[i] = DeciderCode.Of(household, batch.Inputs);
        leavers[i] = FamilySplit.Leavers(household.Members);
    }

    // How many rows were coded: all but a rest of less than eight.
    private static int Wide(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        ref var member = ref MemoryMarshal.GetReference(batch.Members);
        ref var residence = ref MemoryMarshal.GetReference(batch.Residence);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var trait = ref MemoryMarshal.GetReference(batch.Traits);
        ref var years = ref MemoryMarshal.GetReference(batch.YearsHere);
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var leaver = ref MemoryMarshal.GetReference(leavers);
        var i = 0;
        for (; i + Lanes.Count <= batch.Count; i += Lanes.Count)
        {
            var at = (nuint)i;
            var traits = Widen(ref Unsafe.Add(ref trait, i));
            var family = new FamilyLanes(Vector512.LoadUnsafe(ref member, at));
            family.Leavers.StoreUnsafe(ref leaver, at);
            var place = new PlaceLanes(
                Widen(ref Unsafe.Add(ref residence, i)), Widen(ref Unsafe.Add(ref hukou, i)),
                WidenBytes(ref Unsafe.Add(ref years, i)));
            Pack(family, place, traits).StoreUnsafe(ref code, at);

            var graduates = Has(traits, Traits.Student)
                & ~Vector512.LessThan(family.AgePlus1, All(Students.GraduationAge + 1));
            var rows = graduates.ExtractMostSignificantBits();
            for (; rows != 0; rows &= rows - 1)
                One(batch, i + BitOperations.TrailingZeroCount(rows), codes, leavers);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Pack(in FamilyLanes family, in PlaceLanes place, Lanes traits)
    {
        var skill = traits & All(3);
        var tenure = traits & All(7 << 2);
        var pupils = SumBytes(family.Pupils >> 7);
        var isAffordable = Vector512.Equals(tenure, All((ulong)Tenure.AffordableRental << 2));

        // Two kinds of rental, 2 and 3, differ in their lowest bit only.
        var rents = Vector512.Equals(tenure & All(6 << 2), All((ulong)Tenure.MarketRenter << 2));
        var owns = Vector512.Equals(tenure, All((ulong)Tenure.UrbanOwner << 2));
        var age = Vector512.Max(family.AgePlus1, All(1)) - All(1);
        var row = age
            | ((skill & All(2)) << 6)
            | (Vector512.Min(pupils, All(1)) << 8)
            | If(owns, ActivationTable.OwnerFactor << 7)
            | If(rents, ActivationTable.RenterFactor << 7)
            | If(family.IsOld, ActivationTable.ElderFactor << 7)
            | ((traits & All(Traits.Denied)) >> 3);
        var chance = Vector512.ConditionalSelect(
            Has(traits, Traits.Student), All(ActivationTable.Never), row);

        var collective = Has(traits, Traits.Collective);
        var alone = Vector512.ConditionalSelect(
            Vector512.LessThan(family.AgePlus1, All(YoungBelow)),
            All((ulong)Taking.DwellingOrBed), If(collective, (ulong)Taking.Nothing));
        var taking = Vector512.AndNot(alone, family.HasCompany);
        var dwells = Vector512.AndNot(place.IsUrban, collective);
        var leaving = dwells & family.Leaving;
        var kids = Vector512.Min(pupils, All(2));
        var code = chance
            | (taking << DeciderCode.TakingShift)
            | (leaving << (DeciderCode.TakingShift + 2))
            | (pupils << DeciderCode.PupilsShift)
            | (place.Years << DeciderCode.StayShift)
            | If(isAffordable, 1UL << DeciderCode.AffordableShift)
            | ((traits & All(Traits.ContractLand)) << (DeciderCode.LandShift - 5))
            | If(place.IsAtHome, 1UL << DeciderCode.AtHomeShift)
            | If(dwells, 1UL << DeciderCode.DwellingShift)
            | If(place.IsUrban, 1UL << DeciderCode.UrbanShift)
            | (place.Of((skill * 3) + kids) << DeciderCode.PlaceShift);
        return Vector512.ConditionalSelect(family.IsNobody, All(DeciderCode.Nobody), code);
    }
}
