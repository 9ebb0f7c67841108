// The pieces the page of evidence is put together from: tables in Markdown and numbers.
using System.Globalization;

using MigrationSim.Files.Results;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>Markdown of scores and headlines.</summary>
public static class EvidenceText
{
    private static readonly string[] Yardsticks =
    [
        HindcastMethods.Model, HindcastMethods.ModelWithErrors,
        HindcastMethods.ModelWithoutResiduals, HindcastMethods.Ridge,
        HindcastMethods.RidgeWithModel,
    ];

    /// <summary>Every method's scores on a quantity, and who has no number.</summary>
    public static IEnumerable<string> Scores(IReadOnlyList<ScoreTableRow> rows)
    {
        yield return "| Method | n | RMSE | MAE | Rank corr. | CRPS | In 80 % | In 95 % | Skill |";
        yield return "|---|---|---|---|---|---|---|---|---|";
        foreach (var row in rows.Where(row => row.Rmse is not null))
        {
            var name = Yardsticks.Contains(row.Method) ? $"**{row.MethodEn}**" : row.MethodEn;
            yield return $"| {name} | {row.Count} | {Small(row.Rmse)} | {Small(row.Mae)} | "
                + $"{Two(row.RankCorrelation)} | {Small(row.Crps)} | {Two(row.Coverage80)} | "
                + $"{Two(row.Coverage95)} | {Two(row.Skill)} |";
        }

        yield return "";
        foreach (var gap in rows.Where(row => row.Rmse is null).GroupBy(row => row.WhyEn))
        {
            var names = string.Join(", ", gap.Select(row => row.MethodEn));
            yield return $"No number: {names}. {gap.Key}";
            yield return "";
        }
    }

    /// <summary>One line a quantity: the model, the best baseline, the ridges.</summary>
    public static IEnumerable<string> Overview(IReadOnlyList<ScoreTableRow> rows)
    {
        yield return "| RMSE of | The model | Without residuals | Best baseline | Ridge | "
            + "Ridge with model | Skill of the model |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (var quantity in rows.GroupBy(row => row.Quantity))
        {
            if (quantity.Key is Quantities.Rate or Quantities.LogResidents) continue;
            ScoreTableRow? Of(string method) =>
                quantity.FirstOrDefault(row => row.Method == method && row.Rmse is not null);
            if (Of(HindcastMethods.Model) is not { } model) continue;
            var best = model.BestBaseline is { } code ? Of(code) : null;
            yield return $"| {QuantityNames.Of(quantity.Key).En} | {Small(model.Rmse)} | "
                + $"{Small(Of(HindcastMethods.ModelWithoutResiduals)?.Rmse)} | "
                + $"{Small(best?.Rmse)} ({best?.MethodEn}) | "
                + $"{Small(Of(HindcastMethods.Ridge)?.Rmse)} | "
                + $"{Small(Of(HindcastMethods.RidgeWithModel)?.Rmse)} | {Two(model.Skill)} |";
        }

        yield return "";
    }

    /// <summary>Strengths and paces, one row each.</summary>
    public static IEnumerable<string> Headline(IReadOnlyList<HeadlineTableRow> rows)
    {
        yield return "| Goals | Relabelling | Baseline rate | Plan's rate | Without the relabelled "
            + "| The plan adds | Plan's hukou rate | The plan adds |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach (var cell in rows.GroupBy(row => (row.Strength, row.Relabelling)))
        {
            HeadlineTableRow Of(string indicator) => cell.First(row => row.Indicator == indicator);
            var rate = Of("resident_urbanization_rate_pct");
            var without = Of("resident_urbanization_rate_without_reclassification_pct");
            var hukou = Of("hukou_urbanization_rate_pct");
            yield return $"| {Plain(cell.Key.Strength)} | {Plain(cell.Key.Relabelling)} | "
                + $"{Two(rate.Base.Mean)} | {Two(rate.Plan.Mean)} | {Two(without.Plan.Mean)} | "
                + $"{Signed(rate.Added)} | {Two(hukou.Plan.Mean)} | {Signed(hukou.Added)} |";
        }

        yield return "";
    }

    public static string Small(double? value) => value switch
    {
        null => "",
        < 1 => value.Value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    public static string Two(double? value) =>
        value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Plain(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Signed(MeanField field) =>
        field.Mean.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)
        + (field.HalfWidth is { } half ? $" ± {Two(half)}" : "");
}
