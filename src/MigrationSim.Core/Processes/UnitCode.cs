// All that the choice of a place sees of a decider but its insurance, packed into 32 bits.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Bits 0-8: what weighs in staying, as in <see cref="DeciderCode"/> (years here, an affordable
/// rental, land, at home). 9-10: a student, living collectively, both before a graduate leaves
/// school. 11-14: skill and children, below 9. 15-22: residence. 23-30: hukou, 255 outside Hunan.
/// </summary>
public static class UnitCode
{
    /// <summary>Kinds of skill and children together.</summary>
    public const int TypeCount = 9;

    /// <summary>
    /// Names there are: residence, whether it is at home, next to it, away or registered outside,
    /// skill and children, insurance.
    /// </summary>
    public const int NameCount = Cells.Count * 4 * TypeCount * 2;

    internal const int TypeShift = 11;
    internal const int ResidenceShift = 15;
    internal const int HukouShift = 23;
    private const int DurationMask = DeciderCode.AffordableStay * 2 - 1;
    private const int LandShift = DeciderCode.LandShift - DeciderCode.StayShift;
    internal const int AtHomeShift = DeciderCode.AtHomeShift - DeciderCode.StayShift;
    internal const int OutsideHukou = Cells.OutsideHukou & 0xFF;

    // In a household's traits they stand in the same order.
    private const int Flags = Traits.Student | Traits.Collective;

    /// <summary>The code of a household's core, or of a grown child.</summary>
    /// <param name="household">The whole household.</param>
    /// <param name="slot">0 for its core, else the slot of a grown child.</param>
    public static uint Of(Household household, int slot)
    {
        var decider = Proposal.Decider(household, slot);
        var isAffordable = Traits.Tenure(decider.Traits) == Tenure.AffordableRental;
        var stay = household.YearsHere
            | (isAffordable ? DeciderCode.AffordableStay : 0)
            | (Traits.Has(decider.Traits, Traits.ContractLand) ? 1 << LandShift : 0)
            | (household.Hukou >> 1 == household.Residence >> 1 ? 1 << AtHomeShift : 0);
        var type = (Traits.Skill(decider.Traits) * 3) + ChoiceUnit.KidsOf(decider.Members);
        return Pack(
            stay, slot == 0 ? household.Traits : 0, type, household.Residence, household.Hukou);
    }

    /// <summary>The same of a core, from what is known of it already.</summary>
    /// <param name="code">Its <see cref="DeciderCode"/>.</param>
    /// <param name="residence">Where it lives.</param>
    /// <param name="hukou">Where it is registered.</param>
    /// <param name="traits">Of the household.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint OfCore(ulong code, int residence, int hukou, int traits) =>
        Pack(DeciderCode.Stay(code), traits, DeciderCode.Type(code), residence, hukou);

    /// <summary>
    /// The same of a grown child, who holds no affordable rental and has no children.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint OfLeaver(ulong code, int residence, int hukou, int traits) => Pack(
        DeciderCode.Stay(code) & ~DeciderCode.AffordableStay, 0, Traits.Skill(traits) * 3,
        residence, hukou);

    /// <summary>Whether it has a hukou home in Hunan and lives in another county or zone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAway(uint code) =>
        !IsAtHome(code) && HukouByte(code) != OutsideHukou;

    /// <summary>Whether it lives in the county of its hukou.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAtHome(uint code) => (code >> AtHomeShift & 1) != 0;

    /// <summary>Whether its hukou is in the other part of the county it lives in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNextToHome(uint code) => (Residence(code) ^ HukouByte(code)) == 1;

    /// <summary>Years here and an affordable rental: below 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Duration(uint code) => (int)code & DurationMask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Land(uint code) => (int)(code >> LandShift) & 1;

    /// <summary>Land (1) and living in the county of the hukou (2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int HomeAndLand(uint code) => (int)(code >> LandShift) & 3;

    /// <summary>The same decider without (0) or with land (1).</summary>
    public static uint WithLand(uint code, int land) =>
        (code & ~(1u << LandShift)) | ((uint)land << LandShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Residence(uint code) => (int)(code >> ResidenceShift) & 0xFF;

    /// <summary>Living next to the cell of the hukou (2) and land (1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NextAndLand(uint code) => (IsNextToHome(code) ? 2 : 0) + Land(code);

    /// <summary>Skill and children, below 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkillKids(uint code) => (int)(code >> TypeShift) & 15;

    /// <summary>Whether those of a name are insured.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInsured(int name) => (name & 1) != 0;

    /// <summary>Its row among the 36 household types.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name, for its insurance.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Type(uint code, int name) =>
        (SkillKids(code) * 4) + (HukouByte(code) == OutsideHukou ? 2 : 0) + (name & 1);

    /// <summary>The county it lives in, or 122-125 for an external zone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Origin(uint code) => ChoiceUnit.OriginOf(Residence(code));

    /// <summary>The county of its hukou home if it lives elsewhere, else -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Away(uint code) => IsAway(code) ? HukouByte(code) >> 1 : -1;

    /// <summary>The decider as the choice tables know it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="insured">Whether it is insured.</param>
    /// <param name="duration">What its years here weigh.</param>
    /// <param name="attachment">What its hukou home weighs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ChoiceUnit Unit(uint code, bool insured, double duration, double attachment)
    {
        var type = (int)(code >> TypeShift) & 15;
        return new(
            Residence(code), Hukou(code), type / 3, type % 3, insured, duration, attachment);
    }

    /// <summary>The household as far as a move asks for more of it than its code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Household Household(uint code, uint key, ulong members) => new(
        key, members, (ushort)Residence(code), (ushort)Hukou(code), (ushort)(code & Flags), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pack(int stay, int flags, int type, int residence, int hukou) =>
        (uint)stay | ((uint)flags & Flags) | ((uint)type << TypeShift)
            | ((uint)residence << ResidenceShift) | ((uint)(hukou & 0xFF) << HukouShift);

    /// <summary>The cell it is registered in, or outside Hunan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hukou(uint code) =>
        HukouByte(code) | ((HukouByte(code) + 1 & 0x100) * 0xFF);

    /// <summary>The cell it is registered in, 255 outside Hunan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int HukouByte(uint code) => (int)(code >> HukouShift) & 0xFF;
}
