// All that a year asks of a household before anybody moves, packed into 64 bits.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// The code of a household's core. Bits 0-13: its row of <see cref="ActivationTable"/>. 14-15: the
/// dwelling it would take (<see cref="Taking"/>). 16-17: the one it would leave
/// (<see cref="Leaving"/>). 18-21: children of school age. 22-27: years here. 28: in an affordable
/// rental. 29: land. 30: lives in the county of its hukou. 31: takes an urban dwelling now.
/// 32: lives in an urban part. 33-39: what <see cref="DecisionPlaces"/> tells apart of people at
/// home (<see cref="Own"/>). The code of nobody is <see cref="Nobody"/>.
/// </summary>
public static class DeciderCode
{
    public const ulong ChanceMask = 0x3FFF;
    public const int TakingShift = 14;
    public const int PupilsShift = 18;
    public const int StayShift = 22;
    public const int AffordableShift = 28;
    public const int LandShift = 29;
    public const int AtHomeShift = 30;
    public const int DwellingShift = 31;
    public const int UrbanShift = 32;
    public const int OwnShift = 33;
    public const int OwnMask = 127;

    /// <summary>Bits 14-17: what is taken and what is left, together.</summary>
    public const int DwellingKinds = 16;

    /// <summary>Bits 14-21: dwellings and pupils, together.</summary>
    public const int PartKinds = 256;

    /// <summary>Bits 22-30: what weighs in staying.</summary>
    public const int StayKinds = 512;

    /// <summary>The affordable rental in the index of what weighs in staying.</summary>
    public const int AffordableStay = 1 << (AffordableShift - StayShift);

    /// <summary>Never decides, and counts among those at home.</summary>
    public const ulong Nobody = ActivationTable.Never | (1UL << AtHomeShift);

    /// <summary>The code of one household; the meaning of the codes of many.</summary>
    public static ulong Of(Household household, MoveInputs inputs)
    {
        var (members, residence) = (household.Members, household.Residence);
        if (members == 0) return Nobody;
        var core = Deciders.Graduated(household, out var graduates);
        var chance = graduates || Displacement.MustDecide(household, inputs)
            ? ActivationTable.Always
            : ActivationTable.Row(core);
        var pupils = ChoiceUnit.PupilsOf(members);
        var isUrban = Cells.IsUrban(residence);
        var isAtHome = household.Hukou >> 1 == residence >> 1;

        // As Occupancy.LeavingOf; a graduate's dwelling is drawn for, so it is asked for once.
        var dwells = isUrban && Occupancy.Dwellings(household, inputs) > 0;
        var leaving = dwells ? FamilySplit.Leaves(members) : Leaving.Nothing;
        return (uint)chance
            | ((ulong)(uint)Occupancy.TakingOf(core) << TakingShift)
            | ((ulong)(uint)leaving << (TakingShift + 2))
            | ((ulong)(uint)pupils << PupilsShift)
            | ((ulong)household.YearsHere << StayShift)
            | Bit(Traits.Tenure(core.Traits) == Tenure.AffordableRental, AffordableShift)
            | Bit(Traits.Has(core.Traits, Traits.ContractLand), LandShift)
            | Bit(isAtHome, AtHomeShift)
            | Bit(dwells, DwellingShift)
            | Bit(isUrban, UrbanShift)
            | ((ulong)(uint)DecisionPlaces.Own(
                (Traits.Skill(core.Traits) * 3) + Math.Min(2, pupils),
                household.Hukou == residence, household.YearsHere) << OwnShift);
    }

    /// <summary>Its row of <see cref="ActivationTable"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Chance(ulong code) => (int)(code & ChanceMask);

    /// <summary>The dwellings it would take and leave, as one index below 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dwelling(ulong code) => (int)(code >> TakingShift) & (DwellingKinds - 1);

    /// <summary>The dwellings it would take and leave, and its pupils, as one index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Part(ulong code) => (int)(code >> TakingShift) & (PartKinds - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Pupils(ulong code) => (int)(code >> PupilsShift) & 15;

    /// <summary>Years here, affordable rental, land, at home, as one index below 512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Stay(ulong code) => (int)(code >> StayShift) & (StayKinds - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Land(ulong code) => (int)(code >> LandShift) & 1;

    /// <summary>Urban dwellings it takes now: 1 or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int UrbanDwellings(ulong code) => (int)(code >> DwellingShift) & 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Urban(ulong code) => (int)(code >> UrbanShift) & 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAtHome(ulong code) => (code >> AtHomeShift & 1) != 0;

    /// <summary>See <see cref="DecisionPlaces.Own"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Own(ulong code) => (int)(code >> OwnShift) & OwnMask;

    /// <summary>Skill and children as one number below 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Type(ulong code) => Own(code) >> 3;

    /// <summary>The same household with another row of the activation table.</summary>
    public static ulong WithChance(ulong code, int chance) =>
        (code & ~ChanceMask) | (uint)chance;

    private static ulong Bit(bool value, int shift) => (value ? 1UL : 0) << shift;
}
