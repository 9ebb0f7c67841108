// Groups of those who are asked, over as many years as it takes, against all households.
using CsCheck;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class DecisionGroupsTests
{
    private const double OfProvince = 0.003;
    private const double OfCounty = 0.01;
    private static readonly uint Seed = new RunOptions().Seed;

    // Large enough for counties that take hundreds.
    private static readonly Model Model = TestModels.Small with
    {
        BaseYear = BaseYearImputation.Build(SmallWorld.Create(meanResidents: 12_000), 2020),
    };

    private static readonly Population People = TestRuns.Grow(Model.BaseYear);
    private static readonly MoveInputs Inputs = Year();
    private static readonly PlainDemand Plain = new(People, Inputs);
    private static readonly ExpectedDemand Grouped = Demand(Groups(People, 1));

    // In so many years everybody is asked equally often: their mean leaves nobody out, and only
    // what is told apart of a household is lost.
    private static readonly ExpectedDemand[] Years =
    [
        .. Enumerable.Range(0, 1 << DemandSample.OtherShift).Select(
            ago => Demand(Groups(People, 1, Inputs.Draws.Year - ago))),
    ];


    [Fact]
    public void Newcomers_by_groups_are_those_by_households() =>
        Alike(Plain.Newcomers, year => year.Newcomers, 100);

    [Fact]
    public void So_are_the_school_places_they_take() =>
        Alike(Plain.NewPupils, year => year.NewPupils, 20);

    [Fact]
    public void So_are_the_dwellings_that_movers_leave() =>
        Alike(Plain.Freed, year => year.Freed, 100);

    [Fact]
    public void So_are_the_school_places_that_movers_leave() =>
        Alike(Plain.FreedSeats, year => year.FreedSeats, 20);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_change_no_digit(int threads)
    {
        var groups = Groups(People, threads);
        Assert.Equal(Groups(People, 1), groups);
        Same(Demand(groups));
    }

    [Fact]
    public void The_order_of_rows_changes_no_digit() =>
        Gen.Shuffle(Enumerable.Range(0, People.Count).ToArray()).Sample(
            order => Same(Demand(
                Groups(TestModels.Of(order.Select(row => People[row])), 1))),
            iter: 2, threads: 1);

    // Dice alone would be off by the root of their number: the mean of the squares would be 1.
    [Fact]
    public void One_years_answers_are_nearer_than_a_third_of_what_dice_are_off()
    {
        var squares = 0.0;
        var counties = 0;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (Plain.Newcomers[i] < 100) continue;
            foreach (var year in Years)
                squares += Math.Pow(year.Newcomers[i] - Plain.Newcomers[i], 2) / Plain.Newcomers[i];
            counties++;
        }

        Assert.True(counties > 3);
        Assert.InRange(squares / (counties * Years.Length), 0, 0.33);
    }

    private static void Alike(
        double[] exact, Func<ExpectedDemand, double[]> answer, double least)
    {
        var grouped = exact.Select((_, i) => Years.Average(year => answer(year)[i])).ToArray();
        Assert.True(exact.Count(n => n >= least) > 3);
        Assert.Equal(exact.Sum(), grouped.Sum(), OfProvince * exact.Sum());
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (exact[i] >= least) Assert.Equal(exact[i], grouped[i], OfCounty * exact[i]);
        }
    }

    private static void Same(ExpectedDemand demand)
    {
        Assert.Equal(Grouped.Newcomers, demand.Newcomers);
        Assert.Equal(Grouped.NewPupils, demand.NewPupils);
        Assert.Equal(Grouped.Freed, demand.Freed);
        Assert.Equal(Grouped.FreedSeats, demand.FreedSeats);
    }

    private static List<DecisionGroup> Groups(Population people, int threads, int? year = null)
    {
        // Threads that asked for a field of a class still being initialised would wait for ever.
        var (groups, inputs) = (new DecisionGroups(), Inputs);
        if (year is { } asked) inputs = inputs with { Draws = new(Seed, asked) };
        Parallel.For(0, threads, part => groups.Add(
            people, (int)((long)people.Count * part / threads),
            (int)((long)people.Count * (part + 1) / threads), inputs));
        return groups.List(threads);
    }

    private static ExpectedDemand Demand(List<DecisionGroup> groups)
    {
        var lanes = new ChoiceLanes();
        lanes.Fill(Inputs.Tables, Inputs.Split);
        lanes.Price(TestOffers.Prices());
        var demand = new ExpectedDemand(lanes);
        demand.Open(groups);
        demand.Evaluate();
        return demand;
    }

    // The tables of the first year after the base year, at prices that differ everywhere.
    private static MoveInputs Year()
    {
        var options = new RunOptions();
        var world = new World(People, Model, options, CancellationToken.None);
        var inputs = YearSettings
            .Resolve(Model, Scenario.Baseline, options, 2021, world)
            .Tables();
        inputs.Tables.Price(TestOffers.Prices());
        return inputs;
    }
}
