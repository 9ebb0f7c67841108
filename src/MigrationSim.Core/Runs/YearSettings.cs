// A year's settings: every lever resolved into the plain numbers that the processes look up.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Runs;

/// <summary>The control plane of one year. Past this point nobody knows of scenarios.</summary>
public sealed record YearSettings
{
    public required int Year { get; init; }

    public required LifeInputs Life { get; init; }

    public required ChoiceInputs Choice { get; init; }

    public required FormationParameters Formation { get; init; }

    public required SettlementInputs Settlement { get; init; }

    public required MoveChances Moves { get; init; }

    /// <summary>Persons registered outside Hunan who come, in agents' persons.</summary>
    public required double ArrivalsPersons { get; init; }

    public required YearDraws Draws { get; init; }

    /// <summary>Resolves a scenario for one year.</summary>
    /// <param name="model">What the run is based on.</param>
    /// <param name="scenario">The levers.</param>
    /// <param name="options">Seed and scale.</param>
    /// <param name="year">The year to run.</param>
    /// <param name="stock">Everybody as counted at the end of last year.</param>
    public static YearSettings Resolve(
        Model model, Scenario scenario, RunOptions options, int year, StockCount stock)
    {
        var draws = new YearDraws(options.Seed, year);
        var levers = scenario.Levers;
        return new()
        {
            Year = year,
            Draws = draws,
            Life = new(
                YearVitals.Tables(model, levers, year, stock.Exposure), new(model.Formation, year),
                KinThreshold(options.Scale), draws),
            Choice = Choices(model, levers, options, year, stock.Network),
            Formation = model.Formation,
            Settlement = Settling(model, levers, year),
            Moves = Chances(model, levers, year),
            ArrivalsPersons = model.Parameters.ArrivalsPersons / options.Scale,
        };
    }

    private static MoveChances Chances(Model model, LeverSettings levers, int year)
    {
        var p = model.Parameters;
        var relabel = new ulong[Cells.Count];
        var readdress = new ulong[Cells.HunanCount];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var rho = MarketSettings.Relabelled(model, levers, i, year);
            relabel[Cells.Rural(i)] = Lottery.Fixed(rho);
            readdress[Cells.Rural(i)] = Lottery.Fixed(rho * p.AddressFlip);
        }

        return new()
        {
            Relabel = relabel,
            Readdress = readdress,
            LandReadiness = ByCounty(i => Readiness(model, levers, i, year)),
            Insured = ByCounty(i => (ulong)Math.Round(
                levers.SocialInsuranceCoverage.At(i, year) * 4294967296.0)),
            DormitoryShare = model.Formation.DormitoryShare,
            Leave = Lottery.Fixed(p.LeavingProbability[ModelParameters.Period(year)]),
            LoseHukou = Lottery.Fixed(p.HukouLossProbability),
        };
    }

    private static ChoiceInputs Choices(
        Model model, LeverSettings levers, RunOptions options, int year, long[] network)
    {
        var p = model.Parameters;
        var halfLife = p.ResidualHalfLifeYears;
        var baseline = new LeverSettings().SocialInsuranceCoverage;
        return new()
        {
            Parameters = p,
            Geography = model.BaseYear.Tables.Geography,
            Places = model.BaseYear.Places,
            Parity = ByCounty(i => levers.PublicServiceParity.At(i, year)),
            InsuranceRaised = ByCounty(i =>
                levers.SocialInsuranceCoverage.At(i, year) > baseline.At(i, year)),
            Residual = model.Fit.At(
                year, Cells.ZoneCount, years => DetMath.Pow(0.5, years / halfLife)),
            OutsideLogWageShift = WageShift(levers, year),
            Cooperation = ByCounty(i =>
                model.Settlement.Cooperation * levers.LaborCooperation.At(i, year)),
            Network = [.. network.Select(persons => persons * options.Scale)],
        };
    }

    private static SettlementInputs Settling(Model model, LeverSettings levers, int year) => new()
    {
        Parameters = model.Settlement,
        Parity = ByCounty(i => levers.PublicServiceParity.At(i, year)),
        Threshold = ByCounty(i => levers.HukouThreshold.At(i, year)),
        Reward = ByCounty(i => levers.SettlementReward.At(i, year)),
        Protection = ByCounty(i => levers.LandRightsProtection.At(i, year)),
        Compensation = ByCounty(i => levers.LandExitCompensation.At(i, year)),
    };

    // Safer rights let people go: readiness rises with what the lever adds to its baseline.
    private static double Readiness(Model model, LeverSettings levers, int county, int year)
    {
        var baseline = new LeverSettings().LandRightsProtection.At(county, year);
        var added = levers.LandRightsProtection.At(county, year) - baseline;
        return 1 + (model.Settlement.RightsReadiness * added / (1 - baseline));
    }

    // Enough candidates in every cell, few enough to sort: about one household in 256 of 36
    // million.
    private static uint KinThreshold(int scale) =>
        (uint)Math.Min(uint.MaxValue, uint.MaxValue / 256.0 * scale);

    // A growth in points a year adds up over the years since the base year.
    private static double WageShift(LeverSettings levers, int year)
    {
        var shift = 0.0;
        for (var t = 2021; t <= year; t++) shift += levers.CoastalDemandShock.At(t) / 100;
        return shift;
    }

    private static T[] ByCounty<T>(Func<int, T> value) =>
        [.. Enumerable.Range(0, Cells.CountyCount).Select(value)];
}
