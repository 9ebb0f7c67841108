// Indicators of the metro circle in a run, and one reckoned by hand.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class MetroIndicatorTests
{
    [Fact]
    public void Shorter_ways_bring_more_people_within_an_hour_of_Changsha_from_the_opening_on()
    {
        var (core, county) = TestProjects.JustTooFar(TestModels.Small);
        var model = TestProjects.With(
            TestModels.Small, TestProjects.Link(core, county, opening: 2022));
        var options = new RunOptions(Until: 2022, Threads: 2);
        var cut = Scenario.Baseline with
        {
            Levers = TestLevers.Set("metro_travel_time_cut", [core, county], 40),
        };
        var (before, after) = (
            TestRuns.Run(model, options), TestRuns.Run(model, options, cut));
        Assert.Equal(Near(before, 1, county), Near(after, 1, county));
        Assert.Equal(0, Near(before, 2, county));
        Assert.True(Near(after, 2, county) > 0);
        Assert.Equal(
            after.Years[2].Residents[Cells.Urban(county)].Closing
                + after.Years[2].Residents[Cells.Rural(county)].Closing,
            Near(after, 2, county));
        var isCore = Share("commuters_to_changsha_core_pct", after, 2, core);
        Assert.Equal(0, isCore);
        Assert.True(
            Share("commuters_to_changsha_core_pct", after, 2, county)
            > Share("commuters_to_changsha_core_pct", before, 2, county));
        Assert.True(
            Share("commuters_out_pct", after, 2, county)
            >= Share("commuters_to_changsha_core_pct", after, 2, county));
    }

    [Fact]
    public void Wages_of_one_and_of_e_squared_lie_one_log_point_from_their_mean()
    {
        var year = MarketedYears.With(
            HandMade.Result().Years[1],
            MarketedYears.Markets((_, i) => i == 0 ? 1 : Math.Exp(2)), hasMoves: true);
        var dispersion = MarketIndicators.Get("wage_dispersion");
        Assert.Equal(1, dispersion.Value(year, [0, 1, 2, 3])!.Value, 9);
        Assert.Equal(0, dispersion.Value(year, [2, 3, 4, 5])!.Value, 9);
        Assert.Null(dispersion.Value(year, [0, 1]));
    }

    private static double Near(RunResult run, int year, int county) =>
        Share("within_60_minutes_of_changsha", run, year, county);

    private static double Share(string name, RunResult run, int year, int county) =>
        MarketIndicators.Get(name).Value(
            run.Years[year], [Cells.Urban(county), Cells.Rural(county)])!.Value;
}
