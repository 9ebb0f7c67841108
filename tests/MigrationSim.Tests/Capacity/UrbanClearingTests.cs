// Clearing of the small world's towns: full ones, empty ones, ones without a single school place.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class UrbanClearingTests
{
    private const double Arriving = 300;
    private const int Full = 9;
    private static readonly MarketParameters Parameters = new();
    private static readonly Population People = TestRuns.Grow(TestModels.Small.BaseYear);
    private static readonly YearSettings Settings = Year();
    private static readonly PlaceLoad Load = Taken();

    [Fact]
    public void Where_those_who_stay_are_too_many_a_price_keeps_all_but_the_least_out()
    {
        var capacity = Of(1.02, 1.05);
        capacity.Dwellings[Full] = 0.8 * Load.Dwellings[Full];
        var (result, demand) = Clear(capacity);
        Assert.InRange(result.Residual, 0, Parameters.ClearingTolerance);
        Assert.InRange(result.Prices.Dwellings[Full], 1, 20);
        Assert.InRange(
            demand.Newcomers[Full], 0,
            Parameters.RoomFloor * capacity.Dwellings[Full] * 1.001);
        Assert.True(result.BindingDwellings > 1);
    }

    [Fact]
    public void Expected_newcomers_fit_into_what_leavers_leave()
    {
        var capacity = Of(1.01, 1);
        var (result, demand) = Clear(capacity);
        Assert.InRange(result.Residual, 0, Parameters.ClearingTolerance);
        Assert.InRange(result.Iterations, 2, 60);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            Fits(demand.Newcomers[i], capacity.Dwellings[i], Load.Dwellings[i], demand.Freed[i]);
            Fits(demand.NewPupils[i], capacity.Seats[i], Load.Seats[i], demand.FreedSeats[i]);
        }

        static void Fits(double newcomers, double capacity, long load, double freed)
        {
            var room = Math.Max(capacity - load + freed, 0.001 * capacity);
            Assert.True(newcomers <= room * 1.0001001);
        }
    }

    [Fact]
    public void Following_merged_groups_leads_where_plain_steps_lead()
    {
        var capacity = Of(1.01, 1);
        var exact = Parameters with { ClearingTolerance = 1e-9 };
        var (followed, _) = Clear(capacity, exact);
        var plain = PlainClearing.Run(
            People, Settings, Load, capacity, Arriving, exact);
        Assert.InRange(followed.Iterations, 2, plain.Iterations / 2);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            Assert.Equal(plain.Prices.Dwellings[i], followed.Prices.Dwellings[i], 1e-6);
            Assert.Equal(plain.Prices.Seats[i], followed.Prices.Seats[i], 1e-6);
        }
    }

    [Fact]
    public void Room_everywhere_costs_nothing_anywhere()
    {
        var (result, _) = Clear(Of(2, 3));
        Assert.Equal(1, result.Iterations);
        Assert.All(result.Prices.Dwellings.Concat(result.Prices.Seats), p => Assert.Equal(0, p));
    }

    [Fact]
    public void A_world_without_any_room_is_said_to_be_infeasible() =>
        Assert.Throws<InfeasibleException>(() => Clear(Of(0.2, 1)));

    [Fact]
    public void Towns_without_a_single_school_place_still_have_finite_prices()
    {
        // A small sample may find no pupil in a town, and so no place.
        var capacity = Of(1.02, 1.05);
        capacity.Seats[Full] = 0;
        var (result, demand) = Clear(capacity);
        Assert.InRange(result.Residual, 0, Parameters.ClearingTolerance);
        Assert.All(result.Prices.Dwellings.Concat(result.Prices.Seats), price =>
            Assert.True(double.IsFinite(price)));
        Assert.All(demand.Newcomers, newcomers => Assert.True(newcomers >= 0));
    }

    [Fact]
    public void Towns_without_a_single_dwelling_still_have_finite_prices()
    {
        var capacity = Of(1.02, 1.05);
        capacity.Dwellings[Full] = 0;
        var (result, _) = Clear(capacity);
        Assert.InRange(result.Residual, 0, Parameters.ClearingTolerance);
        Assert.All(result.Prices.Dwellings, price => Assert.True(double.IsFinite(price)));
    }

    private static (ClearingResult Result, ExpectedDemand Demand) Clear(
        PlaceCapacity capacity, MarketParameters? parameters = null)
    {
        var inputs = Settings.Tables();
        var groups = new DecisionGroups();
        groups.Add(People, 0, People.Count, inputs);
        var list = groups.List();
        var lanes = new ChoiceLanes();
        lanes.Fill(inputs.Tables, inputs.Split);
        var demand = new ExpectedDemand(lanes);
        demand.Open(list);
        var arrivals = new Arrivals(Settings.Choice, inputs.Tables);
        var result = new UrbanClearing().Run(
            new(list, inputs, Load, capacity, arrivals, Arriving), parameters ?? Parameters,
            mustHaveRoom: true);
        lanes.Price(result.Prices);
        demand.Evaluate();
        return (result, demand);
    }

    private static PlaceCapacity Of(double dwellings, double seats) => new(
        [.. Load.Dwellings.Select(n => dwellings * Math.Max(1, n))],
        [.. Load.Seats.Select(n => seats * Math.Max(1, n))]);

    private static PlaceLoad Taken()
    {
        var load = new PlaceLoad();
        load.Count(People, 0, People.Count, Settings.Tables());
        return load;
    }

    private static YearSettings Year()
    {
        var options = new RunOptions();
        var world = new World(People, TestModels.Small, options, CancellationToken.None);
        return YearSettings.Resolve(TestModels.Small, Scenario.Baseline, options, 2021, world);
    }
}
