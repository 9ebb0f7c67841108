// What a grown population is held against, and how closely it must agree.
namespace MigrationSim.Core.Syntheses;

/// <summary>
/// A margin of the control report. A tolerance of 0 means exactly; else it holds for a county and
/// is in the unit of the margin: persons, points, persons a household, years.
/// </summary>
public sealed record ControlMargin(string Name, double Tolerance)
{
    // Whole households take a hukou at once, so that each of a county's two cells may miss its
    // number by the persons of a household, eight at most.
    private const double HukouTolerance = 16;

    public static ControlMargin Residents { get; } = new("residents", 0);

    public static ControlMargin Urban { get; } = new("urban_residents", 0);

    public static ControlMargin Rural { get; } = new("rural_residents", 0);

    /// <summary>The published age groups by sex; categories like "male 5-9".</summary>
    public static ControlMargin AgeSex { get; } = new("age_sex", 0);

    public static ControlMargin Households { get; } = new("family_households", 0);

    public static ControlMargin HouseholdMembers { get; } = new("household_members", 0);

    public static ControlMargin CollectivePersons { get; } = new("collective_persons", 0);

    public static ControlMargin HouseholdSize { get; } = new("mean_household_size", 0.02);

    public static ControlMargin OnePerson { get; } = new("one_person_households_pct", 1);

    /// <summary>Shares of households; categories "1" to "4+". Not published for 2010.</summary>
    public static ControlMargin Generations { get; } = new("generations_pct", 2);

    public static ControlMargin HukouOtherCounty { get; } =
        new("hukou_other_county", HukouTolerance);

    public static ControlMargin HukouOutside { get; } = new("hukou_outside_hunan", HukouTolerance);

    /// <summary>Hunan-hukou people by external zone.</summary>
    public static ControlMargin AbsentOutside { get; } = new("hunan_hukou_outside", 0);

    /// <summary>Family households with somebody under 18 and nobody of 18 or over.</summary>
    public static ControlMargin MinorsAlone { get; } = new("households_minors_alone", 0);

    /// <summary>Children not 15 to 49 years younger than the woman of the core.</summary>
    public static ControlMargin MotherGapFaults { get; } = new("mother_child_gaps_faulty", 0);

    /// <summary>Mean of those years: between 25 and 29.</summary>
    public static ControlMargin MotherGap { get; } = new("mother_child_gap_years", 2);

    /// <summary>Mean years by which husbands are older than wives: between 1 and 4.</summary>
    public static ControlMargin CoupleGap { get; } = new("couple_gap_years", 1.5);

    /// <summary>All margins in the order of the report.</summary>
    public static IReadOnlyList<ControlMargin> All { get; } =
    [
        Residents, Urban, Rural, AgeSex, Households, HouseholdMembers, CollectivePersons,
        HouseholdSize, OnePerson, Generations, HukouOtherCounty, HukouOutside, AbsentOutside,
        MinorsAlone, MotherGapFaults, MotherGap, CoupleGap,
    ];
}
