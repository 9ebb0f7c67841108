// What must hold of markets in every world: more room never makes it scarcer.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class MarketLawTests
{
    private const int Until = 2024;

    public static TheoryData<int> Worlds => [11, 12, 13];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void More_dwellings_raise_no_rent_where_nobody_moves(int seed)
    {
        var world = new TinyWorld(seed, TestModels.Still);
        var (few, many) = (
            Still(world, world.Baseline), Still(world, world.Highest("affordable_rental_units")));
        NeverMore(few, many, market => market.RentIndex);
        Assert.All(
            world.Aim("affordable_rental_units"),
            i => Assert.True(Last(many).RentIndex[i] < Last(few).RentIndex[i]));

        var building = world.Model with
        {
            Markets = world.Model.Markets with { DwellingGrowth = [0.035, 0.024] },
        };
        var built = Still(world, world.Baseline, building);
        NeverMore(few, built, market => market.RentIndex);
        Assert.True(Last(built).RentIndex[0] < Last(few).RentIndex[0]);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void More_places_deny_no_further_child_where_nobody_moves(int seed)
    {
        var world = new TinyWorld(seed, Crowded(TestModels.Still));
        double[] growths = [-2, 1, 6];
        var runs = growths
            .Select(growth => Still(world, world.With("school_seat_growth", growth))).ToList();
        for (var step = 1; step < runs.Count; step++)
            NeverMore(runs[step - 1], runs[step], market => market.PlacesDenied);
        Assert.True(Sum(runs[2], m => m.PlacesDenied) < Sum(runs[0], m => m.PlacesDenied));
    }

    // Next year's moves to expect, all other counties' markets as they are.
    [Theory]
    [MemberData(nameof(Worlds))]
    public void More_jobs_in_a_county_lower_urban_residents_neither_there_nor_in_the_province(
        int seed)
    {
        var world = new TinyWorld(seed);
        var options = new RunOptions();
        var people = TestRuns.Grow(world.Model.BaseYear);
        var opening = new World(
            people, world.Model, options, TestContext.Current.CancellationToken);
        ExpectedFlows Expect(double growth, int county)
        {
            var scenario = Scenario.Baseline with
            {
                Levers = world.With("urban_job_growth", growth, [county]),
            };
            var settings = YearSettings.Resolve(world.Model, scenario, options, 2021, opening);
            return ExpectedFlows.Of(people, settings.Tables(), 2);
        }

        double[] growths = [-1, 0, 2];
        foreach (var county in (int[])[0, 40, 121])
        {
            ExpectedFlows[] flows = [.. growths.Select(growth => Expect(growth, county))];
            for (var step = 1; step < flows.Length; step++)
            {
                var (less, more) = (flows[step - 1], flows[step]);
                Assert.True(more.In[Cells.Urban(county)] > less.In[Cells.Urban(county)]);
                Assert.True(more.Out[Cells.Urban(county)] < less.Out[Cells.Urban(county)]);
                Assert.True(Urban(more) > Urban(less));
            }
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void With_moves_the_sums_go_the_same_way(int seed)
    {
        var world = new TinyWorld(seed, Crowded(TestModels.Small));
        RunResult Run(LeverSettings levers) => world.Run(levers, 2023);
        var without = Run(world.Baseline);
        var dwellings = Run(world.Highest("affordable_rental_units"));
        Assert.True(Sum(dwellings, m => m.RentIndex) < Sum(without, m => m.RentIndex));
        var places = Run(world.Highest("school_seat_growth"));
        Assert.True(Sum(places, m => m.PlacesDenied) < Sum(without, m => m.PlacesDenied));
        var jobs = Run(world.Highest("urban_job_growth"));
        Assert.True(Urban(jobs) > Urban(without));
    }

    // Fewer places than children, so that some are denied from the start.
    private static Model Crowded(Model model) => model with
    {
        Markets = model.Markets with { SeatsPerChild = 0.95 },
    };

    private static RunResult Still(TinyWorld world, LeverSettings levers, Model? model = null) =>
        TestRuns.Run(
            model ?? world.Model, new(Until: Until, Threads: 2),
            Scenario.Baseline with { Levers = levers },
            TestRuns.GrowWithoutStudents(world.Model));

    private static void NeverMore(
        RunResult few, RunResult many, Func<MarketTally, IReadOnlyList<double>> scarcity)
    {
        foreach (var (before, after) in few.Years.Zip(many.Years))
        {
            var pairs = scarcity(before.Markets!).Zip(scarcity(after.Markets!));
            Assert.All(pairs, pair => Assert.True(pair.Second <= pair.First));
        }
    }

    private static MarketTally Last(RunResult run) => run.Years[^1].Markets!;

    private static double Sum(RunResult run, Func<MarketTally, IReadOnlyList<double>> of) =>
        run.Years.Sum(year => of(year.Markets!).Sum());

    private static long Urban(RunResult run) =>
        run.Years[^1].Residents.Where((_, cell) => Cells.IsUrban(cell)).Sum(r => r.Closing);

    private static double Urban(ExpectedFlows flows) => Enumerable.Range(0, Cells.HunanCount)
        .Where(Cells.IsUrban).Sum(cell => flows.In[cell] - flows.Out[cell]);
}
