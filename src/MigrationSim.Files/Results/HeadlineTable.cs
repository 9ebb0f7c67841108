// Writes the plan's headline at several strengths as a CSV file.
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>A mean over seeds and half the width of its 95 % interval.</summary>
public sealed record MeanField(double Mean, double? HalfWidth);

/// <summary>One indicator of one strength and pace.</summary>
public sealed record HeadlineTableRow(
    string Scenario, string Baseline, int Scale, int Seeds, int Year, double Strength,
    double Relabelling, string Indicator, MeanField Plan, MeanField Base, MeanField Added);

/// <summary>The table, with its dictionary beside it.</summary>
public static class HeadlineTable
{
    public const string Name = "headline.csv";

    /// <summary>What the columns are.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new(Name, "scenario", "方案情景", "The plan", ""),
        new(Name, "baseline", "参照情景", "What it is held against", ""),
        new(Name, "scale", "每 N 个主体取一个", "One agent in so many was kept", ""),
        new(Name, "seeds", "随机种子数，自 1 起", "Number of seeds, from 1 up", ""),
        new(Name, "year", "年份（年末）", "Year; its end", "年 year"),
        new(Name, "strength", "假定目标的倍数", "Times the plan's assumed goals", "倍 times"),
        new(Name, "reclassification_multiplier", "就地划转速度的倍数",
            "Times the default pace of relabelling", "倍 times"),
        new(Name, "indicator", "指标", "The indicator", ""),
        new(Name, "plan", "方案下的值，各种子平均", "Under the plan, mean over seeds", "%"),
        new(Name, "plan_half_width", "95 % 区间半宽",
            "Half the width of its 95 % interval", "百分点 points"),
        new(Name, "base", "参照情景的值", "On the baseline at the same pace", "%"),
        new(Name, "base_half_width", "95 % 区间半宽",
            "Half the width of its 95 % interval", "百分点 points"),
        new(Name, "added", "方案减参照，按种子配对", "Plan less baseline, paired by seed", "百分点 points"),
        new(Name, "added_half_width", "95 % 区间半宽",
            "Half the width of its 95 % interval", "百分点 points"),
    ];

    public static void Write(string path, IEnumerable<HeadlineTableRow> rows)
    {
        using var csv = new CsvRows(path, Columns.Select(column => column.Name), withMark: false);
        foreach (var row in rows)
        {
            csv.Add(row.Scenario).Add(row.Baseline).Add(row.Scale).Add(row.Seeds).Add(row.Year)
                .Add((double?)row.Strength).Add((double?)row.Relabelling).Add(row.Indicator)
                .Add((double?)row.Plan.Mean).Add(row.Plan.HalfWidth)
                .Add((double?)row.Base.Mean).Add(row.Base.HalfWidth)
                .Add((double?)row.Added.Mean).Add(row.Added.HalfWidth).End();
        }
    }
}
