// Levers: each is declared once, and the declaration is coherent.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Levers;

public sealed class LeverCatalogueTests
{
    [Fact]
    public void Every_property_of_the_settings_is_a_lever() =>
        Assert.Equal(
            typeof(LeverSettings).GetProperties().Length, LeverCatalogue.All.Count);

    [Fact]
    public void New_settings_stand_at_the_declared_baseline_in_every_year()
    {
        foreach (var lever in LeverCatalogue.All)
        {
            Assert.All(
                ResolvedLevers.Values(lever.Get(new LeverSettings()), 5),
                value => Assert.Equal(lever.Facts.Baseline, value));
        }
    }

    [Fact]
    public void Baseline_and_goal_lie_within_the_range()
    {
        foreach (var facts in LeverCatalogue.All.Select(lever => lever.Facts))
        {
            Assert.InRange(facts.Baseline, facts.Min, facts.Max);
            Assert.InRange(facts.Goal, facts.Min, facts.Max);
        }
    }

    [Fact]
    public void A_lever_declares_a_column_that_tables_have()
    {
        string[] columns = [.. IndicatorCatalogue.All.Concat(MarketIndicators.All)
            .Select(indicator => indicator.Name)];
        Assert.All(
            LeverCatalogue.All, lever => Assert.Contains(lever.Facts.Column, columns));
    }

    [Fact]
    public void Policies_serve_known_items_of_the_plan_and_assumptions_none()
    {
        foreach (var lever in LeverCatalogue.All)
        {
            Assert.Equal(lever.Facts.Kind == LeverKind.Policy, lever.Items.Count > 0);
            Assert.All(lever.Items, item => Assert.Contains(item, PlanItems.All));
        }
    }

    [Fact]
    public void Policies_stand_in_the_order_of_the_plan_and_assumptions_last()
    {
        int[] order = [.. LeverCatalogue.All.Select(lever => lever.Items.Count == 0
            ? int.MaxValue
            : PlanItems.All.Index().First(item => item.Item == lever.Items[0]).Index)];
        Assert.Equal(order.Order(), order);
        Assert.Equal(
            LeverCatalogue.All.Select(lever => lever.Name).Distinct().Count(), order.Length);
    }

    [Fact]
    public void Several_tags_are_taken_together_and_each_county_once()
    {
        var places = TestModels.Small.BaseYear.Tables.Geography;
        var both = LeverCatalogue.Get("industrial_transfer_jobs").Counties(places);
        Assert.Equal(places.Tags["POTENTIAL"].Union(places.Tags["TRANSFER_ZONE"]).Order(), both);
        Assert.Equal(
            Enumerable.Range(0, Cells.CountyCount),
            LeverCatalogue.Get("urban_job_growth").Counties(places));
    }

    [Fact]
    public void Changing_one_lever_leaves_the_others_and_the_original_alone()
    {
        var before = new LeverSettings();
        var lever = LeverCatalogue.All[0];
        var after = lever.With(before, Trajectory.Constant(0.9));
        Assert.Equal(0.9, lever.Get(after).At(0, 2030));
        Assert.Equal(lever.Facts.Baseline, lever.Get(before).At(0, 2030));
        foreach (var other in LeverCatalogue.All.Skip(1))
            Assert.Same(other.Get(before), other.Get(after));
    }
}
