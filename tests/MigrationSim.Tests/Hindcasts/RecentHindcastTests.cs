// The years after 2020: what is scored, by whom, and what is left out.
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Hindcasts;

public sealed class RecentHindcastTests
{
    private const string Changsha = "430100";

    // 2021 as 2020 was, with every county's people of 2020: a model that sees no change.
    private static readonly RunResult Still = HandMade.Result() with
    {
        Years =
        [
            CensusRun.Tally(2020, CensusRun.Tables.Census2020),
            CensusRun.Tally(2021, CensusRun.Tables.Census2020),
        ],
    };

    private static readonly RecentHindcast Judged = new(CensusRun.Tables, [Still, Still]);

    [Fact]
    public void A_model_without_change_errs_as_the_last_value_does_and_has_no_spread()
    {
        var test = Judged.Places([new(Changsha, 2021, Observation.Residents, 10239300)]);
        var scores = test.Scores();
        var model = scores.Single(row => row.Method == HindcastMethods.Model);
        Assert.Equal(
            scores.Single(row => row.Method == Methods.LastValue).Rmse!.Value, model.Rmse!.Value,
            1e-12);
        Assert.Equal(Math.Log(10239300.0 / 10047914), model.Rmse.Value, 1e-9);
        Assert.Equal(model.Rmse.Value, model.Crps!.Value, 1e-9);
        Assert.Equal(0, model.Coverage95);
    }

    [Fact]
    public void Every_baseline_is_scored_on_a_prefecture_or_says_why_not()
    {
        var test = Judged.Places(
        [
            new(Changsha, 2021, Observation.Residents, 10239300),
            new(Changsha, 2021, Observation.Rate, 83.16),
            new(Changsha, 2021, Observation.UrbanResidents, 8515000),
        ]);
        string[] quantities =
            [Quantities.LogResidentsChange, Quantities.RateChange, ObservedChanges.LogUrbanChange];
        foreach (var quantity in quantities)
        {
            var rows = test.Scores().Where(row => row.Quantity == quantity).ToList();
            Assert.Subset(
                rows.Select(row => row.Method).ToHashSet(),
                Methods.All.Where(m => !m.EndsWith("_of_training", StringComparison.Ordinal))
                    .ToHashSet());
        }
    }

    [Fact]
    public void What_was_fitted_or_seen_is_left_out_of_a_table_that_is_brought()
    {
        Observation[] given =
        [
            new(Geography.ProvinceCode, 2021, "births", 473000),
            new(Geography.ProvinceCode, 2021, Observation.Rate, 59.71),
            new(Changsha, 2021, Observation.Rate, 83.16),
            new(Changsha, 2021, "households", 3200000),
        ];
        var test = Judged.File(given);
        Assert.Equal(given[..2], test.LeftOut);
        Assert.Equal(
            [Quantities.RateChange, "households"],
            test.Figures.Where(f => f.Method == HindcastMethods.Model).Select(f => f.Quantity));
        Assert.Contains(
            test.Unscored, gap => gap is { Quantity: "households", Method: Methods.Linear });
    }

    [Fact]
    public void Trends_start_from_the_newest_figure_and_the_gap_is_the_models()
    {
        var anchors = new Anchors(CensusRun.Tables);
        Observation[] published = [new(Changsha, 2021, Observation.Rate, 84)];
        var gap = anchors.Gaps(published, Still).Single();
        Assert.Equal(100 * 8300000.0 / 10047914, gap.Model, 1e-9);
        Assert.Equal(gap.Model - 84, gap.Gap, 1e-9);
        var trends = anchors.Trends(published, 2029);
        Assert.Equal(84, trends.Single(t => t.Method == Methods.LastValue).After!.Value, 1e-9);
        var linear = trends.Single(t => t.Method == Methods.Linear);
        var first = 100 * 4765918.0 / 7040952;
        Assert.Equal(84 + (8 * (84 - first) / 11), linear.After!.Value, 1e-9);
        Assert.NotEqual(linear.Before, linear.After);
    }
}
