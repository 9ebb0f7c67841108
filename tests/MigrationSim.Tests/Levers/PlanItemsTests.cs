// The plan's items: none without a lever or an outcome that can be looked up.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Files.Results;

using Xunit;

namespace MigrationSim.Tests.Levers;

public sealed class PlanItemsTests
{
    [Fact]
    public void The_plan_has_thirty_one_items_with_titles_in_both_languages()
    {
        Assert.Equal(31, PlanItems.All.Distinct().Count());
        Assert.All(PlanItems.Items, item =>
        {
            Assert.Contains(item.Zh, letter => letter >= '\u4e00');
            Assert.DoesNotContain(item.En, letter => letter >= '\u4e00');
        });
    }

    [Fact]
    public void Every_indicator_of_an_item_is_a_column_of_a_table()
    {
        var columns = IndicatorCatalogue.All.Concat(MarketIndicators.All)
            .Select(indicator => indicator.Name)
            .Concat(ResultColumns.All.Select(column => column.Name)).ToHashSet();
        Assert.All(
            PlanItems.Items.SelectMany(item => item.Indicators),
            name => Assert.Contains(name, columns));
    }

    [Fact]
    public void What_shows_a_lever_at_work_shows_an_item_it_serves() =>
        Assert.All(
            LeverCatalogue.All.Where(lever => lever.Items.Count > 0),
            lever => Assert.Contains(
                lever.Facts.Column,
                PlanItems.Items.Where(item => lever.Items.Contains(item.Id))
                    .SelectMany(item => item.Indicators)));

    [Fact]
    public void Only_the_chance_of_the_goal_and_new_figures_need_a_command_of_their_own() =>
        Assert.Equal(
            ["target-ur66", "org-1"],
            PlanItems.Items.Where(item => item.Study.Length > 0).Select(item => item.Id));

    [Fact]
    public void Every_task_and_measure_has_a_lever_and_every_item_something_to_see()
    {
        foreach (var item in PlanItems.Items)
        {
            var isServed = LeverCatalogue.All.Any(lever => lever.Items.Contains(item.Id));
            Assert.Equal(item.Id.StartsWith("task", StringComparison.Ordinal)
                || item.Id.StartsWith("measure", StringComparison.Ordinal), isServed);
            Assert.True(item.Columns.Length + item.Study.Length > 0, item.Id);
        }
    }
}
