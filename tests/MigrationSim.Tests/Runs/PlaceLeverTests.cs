// Levers on places at work in whole runs: each moves the indicator it is declared with.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class PlaceLeverTests
{
    private static readonly RunOptions Options = new(Until: 2025, Threads: 2);

    // Floods so frequent that protection has something to prevent.
    private static readonly Model Model = TestModels.Small with
    {
        Amenity = new() { FloodChance = 0.9 },
    };

    private static readonly RunResult Baseline = TestRuns.Run(Model, Options);

    [Theory]
    [InlineData("county_seat_capacity", "amenity_index", 1)]
    [InlineData("shrinking_consolidation", "county_seat_share_pct", 1)]
    [InlineData("subcentre_priority", "subcentre_share_pct", 1)]
    [InlineData("town_empowerment", "town_jobs", 1)]
    [InlineData("service_sharing", "amenity_index", 1)]
    [InlineData("urban_renewal_rate", "renewed_dwellings", 1)]
    [InlineData("urban_renewal_rate", "displaced_renters", 1)]
    [InlineData("urban_renewal_rate", "affordable_dwellings", -1)]
    [InlineData("renewal_support", "dwellings", 1)]
    [InlineData("lifeline_safety", "hazard_index", -1)]
    [InlineData("flood_protection", "displaced_persons", -1)]
    [InlineData("green_smart_city", "amenity_index", 1)]
    public void A_lever_moves_its_indicator_as_declared(string lever, string name, int sign)
    {
        var most = LeverCatalogue.Get(lever).Facts.Max;
        var run = TestRuns.Run(
            Model, Options, Scenario.Baseline with { Levers = TestLevers.At(lever, most) });
        var change = Total(run, name) - Total(Baseline, name);
        Assert.True(sign * change > 0, $"{name} changes by {change}.");
    }

    [Fact]
    public void With_every_policy_at_its_most_the_first_years_relabelled_are_the_same_people()
    {
        var levers = LeverCatalogue.All.Where(lever => lever.Facts.Kind == LeverKind.Policy)
            .Aggregate(
                new LeverSettings(),
                (settings, lever) => lever.With(
                    settings, Trajectory.Constant(lever.Facts.Max)));
        var run = TestRuns.Run(
            Model, Options with { Until = 2021 }, Scenario.Baseline with { Levers = levers });
        Assert.Equal(
            Baseline.Years[1].Residents.Select(row => row.Reclassified),
            run.Years[1].Residents.Select(row => row.Reclassified));
        Assert.NotEqual(0, run.Years[1].Residents.Max(row => row.Reclassified));
    }

    [Fact]
    public void Floods_displace_whom_they_say_and_leave_the_exposed_countable()
    {
        var exposure = Model.BaseYear.Places.FloodExposure;
        foreach (var year in Baseline.Years)
        {
            var amenity = year.Markets!.Amenity;
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                Assert.Equal(exposure[i] > 0, amenity.Exposed[i] > 0);
                var isFlooded = year.Year > Baseline.Years[0].Year
                    && YearFloods.Happens(Model, new(), Options.Seed, i, year.Year);
                if (!isFlooded) Assert.Equal(0, amenity.Displaced[i]);
            }
        }

        Assert.True(Total(Baseline, "displaced_persons") > 0);
    }

    // Sum over the years, the base year apart.
    private static double Total(RunResult run, string name)
    {
        int[] cells = [.. Enumerable.Range(0, Cells.HunanCount)];
        return run.Years.Skip(1).Sum(
            year => MarketIndicators.Get(name).Value(year, cells) ?? 0);
    }
}
