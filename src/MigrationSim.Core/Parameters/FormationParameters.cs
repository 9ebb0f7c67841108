// Numbers of household formation, family split and hukou settlement that no scenario sets.
namespace MigrationSim.Core.Parameters;

/// <summary>Leaving, pairing, parting, and what becomes of a family when its core moves.</summary>
public sealed record FormationParameters
{
    [Parameter("p_tert", "share of those turning 18 who become students, 2020 and 2029",
        Evidence.Assumption, "gross enrolment in tertiary education")]
    public IReadOnlyList<double> StudentShare { get; init; } = [0.55, 0.62];

    [Parameter("p_out", "share of students who go to another province", Evidence.Assumption, "")]
    public double StudentsOutside { get; init; } = 0.25;

    [Parameter("zones", "where they go, by external zone", Evidence.Assumption, "")]
    public IReadOnlyList<double> StudentZones { get; init; } = [0.25, 0.25, 0.30, 0.20];

    [Parameter("h_pair", "chance in a year of looking for a partner at 25-29", Evidence.Assumption,
        "0.08 over ages 20-40 by the path of household size")]
    public double PairingPeak { get; init; } = 0.12;

    [Parameter("pair_age", "the same at 20-24, 30-34 and 35-40, as a share", Evidence.Assumption,
        "")]
    public IReadOnlyList<double> PairingAges { get; init; } = [0.6, 0.7, 0.35];

    [Parameter("p_urban", "chance that a pair keeps the urban of two hukou", Evidence.Assumption,
        "")]
    public double UrbanHukouKept { get; init; } = 0.7;

    [Parameter("h_part", "chance in a year that a couple parts", Evidence.Assumption, "")]
    public double Separation { get; init; } = 0.003;

    [Parameter("h_join", "chance in a year that a household of people of 75 and over joins kin",
        Evidence.Assumption, "")]
    public double ElderJoins { get; init; } = 0.02;

    [Parameter("p_dorm", "share of single movers under 30 and of graduates who live in dormitories",
        Evidence.Assumption, "collective households grew by 150,000 people a year in 2010-20")]
    public double DormitoryShare { get; init; } = 0.65;

    [Parameter("sigma_e", "logit of elders staying behind: constant, other county, other province",
        Evidence.Assumption, "")]
    public IReadOnlyList<double> EldersStay { get; init; } = [0.8, 0.5, 0.6];

    [Parameter("psi_0", "logit of children of 6-15 coming along: constant", Evidence.Assumption,
        "signs: exam barriers and enrolment rules")]
    public double ChildrenCome { get; init; } = -0.6;

    [Parameter("psi_S", "the same, by access to schools", Evidence.Assumption, "")]
    public double ChildrenSchool { get; init; } = 1.6;

    [Parameter("psi_T", "the same, by ln(1 + minutes / T0)", Evidence.Assumption, "")]
    public double ChildrenDistance { get; init; } = 0.35;

    [Parameter("psi_x", "the same, across provinces", Evidence.Assumption, "")]
    public double ChildrenOutside { get; init; } = 1.0;
}

/// <summary>The yearly hazard of settling: terms of its logit.</summary>
public sealed record SettlementParameters
{
    [Parameter("gamma_0", "constant", Evidence.Derived, "220,000 settle a year")]
    public double Constant { get; init; } = -6.25;

    [Parameter("gamma_B", "benefit of a local urban hukou", Evidence.Assumption, "")]
    public double Benefit { get; init; } = 1.0;

    [Parameter("b_0", "that benefit without any parity of services", Evidence.Assumption, "")]
    public double BenefitLevel { get; init; } = 0.6;

    [Parameter("phi_b", "how far parity takes the benefit away", Evidence.Assumption,
        "the parity paradox")]
    public double BenefitParity { get; init; } = 0.8;

    [Parameter("b_same", "benefit inside the own county, as a share", Evidence.Assumption, "")]
    public double BenefitSameCounty { get; init; } = 0.5;

    [Parameter("gamma_k", "a child at school", Evidence.Assumption, "sign: settlement surveys")]
    public double Child { get; init; } = 0.5;

    [Parameter("gamma_own", "owns its dwelling", Evidence.Assumption, "")]
    public double Owner { get; init; } = 0.8;

    [Parameter("gamma_y", "ln(1 + years here)", Evidence.Assumption, "")]
    public double Duration { get; init; } = 0.3;

    [Parameter("gamma_s", "senior secondary, tertiary", Evidence.Assumption, "")]
    public IReadOnlyList<double> Skill { get; init; } = [0, 0.3, 0.8];

    [Parameter("gamma_40", "reference person 40 and over", Evidence.Assumption, "")]
    public double Age40 { get; init; } = 0.3;

    [Parameter("gamma_L", "expected loss of rural rights", Evidence.Assumption, "")]
    public double Loss { get; init; } = 1.2;

    [Parameter("p_loss", "that loss without any protection", Evidence.Assumption, "")]
    public double LossLevel { get; init; } = 0.5;

    [Parameter("gamma_R", "ln(1 + reward / 5)", Evidence.Assumption, "")]
    public double Reward { get; init; } = 0.3;

    [Parameter("gamma_I", "insured", Evidence.Assumption, "")]
    public double Insured { get; init; } = 0.3;

    [Parameter("E_R", "share eligible a thousand CNY of reward adds", Evidence.Assumption, "")]
    public double EligiblePerReward { get; init; } = 0.01;

    [Parameter("pilot", "share of places where leaving land is paid", Evidence.Assumption, "")]
    public double PilotShare { get; init; } = 0.1;

    [Parameter("v_land", "value of the land of a household, thousand CNY", Evidence.Assumption, "")]
    public double LandValue { get; init; } = 100;

    [Parameter("l_min", "lowest expected loss", Evidence.Assumption, "")]
    public double LowestLoss { get; init; } = -0.3;

    [Parameter("p_exit", "chance of leaving land on settling, at 50 thousand CNY and more",
        Evidence.Assumption, "")]
    public double ExitProbability { get; init; } = 0.02;

    [Parameter("rights", "further readiness of land holders under full protection",
        Evidence.Derived, "Giles and Mu 2018: 15 % at most, times the insecurity left")]
    public double RightsReadiness { get; init; } = 0.03;

    [Parameter("labor", "what full labour cooperation adds to ln of the network",
        Evidence.Assumption, "")]
    public double Cooperation { get; init; } = 0.1;
}
