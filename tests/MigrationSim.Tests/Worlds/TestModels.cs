// Models for tests: the small world as it is, and worlds in which only one thing happens.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Core.Runs;

namespace MigrationSim.Tests.Worlds;

public static class TestModels
{
    private static readonly BaseTables Tables = SmallWorld.Create();
    private static readonly BaseYear Base = BaseYearImputation.Build(Tables, 2020);

    /// <summary>All processes on, nothing fitted, arrivals in proportion.</summary>
    public static Model Small { get; } = new()
    {
        BaseYear = Base,
        Fit = NoFit(),
        Factors = Factors(1, 1),
        Parameters = new() { ArrivalsPersons = 700 },
    };

    /// <summary>Nobody studies, pairs, parts or joins kin.</summary>
    public static FormationParameters NoFormation { get; } = new()
    {
        StudentShare = [0, 0],
        PairingPeak = 0,
        Separation = 0,
        ElderJoins = 0,
    };

    /// <summary>Odds of settling too small for any lottery.</summary>
    public static SettlementParameters NoSettlement { get; } = new() { Constant = -1000 };

    /// <summary>Nobody dies, is born, moves, arrives, leaves, is relabelled or flooded.</summary>
    public static Model Still { get; } = Small with
    {
        Factors = Factors(0, 0),
        Parameters = new ModelParameters
        {
            ActivationPeak = 0,
            ArrivalsPersons = 0,
            LeavingProbability = [0, 0],
            HukouLossProbability = 0,
            Reclassification = [0, 0],
        },
        Formation = NoFormation,
        Settlement = NoSettlement,
        Amenity = new() { FloodChance = 0 },
    };

    /// <summary>
    /// Every term of utility off but the residual; whoever is at the peak age is active.
    /// </summary>
    public static ModelParameters Flat { get; } = new()
    {
        Income = 0,
        Distance = 0,
        CountyBorder = 0,
        PrefectureBorder = 0,
        Amenity = 0,
        School = 0,
        Insurance = 0,
        Network = 0,
        Home = 0,
        HomeLand = 0,
        Duration = 0,
        HukouCounty = 0,
        HukouProvince = 0,
        HukouOutside = 0,
        PolicyCap = 9,
        PrefectureScale = 1,
        ProvinceScale = 1,
        OutsideScale = 1,
        ActivationPeak = 1,
        ActivationTertiary = 1,
        ActivationSchoolChild = 1,
        ActivationOwner = 1,
        ActivationRenter = 1,
        ActivationElder = 1,
    };

    /// <summary>The age at which the readiness to migrate is highest.</summary>
    public const int PeakAge = 23;

    public static YearFactors Factors(double mortality, double fertility) => new(
        Enumerable.Range(2011, 14).ToDictionary(
            year => year, _ => new YearFactor(mortality, fertility)));

    public static FirstFit NoFit() => new(0, 0, new double[Cells.HunanCount], 0, 0);

    /// <summary>Inputs under which the utility of every alternative is its residual.</summary>
    public static ChoiceInputs Choice(ModelParameters parameters, double[] residual) => new()
    {
        Parameters = parameters,
        Geography = Tables.Geography,
        Places = Base.Places,
        Offers = TestOffers.AsInTheBaseYear(Base.Places, parameters),
        AffordableRent = 0.6,
        Parity = [.. Enumerable.Repeat(0.6, Cells.CountyCount)],
        InsuranceRaised = new bool[Cells.CountyCount],
        FundPortability = new double[Cells.CountyCount],
        HazardDisutility = 0,
        Residual = residual,
        OutsideLogWageShift = 0,
        Cooperation = new double[Cells.CountyCount],
        Network = new long[Cells.CountyCount * Cells.Count],
    };

    /// <summary>Residuals so low that nobody goes anywhere; tests raise a few.</summary>
    public static double[] Nowhere() => [.. Enumerable.Repeat(-1e4, Cells.Count)];

    /// <summary>A year in which nobody is relabelled, settles, leaves or is insured.</summary>
    public static MoveInputs Moves(ChoiceInputs choice, int year = 2021, uint seed = 1) => new()
    {
        Tables = new(choice),
        Activation = new(choice.Parameters, denied: 1),
        Split = new(new FormationParameters(), choice),
        Settlement = new(TestSettling.Nobody()),
        Chances = new()
        {
            DormitoryShare = 0,
            Relabel = new ulong[Cells.Count],
            Readdress = new ulong[Cells.HunanCount],
            Insured = new ulong[Cells.CountyCount],
            LandReadiness = TestSettling.Everywhere(1),
            Leave = 0,
            LoseHukou = 0,
        },
        YearEnd = TestOffers.NothingHappens,
        Nests = new(Tables.Geography),
        HasLimits = false,
        Draws = new YearDraws(seed, year),
    };

    public static Household Alone(
        uint key, int residence, int hukou, int age = PeakAge, int sex = Ages.Male) => new(
        key, Members.Person(age, sex), (ushort)residence, (ushort)hukou,
        Traits.Make(0, Tenure.RuralHomestead, 0), 0);

    public static Population Of(IEnumerable<Household> households)
    {
        var population = new Population(1024);
        foreach (var household in households) population.Add(household);
        return population;
    }
}
