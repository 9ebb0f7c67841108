// Made-up people and levers for the tests of markets.
using CsCheck;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

namespace MigrationSim.Tests.Markets;

/// <summary>A year of a made-up world: what stood, who was there, what is done.</summary>
internal sealed record TestYear(
    MarketState Before, MarketCounts Last, MarketCounts Earlier, MarketLevers Levers);

internal static class TestMarkets
{
    public static readonly BaseYear Base = TestModels.Small.BaseYear;
    public static readonly MarketParameters Parameters = new();
    public static readonly ModelParameters Choice = new();

    /// <summary>From an empty county to a large one; parts need not fit each other.</summary>
    public static readonly Gen<MarketCounts> People = Gen.Frequency(
        (1, Gen.Const(0L)), (1, Gen.Long[1, 9]), (8, Gen.Long[10, 90_000]))
        .Array[16 * Cells.CountyCount].Select(Counts);

    public static readonly Gen<MarketLevers> Levers = Gen.Double.Unit
        .Array[9 * Cells.CountyCount].Select(Moved);

    /// <summary>The third year of random people under random levers.</summary>
    public static readonly Gen<TestYear> Years = Gen.Select(
        People, People, Levers, Levers, (earlier, last, first, second) =>
        {
            var open = MarketYear.Open(Base, earlier, 1, Parameters);
            var state = MarketYear.Advance(open, earlier, earlier, first, Parameters, 2021);
            return new TestYear(state, last, earlier, second);
        });

    /// <summary>No lever is moved; places do not grow, a tenth of the schools is closed.</summary>
    public static MarketLevers NoLevers() => new()
    {
        JobGrowth = Each(0),
        TransferJobs = Each(0),
        LandJobs = Each(0),
        AffordableUnits = Each(0),
        PurchaseSupport = Each(0),
        SeatGrowth = Each(0),
        SchoolAccess = Each(0.9),
        LandFollows = Each(0),
        Relabelled = Each(0),
        TrainingSeats = Each(0),
        VocationalSeats = Each(0),
        StudentSeats = Each(0),
    };

    public static double[] Each(double value) =>
        [.. Enumerable.Repeat(value, Cells.CountyCount)];

    /// <summary>The same array times a factor.</summary>
    public static double[] Times(double[] values, double factor) =>
        [.. values.Select(value => factor * value)];

    /// <summary>No entry of one array is above that of another, but for rounding.</summary>
    public static bool NoMore(double[] lower, double[] upper) =>
        lower.Zip(upper).All(pair => pair.First <= pair.Second + 1e-9);

    /// <summary>Round numbers, the same in every county, to reckon with by hand.</summary>
    public static MarketCounts Round()
    {
        var people = new MarketCounts();
        Array.Fill(people.UrbanWorkers, 60_000);
        Array.Fill(people.RuralWorkers, 30_000);
        Array.Fill(people.RuralElders, 10_000);
        Array.Fill(people.UrbanPersons, 100_000);
        Array.Fill(people.UrbanHouseholds, 40_000);
        Array.Fill(people.RuralHouseholds, 20_000);
        Array.Fill(people.LocalPupils, 8_000);
        Array.Fill(people.MigrantPupils, 2_000);
        Array.Fill(people.RuralPupils, 5_000);
        Array.Fill(people.Renters, 4_000);
        Array.Fill(people.AffordableTenants, 1_000);
        return people;
    }

    private static MarketLevers Moved(double[] unit)
    {
        double[] Between(int row, double least, double most) =>
        [
            .. unit.AsSpan(row * Cells.CountyCount, Cells.CountyCount).ToArray()
                .Select(u => least + ((most - least) * u)),
        ];
        return NoLevers() with
        {
            JobGrowth = Between(0, -0.05, 0.05),
            TransferJobs = Between(1, -2_000, 2_000),
            LandJobs = Between(2, 0, 500),
            AffordableUnits = Between(3, 0, 500),
            PurchaseSupport = Between(4, 0, 0.5),
            SeatGrowth = Between(5, -0.02, 0.05),
            SchoolAccess = Between(6, 0, 1),
            LandFollows = Between(7, -0.5, 0.5),
            Relabelled = Between(8, 0, 0.02),
        };
    }

    private static MarketCounts Counts(long[] drawn)
    {
        var people = new MarketCounts();
        long[][] columns =
        [
            people.UrbanWorkers, people.RuralWorkers, people.RuralElders, people.UrbanPersons,
            people.Migrants, people.UrbanHouseholds, people.RuralHouseholds, people.LocalPupils,
            people.MigrantPupils, people.RuralPupils, people.Unskilled, people.UnskilledYouth,
            people.Skilled, people.Renters, people.AffordableTenants, people.MigrantTenants,
        ];
        foreach (var (index, column) in columns.Index())
            drawn.AsSpan(index * Cells.CountyCount, Cells.CountyCount).CopyTo(column);
        return people;
    }
}
