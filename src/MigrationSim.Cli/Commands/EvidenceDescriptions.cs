// What the commands about evidence and their options do, in both languages, for --help.
using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The words of --help of hindcast, headline, data observe and docs evidence.</summary>
public static class EvidenceDescriptions
{
    public static Phrase Hindcast { get; } = new(
        "回测：2010 推到 2020、2020 推到最近公布年份，与各种简单方法并列计分",
        "Score the model beside simple methods: 2010 to 2020, and 2020 to what is published");

    public static Phrase Observed { get; } = new(
        "再给一张观测表计分：geo_code, year, indicator, value",
        "Score a table of observations as well: geo_code, year, indicator, value");

    public static Phrase RecentOnly { get; } = new(
        "只做 2020 年以后（省去 2010—2020 年的拟合）",
        "Only the years after 2020: without the fits of 2010-2020");

    public static Phrase Replicates { get; } = new(
        "随机种子数，种子 1 起；默认 5", "How many seeds, from 1 up; 5 by default");

    public static Phrase FoldSweeps { get; } = new(
        "每次留出一组后再拟合的轮数，默认 12", "Sweeps of each fit with a fold left out; 12 by default");

    public static Phrase HindcastOut { get; } = new(
        "结果文件夹，默认 out/hindcast", "Folder of results; out/hindcast by default");

    public static Phrase Headline { get; } = new(
        "把方案的假定目标取 0.5、1、1.5 倍，就地划转取 0.5、1、2 倍，看 2029 年的城镇化率",
        "Urban rates of 2029 with the plan's assumed goals at 0.5, 1 and 1.5 times, and "
        + "reclassification at 0.5, 1 and 2");

    public static Phrase PlanScenario { get; } = new(
        "方案的情景文件，默认 scenarios/action-plan.json",
        "The plan's scenario file; scenarios/action-plan.json by default");

    public static Phrase DocsEvidence { get; } = new(
        "由回测与方案表重新生成 src/EVIDENCE.md",
        "Write src/EVIDENCE.md anew from a hindcast and a headline");

    public static Phrase EvidenceHindcast { get; } = new(
        "migsim hindcast 的结果文件夹", "Folder of results of migsim hindcast");

    public static Phrase EvidenceHeadline { get; } = new(
        "migsim headline 的结果表", "Table of results of migsim headline");

    public static Phrase DataObserve { get; } = new(
        "录入新公布的数据：检查，写入 observations/places.csv，与模型比对并重新计分",
        "Enter newly published figures: checked, kept in observations/places.csv, held against the "
        + "model and scored anew");

    public static Phrase NewFigures { get; } = new(
        "CSV 文件：geo_code, year, indicator, value, basis, source",
        "CSV file: geo_code, year, indicator, value, basis, source");
}
