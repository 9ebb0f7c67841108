// A year's settings: every lever resolved into the plain numbers that the processes look up.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

using static MigrationSim.Core.Places.Counties;

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

    public required YearMarkets Markets { get; init; }

    /// <summary>What urban parts can hold this year.</summary>
    public required PlaceCapacity Capacity { get; init; }

    /// <summary>Readiness of families denied a school place, times that of others.</summary>
    public required double DeniedReadiness { get; init; }

    /// <summary>Weights of counties' universities this year.</summary>
    public required double[] Universities { get; init; }

    /// <summary>Persons registered outside Hunan who come, in agents' persons.</summary>
    public required double ArrivalsPersons { get; init; }

    public required YearDraws Draws { get; init; }

    /// <summary>Resolves a scenario for one year.</summary>
    /// <param name="model">What the run is based on.</param>
    /// <param name="scenario">The levers.</param>
    /// <param name="options">Seed and scale.</param>
    /// <param name="year">The year to run.</param>
    /// <param name="world">Everybody and the markets at the end of last year.</param>
    public static YearSettings Resolve(
        Model model, Scenario scenario, RunOptions options, int year, World world)
    {
        var draws = new YearDraws(options.Seed, year);
        var (levers, stock) = (Delivery.Of(scenario.Levers), world.Stock);
        var markets = YearMarkets.Resolve(model, levers, options, year, world);
        var vitals = YearVitals.Tables(model, levers, year, stock.Exposure);
        return new()
        {
            Year = year,
            Draws = draws,
            Life = new(
                vitals, new(model.Formation, year, vitals), KinThreshold(options.Scale), draws),
            Choice = ChoiceSettings.Resolve(
                model, levers, options, year, stock.Network, markets.Offers),
            Markets = markets,
            Capacity = markets.Capacity(year),
            DeniedReadiness = model.Markets.ActivationDenied,
            Universities = UniversityWeights(model, markets, year, stock.Exposure),
            Formation = model.Formation,
            Settlement = MoveSettings.Settling(model, levers, year),
            Moves = MoveSettings.Chances(model, levers, year, markets.Floods),
            ArrivalsPersons = model.Parameters.ArrivalsPersons / options.Scale,
        };
    }

    /// <summary>The year's tables at no shadow price.</summary>
    public MoveInputs Tables() => Tables(new(Choice));

    /// <summary>The year's tables in the memory of another year's, without prices yet.</summary>
    public MoveInputs TablesIn(ChoiceTables tables)
    {
        tables.Fill(Choice);
        return Tables(tables);
    }

    private MoveInputs Tables(ChoiceTables tables) => new()
    {
        Tables = tables,
        Activation = new(Choice.Parameters, DeniedReadiness),
        Split = new(Formation, Choice),
        Settlement = new(Settlement),
        Chances = Moves,
        YearEnd = Markets.YearEnd,
        Nests = new(Choice.Geography),
        HasLimits = !ReferenceEquals(Capacity, PlaceCapacity.Endless),
        Draws = Draws,
    };

    // New student places add to what a county's universities admit now.
    private static double[] UniversityWeights(
        Model model, YearMarkets markets, int year, ReadOnlySpan<long> exposure)
    {
        var youth = 0L;
        for (var setting = 0; setting < LifeTables.SettingCount; setting++)
        {
            if ((Setting)setting == Setting.OutsideHunan) continue;
            youth += exposure[(setting * 256) + Members.Person(17, Ages.Male)]
                + exposure[(setting * 256) + Members.Person(17, Ages.Female)];
        }

        var students = youth * (1 - model.Formation.StudentsOutside)
            * FormationChances.StudentShare(model.Formation, year);
        return ByCounty(i => model.BaseYear.UniversityWeight[i]
            + (markets.StudentSeats[i] / Math.Max(1, students)));
    }

    // Enough candidates in every cell, few enough to sort: about one household in 256 of 36
    // million.
    private static uint KinThreshold(int scale) =>
        (uint)Math.Min(uint.MaxValue, uint.MaxValue / 256.0 * scale);
}
