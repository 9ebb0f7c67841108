// What scenarios cost: quantities of hand-made years, and what may be said of a cost a person.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Comparisons;

public sealed class CostTests
{
    private static readonly Trajectory Five = Trajectory.Constant(5);

    [Fact]
    public void A_reward_costs_what_is_paid_for_those_who_settled()
    {
        var rewarded = new LeverSettings { SettlementReward = Five };
        Assert.Equal(5 * 122 * 4, Quantity(CostBasis.Rewards, rewarded), 1e-6);
        Assert.Equal(2 * 122 * 4, Quantity(CostBasis.Rewards, new()), 1e-6);
    }

    [Fact]
    public void Programmes_of_the_province_cost_their_number_and_what_is_delivered_of_it()
    {
        var levers = new LeverSettings
        {
            SkillTrainingSeats = Trajectory.Constant(3000),
            AffordableRentalUnits = WhereAimed("affordable_rental_units", 20000),
            IndustrialTransferJobs = WhereAimed("industrial_transfer_jobs", 1000),
            FundingExecution = Trajectory.Constant(0.5),
        };
        Assert.Equal(3000, Quantity(CostBasis.Trainees, levers), 1e-6);

        // Funding acts on what is added to the baseline of ten thousand.
        Assert.Equal(15000, Quantity(CostBasis.AffordableDwellings, levers), 1e-6);
        Assert.Equal(500, Quantity(CostBasis.TransferJobs, levers), 1e-6);
    }

    [Fact]
    public void Places_and_jobs_grow_from_those_of_the_year_before()
    {
        var levers = new LeverSettings
        {
            SchoolSeatGrowth = Trajectory.Constant(2),
            UrbanJobGrowth = Trajectory.Constant(-1),
        };
        Assert.Equal(
            0.02 * Years[0].Markets!.Seats.Sum(), Quantity(CostBasis.SchoolPlaces, levers), 1e-6);
        Assert.Equal(0, Quantity(CostBasis.PolicyJobs, levers));
    }

    [Fact]
    public void Services_of_a_county_seat_are_paid_for_once()
    {
        var levers = new LeverSettings { CountySeatCapacity = Trajectory.Constant(0.2) };
        var quantities = Of(levers)!;
        var number = Number(CostBasis.CountyUpgrades);
        Assert.Equal(122, quantities[2021, number], 1e-6);
        Assert.Equal(0, quantities[2022, number], 1e-6);
    }

    [Fact]
    public void Without_markets_nothing_is_reckoned() => Assert.Null(CostQuantities.Of(
        TestModels.Small, new(), HandMade.Result().Years));

    [Theory]
    [InlineData(Verdict.Measurable, 100, 101, 102)]
    [InlineData(Verdict.NoMeasurableEffect, -100, 101, 50)]
    [InlineData(Verdict.Fewer, -100, -101, -102)]
    [InlineData(Verdict.OneReplicate, 100)]
    public void A_cost_a_person_is_told_only_where_there_is_an_effect(
        Verdict verdict, params int[] persons)
    {
        var person = new CostDifference(Compared(persons))
            .PerPerson(CostEffect.All[0], CostDifference.Government);
        Assert.Equal(verdict, person.Verdict);
        Assert.Equal(persons[0] < 0, person.Central is null);
    }

    // Three thousand CNY more for each of four persons in 122 counties and two years.
    [Fact]
    public void The_cost_of_a_person_more_is_the_added_cost_over_the_persons_added()
    {
        var costs = new CostDifference(Compared([10, 10, 10]));
        Assert.Equal(
            3 * 122 * 4 * 2 / 1000.0,
            costs.Total(null, CostDifference.Government, cost => cost.Central).Mean, 1e-9);
        var person = costs.PerPerson(CostEffect.All[0], CostDifference.Government);
        Assert.Equal(3 * 122 * 4 * 2 / 10.0, person.Central!.Value, 1e-9);
        Assert.Equal(
            0, costs.Total(null, [Payer.Employer], cost => cost.Central).Mean);
    }

    private static IReadOnlyList<YearTally> Years { get; } =
    [
        .. MarketedYears.Result().Years.Select(year => year with
        {
            Hukou = [.. year.Hukou.Select((row, c) => Cells.IsUrban(c)
                ? row with { Settled = 4 } : row with { Settled = -4 })],
        }),
    ];

    private static Comparison Compared(int[] persons) => new(
        "a", "b", HandMade.Geography, 1,
        [
            .. persons.Select((more, r) => new PairedDifference(
                (uint)r, Figures(0, new()), Figures(more, new() { SettlementReward = Five }))),
        ]);

    private static RunFigures Figures(int more, LeverSettings levers)
    {
        var table = new IndicatorTable(2021, 2, Place.All(HandMade.Geography).Count);
        table[2022, 0, CostEffect.All[0].Number] = 1000 + more;
        return new(table, new(2021, 2, table.PlaceCount), Of(levers));
    }

    private static double Quantity(CostBasis basis, LeverSettings levers) =>
        Of(levers)![2022, Number(basis)];

    private static CostQuantities? Of(LeverSettings levers) =>
        CostQuantities.Of(TestModels.Small, levers, Years);

    private static Trajectory WhereAimed(string name, double value)
    {
        var lever = LeverCatalogue.Get(name);
        var row = Enumerable.Repeat(lever.Facts.Baseline, Cells.CountyCount).ToArray();
        foreach (var i in lever.Counties(TestModels.Small.BaseYear.Tables.Geography))
            row[i] = value;
        return Trajectory.Table(lever.Facts.Baseline, 2021, [row]);
    }

    private static int Number(CostBasis basis) =>
        LeverCosts.All.Index().First(cost => cost.Item.Basis == basis).Index;
}
