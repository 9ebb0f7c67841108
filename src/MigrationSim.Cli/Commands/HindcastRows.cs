// The rows of a hindcast's tables.
using MigrationSim.Cli.Screen;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Hindcasts;
using MigrationSim.Studies.Scores;

namespace MigrationSim.Cli.Commands;

/// <summary>From tests to rows with names in both languages.</summary>
public static class HindcastRows
{
    public static IEnumerable<ScoreTableRow> Scores(IEnumerable<HindcastTest> tests) =>
        from test in tests
        from score in test.Scores()
        let method = HindcastMethods.Get(score.Method)
        let why = score.Why is null ? new Phrase("", "") : HindcastSummary.Why(score.Why)
        select new ScoreTableRow(
            test.Code, Word(test.Blindness), score.Quantity, method.Code, method.Zh, method.En)
        {
            Count = score.Count,
            Rmse = score.Rmse,
            Mae = score.Mae,
            RankCorrelation = score.RankCorrelation,
            Crps = score.Crps,
            Coverage80 = score.Coverage80,
            Coverage95 = score.Coverage95,
            BestBaseline = score.BestBaseline,
            Skill = score.Skill,
            WhyZh = why.Zh,
            WhyEn = why.En,
        };

    public static IEnumerable<PredictionTableRow> Predictions(IEnumerable<HindcastTest> tests) =>
        from test in tests
        from figure in test.Figures
        let interval = figure.Sample is { } sample ? CentralInterval.Of(sample, 0.8) : default
        let isSampled = figure.Sample is not null
        select new PredictionTableRow(
            test.Code, figure.Quantity, figure.Method, figure.GeoCode, figure.Year,
            figure.Observed, figure.Predicted, isSampled ? interval.Low : null,
            isSampled ? interval.High : null);

    /// <summary>The word of the tables.</summary>
    public static string Word(Blindness blindness) => blindness switch
    {
        Blindness.HeldOut => "held_out",
        Blindness.CrossFitted => "cross_fitted",
        Blindness.NotFitted => "not_fitted",
        _ => "seen",
    };
}
