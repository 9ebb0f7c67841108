// The plan's headline at several strengths, on the screen.
using System.Globalization;

using MigrationSim.Studies.Headlines;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>A row for each strength and pace: levels, and what the plan adds.</summary>
public static class HeadlineSummary
{
    private static readonly Phrase Strength = new("目标 ×", "goals x");
    private static readonly Phrase Pace = new("划转 ×", "relabelling x");
    private static readonly Phrase Base = new("基准常住率 %", "baseline rate %");
    private static readonly Phrase Adds = new("方案增加（百分点）", "plan adds, points");
    private static readonly Phrase AddsHukou = new("户籍率增加（百分点）", "plan adds, hukou rate");

    private static readonly Phrase Caution = new(
        "方案只定了 66 % 一个数，其余目标都是本模型的假定；区间只含随机种子，不含参数的不确定性。",
        "The plan sets no quantity but 66 %; its other goals are assumed here. Intervals are of "
        + "random seeds, not of parameters.");

    public static void Show(
        Dialog session, IReadOnlyList<HeadlineRow> rows, IReadOnlyList<string> clipped)
    {
        var table = session.Columns(
            2, Strength, Pace, Base, Labels.ResidentRate, Adds, Labels.WithoutRelabelling,
            Labels.HukouRate, AddsHukou);
        foreach (var row in rows)
        {
            var (rate, without, hukou) = (row.Figures[0], row.Figures[1], row.Figures[2]);
            string[] fields =
            [
                row.Strength.ToString(CultureInfo.InvariantCulture),
                row.Relabelling.ToString(CultureInfo.InvariantCulture),
                Level(rate.Baseline), Level(rate.Plan), Added(rate.Added), Level(without.Plan),
                Level(hukou.Plan), Added(hukou.Added),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }

        session.Show(table);
        session.Out.WriteLine(session.Language[Labels.HukouAssumed]);
        session.Out.WriteLine(session.Language[Caution]);
        if (clipped.Count == 0) return;
        var list = string.Join(", ", clipped);
        session.Out.WriteLine(session.Language[new Phrase(
            $"以下杠杆在 1.5 倍时达到取值上下限：{list}",
            $"At 1.5 times the goals these levers stop at the end of their range: {list}")]);
    }

    private static string Level(SeedMean mean) =>
        mean.Mean.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Added(SeedMean mean) =>
        mean.Mean.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)
        + (mean.HalfWidth is { } half
            ? " ±" + half.ToString("0.00", CultureInfo.InvariantCulture)
            : "");
}
