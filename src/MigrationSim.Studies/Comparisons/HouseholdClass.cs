// Who people are by their household: skill, hukou, origin, age; and what they may gain or lose.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Comparisons;

/// <summary>A way to tell people apart, and its groups in their order.</summary>
public sealed record Grouping(string Name, IReadOnlyList<string> Groups)
{
    /// <summary>Skill, hukou, origin; then age, which is a person's own.</summary>
    public static IReadOnlyList<Grouping> All { get; } =
    [
        new("skill", ["up_to_junior_secondary", "senior_secondary", "tertiary"]),
        new("hukou", ["urban", "rural", "outside_hunan"]),
        new("origin", ["in_county", "elsewhere_in_hunan", "outside_hunan", "lives_outside_hunan"]),
        new("age", ["0-5", "6-15", "16-34", "35-59", "60+"]),
    ];
}

/// <summary>What a person has or has not at the end of the last year.</summary>
public sealed record Condition(string Name)
{
    public static IReadOnlyList<Condition> All { get; } =
    [
        new("lives_in_hunan"), new("lives_in_town"), new("urban_hukou"), new("insured"),
        new("owns_urban_dwelling"), new("affordable_rental"), new("school_place_denied"),
    ];

    /// <summary>The number of a condition in All.</summary>
    public static int NumberOf(string name) =>
        All.Index().First(condition => condition.Item.Name == name).Index;
}

/// <summary>The classes and conditions of a household that has members.</summary>
internal static class HouseholdClass
{
    public const int Skills = 3;
    public const int HukouKinds = 3;
    public const int Origins = 4;
    public const int Count = Skills * HukouKinds * Origins;
    public const int AgeGroups = 5;
    public const int PupilGroup = 1;
    public const int DeniedBit = 6;

    private static readonly (int First, int Last)[] Spans =
        [(0, 5), (6, 15), (16, 34), (35, 59), (60, 125)];

    /// <summary>Skill, then hukou, then origin, as digits of one number.</summary>
    public static int Of(in Household home)
    {
        var skill = Math.Min(Traits.Skill(home.Traits), Skills - 1);
        var hukou = home.Hukou == Cells.OutsideHukou ? 2 : Cells.IsUrban(home.Hukou) ? 0 : 1;
        var origin = !Cells.IsHunan(home.Residence) ? 3
            : hukou == 2 ? 2
            : Cells.County(home.Residence) == Cells.County(home.Hukou) ? 0 : 1;
        return (((skill * HukouKinds) + hukou) * Origins) + origin;
    }

    /// <summary>A class's number in a grouping other than age.</summary>
    public static int Group(int ofClass, int grouping) => grouping switch
    {
        0 => ofClass / (HukouKinds * Origins),
        1 => ofClass / Origins % HukouKinds,
        _ => ofClass % Origins,
    };

    /// <summary>A bit for each condition, in the order of Condition.All.</summary>
    public static int Conditions(in Household home)
    {
        var isTown = Cells.IsUrban(home.Residence);
        var tenure = Traits.Tenure(home.Traits);
        var bits = Cells.IsHunan(home.Residence) ? 1 : 0;
        if (isTown) bits |= 2;
        if (home.Hukou != Cells.OutsideHukou && Cells.IsUrban(home.Hukou)) bits |= 4;
        if (Traits.Has(home.Traits, Traits.Insured)) bits |= 8;
        if (isTown && tenure == Tenure.UrbanOwner) bits |= 16;
        if (isTown && tenure == Tenure.AffordableRental) bits |= 32;
        if (isTown && Traits.Has(home.Traits, Traits.Denied)) bits |= 1 << DeniedBit;
        return bits;
    }

    public static int Persons(ulong members, int ageGroup) =>
        Members.CountAged(members, Spans[ageGroup].First, Spans[ageGroup].Last);

    /// <summary>Whether a condition of a household holds for its persons of an age group.</summary>
    public static bool Holds(int conditions, int condition, int ageGroup) =>
        (conditions & (1 << condition)) != 0
        && (condition != DeniedBit || ageGroup == PupilGroup);
}
