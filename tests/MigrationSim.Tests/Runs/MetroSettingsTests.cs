// The metro circle's levers by year: openings, borders, coupling.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class MetroSettingsTests
{
    private static readonly int[] Everywhere = [.. Enumerable.Range(0, Cells.CountyCount)];
    private static readonly Project Link = TestProjects.Link(0, 20);
    private static readonly Model Model = TestProjects.With(TestModels.Small, Link);

    [Fact]
    public void A_project_shortens_the_way_from_its_opening_year_on()
    {
        var cut = TestLevers.Set("metro_travel_time_cut", Everywhere, 20);
        var places = Model.BaseYear.Places;
        Assert.Same(places.TravelMinutes, MetroSettings.Minutes(Model, cut, 2026));
        Assert.Equal(
            0.8 * places.Minutes(0, 20), MetroSettings.Minutes(Model, cut, 2027)[20], 9);
        Assert.Same(places.TravelMinutes, MetroSettings.Minutes(Model, new(), 2027));
    }

    [Theory]
    [InlineData(0.2, 2027, 2027)]
    [InlineData(0.5, 2027, 2026)]
    [InlineData(1, 2027, 2025)]
    [InlineData(1, 2026, 2025)]
    [InlineData(1, 2031, 2029)]
    public void Joint_governance_brings_openings_forward_but_not_before_2025(
        double x, int planned, int expected)
    {
        var levers = TestLevers.Set("metro_governance", Everywhere, x);
        var project = Link with { OpeningYear = planned };
        var first = Enumerable.Range(2020, 20).First(
            year => MetroSettings.IsOpen(Model, levers, project, year));
        Assert.Equal(expected, first);
    }

    [Fact]
    public void Borders_inside_the_metro_area_cost_half_where_markets_are_one()
    {
        var area = Model.BaseYear.Tables.Geography.Tags["CZT"];
        var (one, other, outside) = (area[0], area[^1], 60);
        var full = Factors(TestLevers.Set("market_integration", area, 1));
        Assert.Equal(0.5, full[(one * Cells.CountyCount) + other]);
        Assert.Equal(1, full[(one * Cells.CountyCount) + outside]);
        Assert.Equal(1, full[(outside * Cells.CountyCount) + one]);
        var half = Factors(TestLevers.Set("market_integration", [one], 1));
        Assert.Equal(0.75, half[(one * Cells.CountyCount) + other]);
        Assert.Equal(0.75, half[(other * Cells.CountyCount) + one]);
        Assert.Empty(Factors(new()));

        var calm = TestModels.Choice(new(), new double[Cells.Count]);
        var borders = calm.Parameters.CountyBorder + calm.Parameters.PrefectureBorder;
        var (before, after) = (new OriginFactors(calm), new OriginFactors(
            calm with { BorderFactors = full }));
        Assert.Equal(
            borders / 2,
            after.Distance(one, Cells.Urban(other)).Sum
                - before.Distance(one, Cells.Urban(other)).Sum, 12);
        Assert.Equal(
            before.Distance(one, Cells.Guangdong), after.Distance(one, Cells.Guangdong));
    }

    [Fact]
    public void Changshas_growth_brings_jobs_to_its_partners_by_their_jobs_and_leaves_its_own()
    {
        var coupling = Coupling(0.5);
        var before = Enumerable.Range(0, Cells.CountyCount).Select(i => 100.0 + i).ToArray();
        var now = before.Select((jobs, i) => jobs + (i < 9 ? 10 : 3)).ToArray();
        var extra = coupling.Extra(before, now);
        Assert.Equal(45, extra.Sum(), 9);
        Assert.All(Everywhere, i => Assert.Equal(IsPartner(i), extra[i] > 0));
        Assert.Equal(extra[9] / before[9], extra[20] / before[20], 12);
        Assert.All(coupling.Extra(now, before), jobs => Assert.Equal(0, jobs));
        Assert.Null(MetroSettings.Coupling(Model, new(), 2027));
    }

    [Fact]
    public void Coupled_jobs_are_openings_that_the_path_without_levers_does_not_know()
    {
        var (people, more) = (new MarketCounts(), new MarketCounts());
        Array.Fill(people.UrbanWorkers, 1000);
        Array.Fill(more.UrbanWorkers, 1100);
        var open = MarketYear.Open(Model.BaseYear, people, 1, Model.Markets);
        var calm = MarketSettings.Resolve(Model, new(), 2027, 1);
        var alone = LabourMarket.Advance(open, more, people, calm, Model.Markets);
        var coupled = LabourMarket.Advance(
            open, more, people, calm with { Coupling = Coupling(1) }, Model.Markets);
        Assert.Equal(alone.JobsWithoutLevers, coupled.JobsWithoutLevers);
        Assert.All(Everywhere, i => Assert.Equal(
            IsPartner(i), coupled.Jobs[i] > alone.Jobs[i]));
        Assert.Equal(
            Enumerable.Range(0, 9).Sum(i => alone.Jobs[i] - open.Jobs[i]),
            Everywhere.Sum(i => coupled.Jobs[i] - alone.Jobs[i]), 6);
    }

    private static JobCoupling Coupling(double share) => MetroSettings.Coupling(
        Model, TestLevers.Set("supply_chain_coupling", Everywhere, share), 2027)!;

    // The small world's second, third and thirteenth prefectures bear the partners' codes.
    private static bool IsPartner(int county) =>
        Model.BaseYear.Tables.Geography.PrefectureOf(county) is 1 or 2 or 12;

    private static double[] Factors(LeverSettings levers) =>
        MetroSettings.BorderFactors(Model, levers, 2027);
}
