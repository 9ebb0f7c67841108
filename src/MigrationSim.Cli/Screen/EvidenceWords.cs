// What the page of evidence says around its tables.
using System.Globalization;

using MigrationSim.Files.Results;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>Words; whatever hangs on a number asks the tables.</summary>
public static class EvidenceWords
{
    private static readonly string[] Judged = [Quantities.RateChange, Quantities.LogResidentsChange];

    public static IReadOnlyList<string> HeldOut { get; } =
    [
        "A fifth of the units of every prefecture was drawn by a hash of their codes before anything",
        "was scored. Their 2020 entered no fit, except that three numbers (the levels of town and",
        "village and the pull of the zones outside) meet the province's totals. Their residual",
        "attractiveness comes from a ridge on fourteen covariates of 2010, fitted to the residuals of",
        "the units that are seen. Baselines \"of the same years\" use the seen units' change, which is",
        "the same privilege. Changes are judged, not levels: a level is mostly where a place stood",
        "before. Intervals of \"the model\" are of random seeds alone and far too narrow; those of \"the",
        "model with the training units' errors\" add the errors of cross-fitted predictions.", "",
    ];

    public static IReadOnlyList<string> CrossFitted { get; } =
    [
        "Each fifth of the training units predicted by a fit that saw neither it nor the held-out units.",
        "More units, so steadier; but the model's form was chosen by people who knew these censuses.", "",
    ];

    public static IReadOnlyList<string> Recent { get; } =
    [
        "Base year 2020 under the baseline, nothing refitted. Of prefectures only 2021 was found:",
        "residents of all fourteen, rates of six, one year after the census, some rounded to ten thousand",
        "people. Their sum is the province's, to which births, deaths and the net external balance were",
        "fitted, so that only their differences test the model, and rho was chosen with the province's",
        "rates in sight. The province's own figures are shown and prove nothing.", "",
    ];

    public static IReadOnlyList<string> Commands { get; } =
    [
        "```",
        "migsim hindcast --replicates 10 --out out/hindcast",
        "migsim headline --out out/headline.csv",
        "migsim docs evidence --hindcast out/hindcast --headline out/headline.csv",
        "```", "",
        "Any table of later figures: `migsim hindcast --observed FILE.csv --recent-only`. Newly",
        "published figures are entered with `migsim data observe FILE.csv`.",
    ];

    /// <summary>The verdict in both languages, by the numbers.</summary>
    public static IEnumerable<string> Summary(IReadOnlyList<ScoreTableRow> scores)
    {
        var (rate, people) = (Held(scores, Judged[0]), Held(scores, Judged[1]));
        if (rate.Model is null || people.Model is null) yield break;
        yield return $"On {Whole(rate.Model.Count)} units that no fit has seen, the error (RMSE) of the "
            + "ten-year change of the resident";
        yield return $"rate is {Small(rate.Model)} points for the model, {Small(rate.Best)} for the best "
            + $"baseline ({rate.Best?.MethodEn}),";
        yield return $"{Small(rate.Ridge)} for a ridge on the same covariates and {Small(rate.Both)} for "
            + "that ridge with the model's prediction added.";
        yield return $"Of ln residents: {Small(people.Model)}, {Small(people.Best)}, "
            + $"{Small(people.Ridge)} and {Small(people.Both)}. The model "
            + $"{Verdict(rate, people)}.";
        yield return "";
        yield return $"在 {Whole(rate.Model.Count)} 个从未用于拟合的县（或合并单元）上，2010—2020 年常住城镇化率变化的均方根"
            + $"误差：本模型 {Small(rate.Model)} 个百分点，最好的简单方法 {Small(rate.Best)}，用同样协变量的岭回归 "
            + $"{Small(rate.Ridge)}，加入本模型推算后的岭回归 {Small(rate.Both)}；ln 常住人口变化依次为 "
            + $"{Small(people.Model)}、{Small(people.Best)}、{Small(people.Ridge)}、{Small(people.Both)}。";
        yield return "";
    }

    /// <summary>What the held-out scores rest on.</summary>
    public static IEnumerable<string> Account(
        IReadOnlyList<ScoreTableRow> scores, IReadOnlyList<PredictionTableRow> predictions)
    {
        yield return "### What this rests on";
        yield return "";
        yield return "Without county residuals, that is with incomes, distances, jobs, ages and networks "
            + "alone, the model's";
        yield return "error on the same units is "
            + string.Join(" and ", Judged.Select(q =>
                $"{Small(Row(scores, q, HindcastMethods.ModelWithoutResiduals))} "
                + $"({QuantityNames.Of(q).En})"))
            + ". What lies between";
        yield return "that and the model's score is the work of the residuals, read off 2010 covariates.";
        yield return "";
        yield return "| Mean error of the model on held-out units, predicted less observed | |";
        yield return "|---|---|";
        foreach (var quantity in predictions.Where(p => p.Test == DecadeHindcast.HeldOutCode
            && p.Method == HindcastMethods.ModelWithErrors).GroupBy(p => p.Quantity))
        {
            var bias = quantity.Sum(p => p.Predicted - p.Observed) / quantity.Count();
            yield return $"| {QuantityNames.Of(quantity.Key).En} | "
                + $"{bias.ToString("+0.000;-0.000", CultureInfo.InvariantCulture)} |";
        }

        yield return "";
    }

    /// <summary>What the headline's table shows.</summary>
    public static IEnumerable<string> Headline(IReadOnlyList<HeadlineTableRow> rows)
    {
        if (rows.Count == 0) yield break;
        var row = rows[0];
        yield return $"Urban rates of {Whole(row.Year)} in percent, {row.Scenario} against "
            + $"{row.Baseline}: the plan's assumed goals";
        yield return "taken 0.5, 1 and 1.5 times as far (the plan itself sets no quantity but 66 %), and "
            + "relabelling at 0.5, 1";
        yield return $"and 2 times the default pace. Means of {Whole(row.Seeds)} seeds at scale "
            + $"{Whole(row.Scale)}; ± is the 95 % interval of the paired";
        yield return "difference over seeds, not over parameters. The level of the hukou rate is assumed "
            + "(95 % band 32-38 % in";
        yield return "2020), its change is modelled. Whether 66 % is reached hangs more on relabelling, "
            + "which no policy lever";
        yield return "moves, than on the plan.";
        yield return "";
    }

    private static (ScoreTableRow? Model, ScoreTableRow? Best, ScoreTableRow? Ridge,
        ScoreTableRow? Both) Held(IReadOnlyList<ScoreTableRow> scores, string quantity)
    {
        var model = Row(scores, quantity, HindcastMethods.Model);
        return (
            model, model?.BestBaseline is { } best ? Row(scores, quantity, best) : null,
            Row(scores, quantity, HindcastMethods.Ridge),
            Row(scores, quantity, HindcastMethods.RidgeWithModel));
    }

    private static ScoreTableRow? Row(
        IReadOnlyList<ScoreTableRow> scores, string quantity, string method) =>
        scores.FirstOrDefault(row => row.Test == DecadeHindcast.HeldOutCode
            && row.Quantity == quantity && row.Method == method);

    private static string Verdict(
        (ScoreTableRow? Model, ScoreTableRow? Best, ScoreTableRow? Ridge, ScoreTableRow? Both) rate,
        (ScoreTableRow? Model, ScoreTableRow? Best, ScoreTableRow? Ridge, ScoreTableRow? Both) people)
    {
        var beats = rate.Model?.Skill > 0 && people.Model?.Skill > 0 ? "beats every baseline in both"
            : rate.Model?.Skill > 0 || people.Model?.Skill > 0 ? "beats every baseline in one of the two"
            : "beats the best baseline in neither";
        var helps = rate.Both?.Rmse < rate.Ridge?.Rmse && people.Both?.Rmse < people.Ridge?.Rmse
            ? "improves the ridge in both"
            : "does not improve the ridge in both";
        return $"{beats} and {helps}";
    }

    private static string Small(ScoreTableRow? row) => EvidenceText.Small(row?.Rmse);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
