// The decade's two tests: a perfect run is scored as perfect, and nothing held out is seen.
using MigrationSim.Core.BaseYears;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;
using MigrationSim.Studies.Scores;

using Xunit;

namespace MigrationSim.Tests.Hindcasts;

public sealed class DecadeTests
{
    private static readonly ScoringPlaces Places = CensusRun.Places;

    private static readonly ProvincePast Past = ProvincePast.Of(CensusRun.Tables, 2010);

    private static readonly int[] Folds = Places.Folds();

    private static readonly IReadOnlyList<HindcastTest> Perfect = DecadeHindcast.Tests(
        Places, Past,
        new(
            [CensusRun.Perfect], [.. Enumerable.Repeat(CensusRun.Perfect, 5)], CensusRun.Still),
        Folds);

    [Fact]
    public void A_run_that_ends_in_the_census_has_no_error_and_a_still_one_that_of_the_last_value()
    {
        foreach (var test in Perfect)
        {
            var scores = test.Scores();
            foreach (var quantity in UnitQuantity.All.Select(q => q.Change))
            {
                Assert.Equal(0, Row(scores, quantity, HindcastMethods.Model).Rmse!.Value, 1e-9);
                Assert.Equal(1, Row(scores, quantity, HindcastMethods.Model).Skill!.Value, 1e-9);
                Assert.Equal(
                    Row(scores, quantity, Methods.LastValue).Rmse!.Value,
                    Row(scores, quantity, HindcastMethods.ModelWithoutResiduals).Rmse!.Value, 1e-9);
            }
        }
    }

    [Fact]
    public void Every_unit_is_judged_once_either_as_held_out_or_as_left_out_in_turn()
    {
        var units = Perfect.Select(test => test.Figures
            .Where(f => f.Method == HindcastMethods.Model && f.Quantity == Quantities.RateChange)
            .Select(f => f.GeoCode).ToList()).ToList();
        Assert.Equal(22, units[0].Count);
        Assert.Equal(
            Places.Codes.Order(StringComparer.Ordinal),
            units[0].Concat(units[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_baseline_has_a_score_or_a_reason_for_every_quantity()
    {
        foreach (var test in Perfect)
        {
            var scores = test.Scores();
            foreach (var quantity in UnitQuantity.All.Select(q => q.Change))
            {
                Assert.All(
                    Methods.All,
                    method => Assert.True(
                        Row(scores, quantity, method) is { Rmse: not null } or { Why: not null }));
            }
        }
    }

    // A perfect prediction is the best covariate there is.
    [Fact]
    public void The_ridge_takes_up_a_model_that_knows() => Assert.All(
        UnitQuantity.All.Select(q => q.Change), quantity =>
        {
            var scores = Perfect[0].Scores();
            Assert.True(
                Row(scores, quantity, HindcastMethods.RidgeWithModel).Rmse
                < 0.2 * Row(scores, quantity, HindcastMethods.Ridge).Rmse);
        });

    [Fact]
    public void No_forecast_changes_with_what_the_held_out_units_became()
    {
        bool[] isSeen = [.. Places.IsHeldOut.Select(held => !held)];
        var tables = CensusRun.Tables;
        var other = new ScoringPlaces(
            tables with
            {
                Census2020 = [.. tables.Census2020.Select((c, i) => IsSeen(i) ? c : Doubled(c))],
            },
            CensusRun.Units);
        Assert.Equal(
            new UnitForecasts(Places, Past).Of(isSeen), new UnitForecasts(other, Past).Of(isSeen));

        bool IsSeen(int county) =>
            isSeen[Places.Units.ToList().IndexOf(CensusRun.Units[county])];
    }

    private static CountyCensus Doubled(CountyCensus census) => census with
    {
        Residents = 2 * census.Residents,
        UrbanResidents = census.UrbanResidents / 2,
        Households = 2 * census.Households,
        AgeSex = [.. census.AgeSex.Select(persons => 3 * persons)],
    };

    private static ScoreRow Row(IReadOnlyList<ScoreRow> scores, string quantity, string method) =>
        scores.Single(row => row.Quantity == quantity && row.Method == method);
}
