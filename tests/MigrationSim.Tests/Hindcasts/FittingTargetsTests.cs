// No scored figure stands among those that something was fitted to.
using MigrationSim.Core.Places;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;
using MigrationSim.Studies.Scores;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Hindcasts;

public sealed class FittingTargetsTests
{
    private static readonly ScoringPlaces Places = CensusRun.Places;

    [Fact]
    public void No_figure_of_the_page_of_evidence_was_fitted_to()
    {
        var kept = EvidenceTables.Read(Repository.File("src", "evidence"));
        Assert.NotEmpty(kept.Predictions);
        foreach (var rows in kept.Predictions.GroupBy(row => row.Test))
        {
            var word = kept.Scores.First(row => row.Test == rows.Key).Blindness;
            FittingCheck.Run(Places, [Test(Blind(word), [.. rows.Select(Figure)])]);
        }
    }

    [Fact]
    public void A_held_out_unit_may_be_scored_and_a_training_unit_may_not()
    {
        var held = Places.Codes[Places.IsHeldOut.ToList().IndexOf(true)];
        var seen = Places.Codes[Places.IsHeldOut.ToList().IndexOf(false)];
        FittingCheck.Run(Places, [Test(Blindness.HeldOut, [Rate(held, 2020)])]);
        var fault = Assert.Throws<InvalidOperationException>(() =>
            FittingCheck.Run(Places, [Test(Blindness.HeldOut, [Rate(seen, 2020)])]));
        Assert.Contains(seen, fault.Message);
        Assert.Contains("urban residual of the county", fault.Message);
    }

    [Fact]
    public void The_provinces_rates_to_2024_pass_only_where_they_are_marked_as_seen()
    {
        ScoredFigure[] figures = [Rate(Geography.ProvinceCode, 2024)];
        FittingCheck.Run(Places, [Test(Blindness.Seen, figures)]);
        FittingCheck.Run(
            Places, [Test(Blindness.NotFitted, [Rate(Geography.ProvinceCode, 2025)])]);
        Assert.Throws<InvalidOperationException>(() =>
            FittingCheck.Run(Places, [Test(Blindness.NotFitted, figures)]));
    }

    [Theory]
    [InlineData("births")]
    [InlineData("deaths")]
    [InlineData("net_external_migration")]
    public void Births_deaths_and_the_external_balance_are_never_scored(string quantity)
    {
        ScoredFigure[] figures =
        [
            new("model", quantity, Geography.ProvinceCode, 2022, 1, 1),
        ];
        foreach (var blindness in new[] { Blindness.Seen, Blindness.NotFitted })
        {
            Assert.Throws<InvalidOperationException>(() =>
                FittingCheck.Run(Places, [Test(blindness, figures)]));
        }
    }

    [Fact]
    public void Every_target_of_the_fit_names_a_place_and_what_was_fitted()
    {
        var targets = FittingTargets.OfModel(CensusRun.Tables.Geography);
        Assert.Equal(targets.Count, targets.Distinct().Count());
        Assert.All(targets, target => Assert.NotEqual("", target.Zh + target.En));
        Assert.Equal(
            2 * 122, targets.Count(target => target.GeoCode != Geography.ProvinceCode));
    }

    private static ScoredFigure Rate(string code, int year) =>
        new("model", Quantities.RateChange, code, year, 1, 1);

    private static ScoredFigure Figure(PredictionTableRow row) =>
        new(row.Method, row.Quantity, row.GeoCode, row.Year, row.Observed, row.Predicted);

    private static HindcastTest Test(
        Blindness blindness, IReadOnlyList<ScoredFigure> figures) =>
        new("test", "检验", "test", blindness, figures, []);

    private static Blindness Blind(string word) => word switch
    {
        "held_out" => Blindness.HeldOut,
        "cross_fitted" => Blindness.CrossFitted,
        "not_fitted" => Blindness.NotFitted,
        _ => Blindness.Seen,
    };
}
