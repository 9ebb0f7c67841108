// Parameters of jobs, dwellings and school places.
namespace MigrationSim.Core.Parameters;

/// <summary>How markets answer to people and to levers.</summary>
public sealed record MarketParameters
{
    [Parameter("participation", "urban and rural residents of 16-59 who take part in work",
        Evidence.Assumption, "")]
    public double Participation { get; init; } = 0.82;

    [Parameter("participation_60", "rural residents of 60-69 who take part", Evidence.Assumption,
        "")]
    public double ElderParticipation { get; init; } = 0.35;

    [Parameter("zeta", "elasticity of employment to jobs a worker", Evidence.Assumption, "")]
    public double Employment { get; init; } = 0.5;

    [Parameter("e_1", "employment of the skilled, times that of the unskilled", Evidence.Memory,
        "")]
    public double SkilledEmployment { get; init; } = 1.03;

    [Parameter("phi", "elasticity of wages to jobs (agglomeration)", Evidence.Derived,
        "Combes, Demurger and Li: three times western values of .03-.05")]
    public double Agglomeration { get; init; } = 0.10;

    [Parameter("1/eps_L", "fall of migrants' log wages by workers a job", Evidence.Derived,
        "An, Qin, Wu and You 2024: migrants' wages fell by 2.6-7.9 %, locals' did not")]
    public double Crowding { get; init; } = 0.25;

    [Parameter("eta_J", "elasticity of jobs to last year's workers", Evidence.Assumption,
        "jobs follow people in part")]
    public double JobsFollow { get; init; } = 0.7;

    [Parameter("g_J", "growth of urban jobs of their own, log points a year",
        Evidence.Assumption, "")]
    public double JobGrowth { get; init; } = 0;

    [Parameter("beta_J", "utility of log openings that job levers make", Evidence.Assumption,
        "about .3 urban residents a job; in every sensitivity table")]
    public double Openings { get; init; } = 3;

    [Parameter("theta_L", "share of labour in farming", Evidence.Assumption, "")]
    public double FarmLabourShare { get; init; } = 0.6;

    [Parameter("displaced", "jobs lost elsewhere in Hunan to one transferred", Evidence.Source,
        "Lu, Wang and Zhu 2019; Wang 2013; share assumed")]
    public double TransferDisplaces { get; init; } = 0.3;

    [Parameter("jobs_ha", "jobs on a hectare of idle land put to use", Evidence.Assumption, "")]
    public double JobsPerHectare { get; init; } = 40;

    [Parameter("land_delay", "years from recovered land to its jobs", Evidence.Assumption, "")]
    public int LandDelayYears { get; init; } = 2;

    [Parameter("tau_T", "minutes over which the pull of a place of work falls to 1/e",
        Evidence.Assumption, "")]
    public double CommuteMinutes { get; init; } = 20;

    [Parameter("T_max", "longest way to another county's work, minutes", Evidence.Assumption, "")]
    public double CommuteLimitMinutes { get; init; } = 90;

    [Parameter("c_T", "log income that a working day on the way costs", Evidence.Assumption,
        "time valued at the wage")]
    public double CommuteTimeValue { get; init; } = 1;

    [Parameter("beta_acc", "log income by log access to jobs, against the base year",
        Evidence.Assumption, "")]
    public double Access { get; init; } = 0.10;

    [Parameter("kappa_int", "fall of border costs inside an integrated market, as a share",
        Evidence.Assumption, "at market_integration 1")]
    public double BorderCut { get; init; } = 0.5;

    [Parameter("t_gov", "years by which projects open earlier", Evidence.Assumption,
        "at metro_governance 1, rounded")]
    public double GovernanceYears { get; init; } = 2;

    [Parameter("v_0", "dwellings beyond the family households of the base year, as a share",
        Evidence.Assumption, "")]
    public double Vacancy { get; init; } = 0.08;

    [Parameter("delta", "dwellings lost a year, as a share", Evidence.Assumption, "")]
    public double DwellingLoss { get; init; } = 0.01;

    [Parameter("g_c", "growth of dwellings a year at the base year's rents, to 2020 and after",
        Evidence.Derived, "growth of households 2010-20; slower since")]
    public IReadOnlyList<double> DwellingGrowth { get; init; } = [0.035, 0.012];

    [Parameter("1/eta_h", "elasticity of rent to households a dwelling", Evidence.Assumption,
        "sign: Lin et al. 2018")]
    public double Rent { get; init; } = 1.0;

    [Parameter("eta_s", "elasticity of building to rent", Evidence.Assumption, "")]
    public double Building { get; init; } = 0.8;

    [Parameter("b_land", "building on land that follows people, by their growth",
        Evidence.Assumption, "")]
    public double LandBuilds { get; init; } = 5;

    [Parameter("h_support", "purchases by the share of the price paid for", Evidence.Assumption,
        "")]
    public double SupportedPurchases { get; init; } = 4;

    [Parameter("r_aff", "rent of an affordable dwelling, times the market's",
        Evidence.Assumption, "")]
    public double AffordableRent { get; init; } = 0.6;

    [Parameter("h_own", "chance in a year that a renter buys, at the base year's prices",
        Evidence.Assumption, "")]
    public double Purchase { get; init; } = 0.04;

    [Parameter("S_0", "school places a child of 6-15 in the base year", Evidence.Assumption,
        "no count of places is published by county")]
    public double SeatsPerChild { get; init; } = 1.05;

    [Parameter("S_reward", "growth of places by a thousand CNY of settlement reward",
        Evidence.Assumption, ".2 % a year at the goal")]
    public double SeatsPerReward { get; init; } = 0.0005;

    [Parameter("m_denied", "times the readiness of a family denied a school place last year",
        Evidence.Assumption, "")]
    public double ActivationDenied { get; init; } = 1.5;

    [Parameter("lambda_stop", "largest log excess of newcomers over room at which clearing stops",
        Evidence.Assumption, "a choice of precision")]
    public double ClearingTolerance { get; init; } = 1e-4;

    [Parameter("lambda_cap", "most iterations of clearing", Evidence.Assumption,
        "a choice of effort")]
    public int ClearingIterations { get; init; } = 200;

    [Parameter("room_floor", "least room clearing reckons with, as a share of capacity",
        Evidence.Assumption, "keeps logs finite; nobody is admitted by it")]
    public double RoomFloor { get; init; } = 0.001;
}
