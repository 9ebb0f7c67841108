// Writes what a hindcast found: scores, single predictions, and what the columns mean.
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>A method's score on one quantity of one test; what is not known is null.</summary>
public sealed record ScoreTableRow(
    string Test, string Blindness, string Quantity, string Method, string MethodZh,
    string MethodEn)
{
    public int Count { get; init; }

    public double? Rmse { get; init; }

    public double? Mae { get; init; }

    public double? RankCorrelation { get; init; }

    public double? Crps { get; init; }

    public double? Coverage80 { get; init; }

    public double? Coverage95 { get; init; }

    public string? BestBaseline { get; init; }

    public double? Skill { get; init; }

    public string WhyZh { get; init; } = "";

    public string WhyEn { get; init; } = "";
}

/// <summary>A prediction beside what was observed; the interval is the sample's.</summary>
public sealed record PredictionTableRow(
    string Test, string Quantity, string Method, string GeoCode, int Year, double Observed,
    double Predicted, double? Low80, double? High80);

/// <summary>The tables of a hindcast's folder.</summary>
public static class HindcastTables
{
    public const string Scores = "scores.csv";
    public const string Predictions = "predictions.csv";
    public const string Dictionary = "dictionary.csv";

    private static readonly TableColumn[] Columns =
    [
        new(Scores, "test", "检验", "The test: which figures were scored", ""),
        new(Scores, "blindness", "这些数据对模型而言是否未见",
            "held_out, cross_fitted, not_fitted or seen: what the score is worth", ""),
        new(Scores, "quantity", "指标", "The quantity; _change_pp is in points, log_ in natural "
            + "logarithms; changes are since the origin year", ""),
        new(Scores, "method", "方法代码", "Code of the method", ""),
        new(Scores, "method_zh", "方法中文名", "Its name in Chinese", ""),
        new(Scores, "method_en", "方法英文名", "Its name in English", ""),
        new(Scores, "n", "计分的数据个数", "Figures scored", ""),
        new(Scores, "rmse", "均方根误差", "Root mean squared error", "指标的单位 the quantity's"),
        new(Scores, "mae", "平均绝对误差", "Mean absolute error", "指标的单位 the quantity's"),
        new(Scores, "rank_correlation", "斯皮尔曼秩相关", "Spearman's rank correlation", ""),
        new(Scores, "crps", "连续分级概率得分；无样本时为平均绝对误差",
            "Continuous ranked probability score; without a sample the mean absolute error",
            "指标的单位 the quantity's"),
        new(Scores, "coverage_80", "落入 80 % 区间的比例", "Share inside the 80 % interval", "0-1"),
        new(Scores, "coverage_95", "落入 95 % 区间的比例", "Share inside the 95 % interval", "0-1"),
        new(Scores, "best_baseline", "同样数据上均方根误差最小的简单方法",
            "The simple method with the least RMSE on the same figures", ""),
        new(Scores, "skill", "1 − 均方根误差 / 该方法的", "1 - RMSE / that method's", ""),
        new(Scores, "why_zh", "没有得分的原因", "Why there is no score, in Chinese", ""),
        new(Scores, "why_en", "没有得分的原因（英文）", "Why there is no score", ""),
        new(Predictions, "test", "检验", "The test", ""),
        new(Predictions, "quantity", "指标", "The quantity", ""),
        new(Predictions, "method", "方法代码", "Code of the method", ""),
        new(Predictions, "geo_code", "六位代码；边界有变的县合并，取其一的代码",
            "Six-digit code; counties with changed boundaries are merged under one's code", ""),
        new(Predictions, "year", "年份（年末）", "Year; its end", "年 year"),
        new(Predictions, "observed", "观测值", "What was observed", "指标的单位 the quantity's"),
        new(Predictions, "predicted", "推算值", "What was predicted", "指标的单位 the quantity's"),
        new(Predictions, "low_80", "样本 80 % 区间下限", "Lower end of the sample's 80 % interval",
            "指标的单位 the quantity's"),
        new(Predictions, "high_80", "样本 80 % 区间上限", "Upper end of the sample's 80 % interval",
            "指标的单位 the quantity's"),
    ];

    /// <summary>Writes the three tables into a folder.</summary>
    public static void Write(
        string folder, IEnumerable<ScoreTableRow> scores,
        IEnumerable<PredictionTableRow> predictions)
    {
        using (var csv = new CsvRows(Path.Combine(folder, Scores), Head(Scores), withMark: true))
        {
            foreach (var row in scores)
            {
                csv.Add(row.Test).Add(row.Blindness).Add(row.Quantity).Add(row.Method)
                    .Add(row.MethodZh).Add(row.MethodEn).Add(row.Count).Add(row.Rmse).Add(row.Mae)
                    .Add(row.RankCorrelation).Add(row.Crps).Add(row.Coverage80).Add(row.Coverage95)
                    .Add(row.BestBaseline ?? "").Add(row.Skill).Add(row.WhyZh).Add(row.WhyEn).End();
            }
        }

        using (var csv = new CsvRows(
            Path.Combine(folder, Predictions), Head(Predictions), withMark: false))
        {
            foreach (var row in predictions)
            {
                csv.Add(row.Test).Add(row.Quantity).Add(row.Method).Add(row.GeoCode).Add(row.Year)
                    .Add(row.Observed).Add(row.Predicted).Add(row.Low80).Add(row.High80).End();
            }
        }

        DictionaryTable.Write(Path.Combine(folder, Dictionary), Columns);
    }

    private static IEnumerable<string> Head(string table) =>
        Columns.Where(column => column.Table == table).Select(column => column.Name);
}
