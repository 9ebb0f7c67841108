// The model's numbers that no scenario sets: each once, with its unit and where it comes from.
namespace MigrationSim.Core.Parameters;

/// <summary>Where a number comes from.</summary>
public enum Evidence
{
    Source,
    Memory,
    Assumption,
    Derived,
}

/// <summary>Declares a parameter; the parameter table of the documents is read from it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(
    string symbol, string meaning, Evidence evidence, string source) : Attribute
{
    public string Symbol { get; } = symbol;

    public string Meaning { get; } = meaning;

    public Evidence Evidence { get; } = evidence;

    public string Source { get; } = source;
}

/// <summary>Parameters of choice and of the flows across the model's edge.</summary>
public sealed record ModelParameters
{
    [Parameter("beta_w", "utility of log income", Evidence.Source,
        "Tombe and Zhu 2019, elasticity 1.5")]
    public double Income { get; init; } = 1.5;

    [Parameter("beta_D", "disutility of ln(1 + minutes / T0)", Evidence.Derived,
        "Zhang and Zhao 2013: 10 % more distance needs 15 % more income; lowered for border terms")]
    public double Distance { get; init; } = 1.2;

    [Parameter("T0", "minutes at which distance begins to count", Evidence.Assumption, "")]
    public double DistanceScaleMinutes { get; init; } = 15;

    [Parameter("kappa_county", "cost of leaving the county", Evidence.Assumption, "")]
    public double CountyBorder { get; init; } = 0.4;

    [Parameter("kappa_pref", "further cost of leaving the prefecture", Evidence.Assumption, "")]
    public double PrefectureBorder { get; init; } = 0.4;

    [Parameter("mu_2", "scale of the nest of the prefecture's other counties",
        Evidence.Assumption, "")]
    public double PrefectureScale { get; init; } = 0.7;

    [Parameter("mu_3", "scale of the nest of other prefectures", Evidence.Assumption, "")]
    public double ProvinceScale { get; init; } = 0.7;

    [Parameter("mu_4", "scale of the nest of external zones", Evidence.Assumption, "")]
    public double OutsideScale { get; init; } = 0.7;

    [Parameter("alpha_h", "share of rent in spending", Evidence.Source, "0.13 after Tombe and Zhu")]
    public double RentShare { get; init; } = 0.15;

    [Parameter("beta_A", "utility of a standard deviation of amenity", Evidence.Assumption, "")]
    public double Amenity { get; init; } = 0.30;

    [Parameter("beta_S", "utility of a school place a child", Evidence.Assumption,
        "sign: Huang 2021")]
    public double School { get; init; } = 0.25;

    [Parameter("pi_0", "access of migrant children to public schools", Evidence.Assumption,
        "base-year value; places bind from the market step on")]
    public double SchoolAccess { get; init; } = 0.80;

    [Parameter("pi_x", "the same outside Hunan", Evidence.Assumption, "")]
    public double SchoolAccessOutside { get; init; } = 0.50;

    [Parameter("beta_I", "utility of being insured at the place of work", Evidence.Assumption,
        "half of an association of +23.2 % of settlement intention")]
    public double Insurance { get; init; } = 0.10;

    [Parameter("beta_N", "utility of ln(1 + persons from home / N0)", Evidence.Memory,
        "network literature")]
    public double Network { get; init; } = 0.35;

    [Parameter("N0", "persons at which a network begins to count", Evidence.Assumption, "")]
    public double NetworkScalePersons { get; init; } = 100;

    [Parameter("beta_o", "attachment to the hukou home", Evidence.Derived,
        "returns of 1.5-2.9 % a year")]
    public double Home { get; init; } = 1.0;

    [Parameter("beta_ol", "further attachment by land, as a share", Evidence.Assumption, "")]
    public double HomeLand { get; init; } = 0.2;

    [Parameter("tau", "attachment by ln(1 + years here)", Evidence.Assumption, "")]
    public double Duration { get; init; } = 0.25;

    [Parameter("kappa0_1", "hukou cost inside the county", Evidence.Derived, "")]
    public double HukouCounty { get; init; } = 0.05;

    [Parameter("kappa0_2", "hukou cost inside the province", Evidence.Derived,
        "wedge of 15 % of the wage in 2015: 0.24 for a move across prefectures")]
    public double HukouProvince { get; init; } = 0.40;

    [Parameter("kappa0_3", "hukou cost across provinces", Evidence.Derived, "")]
    public double HukouOutside { get; init; } = 0.60;

    [Parameter("a_0", "parity of services where no lever acts", Evidence.Assumption,
        "baseline of the lever")]
    public double ParityBase { get; init; } = 0.60;

    [Parameter("a_x", "parity of services outside Hunan", Evidence.Assumption, "")]
    public double ParityOutside { get; init; } = 0.50;

    [Parameter("cap", "largest policy-driven change of one alternative's utility",
        Evidence.Assumption, "insurance, schooling and parity overlap")]
    public double PolicyCap { get; init; } = 0.25;

    [Parameter("return", "share of beta_D that counts on the way home", Evidence.Derived,
        "4 % of the outside stock return in 2010-20, falling to 2 %")]
    public double ReturnDistanceShare { get; init; } = 0.3;

    [Parameter("q", "chance in a year of considering a move, at the peak age",
        Evidence.Assumption, "gross moves of 3.1 % of people in 2021")]
    public double ActivationPeak { get; init; } = 0.25;

    [Parameter("m_tertiary", "times the readiness of tertiary-educated households",
        Evidence.Assumption, "")]
    public double ActivationTertiary { get; init; } = 1.3;

    [Parameter("m_school", "times the readiness of families with a child at school",
        Evidence.Assumption, "")]
    public double ActivationSchoolChild { get; init; } = 0.7;

    [Parameter("m_owner", "times the readiness of urban owners", Evidence.Assumption, "")]
    public double ActivationOwner { get; init; } = 0.5;

    [Parameter("m_renter", "times the readiness of renters", Evidence.Assumption, "")]
    public double ActivationRenter { get; init; } = 1.2;

    [Parameter("m_elder", "times the readiness of households of elders only",
        Evidence.Assumption, "")]
    public double ActivationElder { get; init; } = 0.4;

    [Parameter("s_f", "share of farm time of a rural worker", Evidence.Assumption, "")]
    public double FarmShare { get; init; } = 0.45;

    [Parameter("e_0", "employment probability", Evidence.Assumption, "")]
    public double Employment { get; init; } = 0.95;

    [Parameter("w_1", "log wage premium of senior secondary schooling", Evidence.Memory, "")]
    public double SkillPremium1 { get; init; } = 0.08;

    [Parameter("w_2", "log wage premium of tertiary schooling", Evidence.Assumption, "")]
    public double SkillPremium2 { get; init; } = 0.30;

    [Parameter("W_x",
        "wages outside: Guangdong, Yangtze delta, neighbours, the rest, times Hunan's",
        Evidence.Source, "NBS migrant-worker monitoring 2023 for the first; the others assumed")]
    public IReadOnlyList<double> OutsideWage { get; init; } = [1.317, 1.35, 1.05, 1.15];

    [Parameter("M_in", "arrivals a year of people registered outside Hunan", Evidence.Derived,
        "stock of 0.72 million in 2010 and 1.58 million in 2020")]
    public double ArrivalsPersons { get; init; } = 120_000;

    [Parameter("arrive", "where they come from, by external zone", Evidence.Assumption, "")]
    public IReadOnlyList<double> ArrivalZones { get; init; } = [0.15, 0.10, 0.60, 0.15];

    [Parameter("out", "chance in a year of leaving again, to 2020 and after", Evidence.Derived,
        "the same stocks")]
    public IReadOnlyList<double> LeavingProbability { get; init; } = [0.05, 0.07];

    [Parameter("loss", "chance in a year that a hukou of those outside moves to another province",
        Evidence.Derived, "closes hukou and residents 2020")]
    public double HukouLossProbability { get; init; } = 0.021;

    [Parameter("b_x", "births outside Hunan, as a share of the urban rate", Evidence.Derived, "")]
    public double OutsideBirths { get; init; } = 0.3;

    [Parameter("rho", "share of rural people relabelled urban a year, to 2020 and after",
        Evidence.Assumption, "chosen after seeing 2021-24; shown at half and twice")]
    public IReadOnlyList<double> Reclassification { get; init; } = [0.010, 0.005];

    [Parameter("flip", "chance that a reclassified address becomes urban hukou",
        Evidence.Assumption, "")]
    public double AddressFlip { get; init; } = 0.5;

    [Parameter("half-life", "years in which a county's residual attractiveness halves after 2020",
        Evidence.Assumption, "")]
    public double ResidualHalfLifeYears { get; init; } = 10;

    /// <summary>Which entry of a pair "to 2020 and after" holds in a year.</summary>
    public static int Period(int year) => year <= 2020 ? 0 : 1;
}
