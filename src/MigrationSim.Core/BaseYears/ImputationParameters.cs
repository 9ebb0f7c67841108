// The numbers behind every imputed figure, in one place, each with its tag.
namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Tags: [S] a source, [M] from memory, [A] an assumption, [D] derived. Totals are kept as ratios
/// to the census count, so that a changed or smaller world stays in proportion.
/// </summary>
public static class ImputationParameters
{
    /// <summary>
    /// [A] Part of the slope of age shares across counties taken to hold inside them.
    /// </summary>
    public const double EcologicalSlopeKept = 0.6;

    /// <summary>[A] Least urban or rural share of an age, relative to the county's.</summary>
    public const double LeastAgeShare = 0.3;

    /// <summary>[A] Persons of an age from 85 on, relative to the age before.</summary>
    public const double OldAgeRatio = 0.8;

    /// <summary>[A] Last age that somebody is given.</summary>
    public const int OldestGiven = 99;

    /// <summary>[D] Aged 15-24 in 2020 per person aged 5-14 in 2010, province.</summary>
    public const double YouthPerChild = 0.936;

    /// <summary>[A] Most of a county's collective persons that youth in excess may be.</summary>
    public const double MostYouthCollective = 0.75;

    /// <summary>
    /// [A] Share of the other collective persons aged 15-59; the rest is 60 and over.
    /// </summary>
    public const double WorkingCollective = 0.85;

    /// <summary>
    /// [A] Weight of those under 18 in it: school boarders are counted with their family.
    /// </summary>
    public const double MinorCollectiveWeight = 0.25;

    /// <summary>
    /// [A] Most of a cell's persons of an age and sex that may live collectively.
    /// </summary>
    public const double MostCollectiveOfAge = 0.9;

    /// <summary>
    /// [M] Hukou population of the province at the end of 2020 to residents: 72.96 million.
    /// </summary>
    public const double HukouPerResident2020 = 72_960_000.0 / 66_444_864;

    /// <summary>
    /// [A] Hukou holders of a county, at least, to its residents with local hukou.
    /// </summary>
    public const double LeastHukouPerLocal = 1.01;

    /// <summary>
    /// [D] Urban share of the hukou population 2020, from four county points of 2022.
    /// </summary>
    public const double UrbanHukouShare2020 = 0.35;

    /// <summary>
    /// [A] Way of a county's hukou share from the non-agricultural share to the urban rate.
    /// </summary>
    public const double UrbanRatePull = 0.37;

    /// <summary>
    /// [A] Odds of urban hukou by where its holder lives, relative to urban residents.
    /// </summary>
    public const double UrbanHukouOddsRural = 0.02;

    /// <summary>[A] The same for holders elsewhere in Hunan.</summary>
    public const double UrbanHukouOddsElsewhere = 0.45;

    /// <summary>[A] The same for holders outside Hunan.</summary>
    public const double UrbanHukouOddsOutside = 0.15;

    /// <summary>[M] Hunan-hukou people outside Hunan in 2020 to residents: 8.04 million.</summary>
    public const double OutsidePerResident2020 = 8_040_000.0 / 66_444_864;

    /// <summary>
    /// [D] The same in 2010: 5.80 million, hukou population less those in the province.
    /// </summary>
    public const double OutsidePerResident2010 = 5_800_000.0 / 65_700_762;

    /// <summary>[A] Elasticity of moves inside the province to 1 + minutes / 15.</summary>
    public const double OriginDistanceElasticity = 1.2;

    /// <summary>[A] Fall of log moves inside the province where the prefecture changes.</summary>
    public const double OriginPrefectureBorder = 0.4;

    /// <summary>[A] Most of a county's absent people that live elsewhere in Hunan.</summary>
    public const double MostAbsentInHunan = 0.9;

    /// <summary>
    /// [A] Most of an urban cell, and of its persons of an age, with hukou elsewhere.
    /// </summary>
    public const double MostMigrants = 0.95;

    /// <summary>
    /// [A] Weight of an age among migrants: this constant plus a slope times readiness.
    /// </summary>
    public const double MigrantAgeConstant = 0.35;

    /// <summary>[A] Slope of the weight of an age on Rogers-Castro readiness.</summary>
    public const double MigrantAgeSlope = 1.2;

    /// <summary>[A] Weight of those under 16 among people outside.</summary>
    public const double OutsideChildWeight = 0.35;

    /// <summary>[A] Weight of those aged 16-59 outside: this constant plus readiness.</summary>
    public const double OutsideWorkingConstant = 0.5;

    /// <summary>[A] Weight of those aged 60 and over outside.</summary>
    public const double OutsideOldWeight = 0.15;

    /// <summary>
    /// [A] Aged 20-24 in 2020 expected per person aged 10-14 in 2010 without a university.
    /// </summary>
    public const double StayingYouth = 0.85;

    /// <summary>[M] Senior secondary share of those 15 and over in 2010 to that of 2020.</summary>
    public const double SeniorSecondary2010 = 0.85;

    /// <summary>[M] Tertiary share of those 15 and over in 2010 to that of 2020.</summary>
    public const double Tertiary2010 = 0.61;

    /// <summary>[A] Most of an age with tertiary schooling.</summary>
    public const double MostTertiary = 0.9;

    /// <summary>
    /// [A] Where people outside live: Guangdong, Yangtze delta, neighbours, the rest.
    /// </summary>
    public static ReadOnlySpan<double> ZoneShares => [0.75, 0.13, 0.07, 0.05];

    /// <summary>First ages of the groups of SeniorSecondaryByAge and TertiaryByAge.</summary>
    public static ReadOnlySpan<int> SkillAges => [15, 20, 25, 30, 35, 45, 55, 65];

    /// <summary>
    /// [A] Senior secondary share by age group relative to the mean of 15 and over.
    /// </summary>
    public static ReadOnlySpan<double> SeniorSecondaryByAge =>
        [1.6, 1.2, 1.1, 1.1, 1.1, 1, 0.8, 0.4];

    /// <summary>[A] Tertiary share by age group relative to the mean of 15 and over.</summary>
    public static ReadOnlySpan<double> TertiaryByAge => [0.3, 2.2, 2.3, 1.9, 1.2, 0.6, 0.3, 0.1];
}
