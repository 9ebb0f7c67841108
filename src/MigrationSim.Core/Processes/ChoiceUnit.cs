// What the choice tables know of a household, and what its alternatives weigh.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>A deciding household, reduced to what enters its utilities.</summary>
/// <param name="Residence">The cell or zone it lives in.</param>
/// <param name="Hukou">The cell it is registered in, or outside Hunan.</param>
/// <param name="Skill">0, 1 or 2.</param>
/// <param name="Kids">Children of school age, counted up to two.</param>
/// <param name="Insured">Whether insured where it works.</param>
/// <param name="Duration">What its years here, and an affordable home, weigh: a factor.</param>
/// <param name="Attachment">What its hukou home weighs, with its land: a factor.</param>
public readonly record struct ChoiceUnit(
    int Residence, int Hukou, int Skill, int Kids, bool Insured, double Duration,
    double Attachment)
{
    /// <summary>First and last age at school, whose places a family looks for.</summary>
    public const int FirstSchoolAge = 6;
    public const int LastSchoolAge = 15;

    /// <summary>Children of school age count up to two.</summary>
    public static int KidsOf(ulong members) => Math.Min(2, PupilsOf(members));

    /// <summary>Children of school age.</summary>
    public static int PupilsOf(ulong members) =>
        Members.CountAged(members, FirstSchoolAge, LastSchoolAge);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ChoiceUnit Of(Household household, bool insured, NearWeights near) => new(
        household.Residence, household.Hukou, Traits.Skill(household.Traits),
        KidsOf(household.Members), insured, near.Duration(household),
        near.Attachment(Traits.Has(household.Traits, Traits.ContractLand)));

    public bool IsRegisteredOutside => Hukou == Cells.OutsideHukou;

    /// <summary>
    /// Its row among the 36 household types: skill, kids, registered outside, insured.
    /// </summary>
    public int Type
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HouseholdTypes.Index(Skill, Kids, IsRegisteredOutside, Insured);
    }

    /// <summary>The county of a Hunan residence, or 122-125 for an external zone.</summary>
    public int Origin => OriginOf(Residence);

    /// <summary>The same of any residence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OriginOf(int residence) => Cells.IsHunan(residence)
        ? residence >> 1
        : Cells.CountyCount + residence - Cells.HunanCount;

    /// <summary>The county of the hukou home, or -1.</summary>
    public int HomeCounty => IsRegisteredOutside ? -1 : Hukou >> 1;

    public bool IsAtHome => HomeCounty == Origin;

    /// <summary>Whether it has a hukou home in Hunan and lives in another county or zone.</summary>
    public bool IsAway => !IsRegisteredOutside && !IsAtHome;

    /// <summary>What it is to the place where it lives.</summary>
    public HukouRelation RelationHere
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsRegisteredOutside || Cells.IsExternal(Residence) ? HukouRelation.OtherProvince
            : Residence == Hukou ? HukouRelation.Home
            : IsAtHome ? HukouRelation.SameCounty
            : HukouRelation.SameProvince;
    }

    /// <summary>What somebody in a village is to the urban part of the same county.</summary>
    public HukouRelation RelationToSeat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsRegisteredOutside ? HukouRelation.OtherProvince
            : !IsAtHome ? HukouRelation.SameProvince
            : Hukou == Residence - 1 ? HukouRelation.Home
            : HukouRelation.SameCounty;
    }
}

/// <summary>The household types that the tables distinguish.</summary>
public static class HouseholdTypes
{
    public const int Count = 36;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Index(int skill, int kids, bool registeredOutside, bool insured) =>
        (((skill * 3) + kids) * 4) + (registeredOutside ? 2 : 0) + (insured ? 1 : 0);

    public static int Skill(int type) => type / 12;

    public static int Kids(int type) => type / 4 % 3;

    public static bool RegisteredOutside(int type) => (type & 2) != 0;

    public static bool Insured(int type) => (type & 1) != 0;

    /// <summary>What such a household is to another county's urban part.</summary>
    public static HukouRelation RelationElsewhere(int type) => RegisteredOutside(type)
        ? HukouRelation.OtherProvince
        : HukouRelation.SameProvince;
}

/// <summary>
/// Unnormalised chances of the six nests: stay, other zone of the county, other counties of the
/// prefecture, other prefectures, outside Hunan, back home.
/// </summary>
public readonly record struct NestWeights(
    double Stay, double OtherZone, double Prefecture, double Province, double Outside,
    double Return)
{
    public double Total
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Stay + OtherZone + Prefecture + Province + Outside + Return;
    }
}
