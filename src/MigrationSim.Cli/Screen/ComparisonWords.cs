// The words of a comparison, in both languages.
using System.Globalization;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Studies.Comparisons;

namespace MigrationSim.Cli.Screen;

/// <summary>Words of the command, its progress and its summary, each defined once.</summary>
public static class ComparisonWords
{
    public static Phrase Command { get; } = new(
        "逐一对照情景与参照情景：各地各年的差、区间、谁得谁失、成本",
        "Pair scenarios with a base: differences by place and year, intervals, who gains and "
        + "who loses, costs");

    public static Phrase BaseArgument { get; } = new(
        "作参照的情景文件，或一次运行的结果文件夹",
        "The scenario file to compare with, or the folder of a run");

    public static Phrase VariantArgument { get; } = new(
        "要对照的情景文件，或结果文件夹；可给多个", "Scenario files, or folders of runs; one or more");

    public static Phrase Replicates { get; } = new(
        "重复次数，每次一颗种子，默认 5；文件夹不用", "Replicates, one seed each; 5 by default; "
        + "not for folders");

    public static Phrase FirstSeed { get; } = new(
        "第一颗随机种子，默认 1", "The first random seed; 1 by default");

    public static Phrase Out { get; } = new(
        "结果文件夹，默认 out/compare-<参照>-<情景>",
        "Folder of results; out/compare-<base>-<scenario> by default");

    public static Phrase Running(string scenario, uint seed, int after) => new(
        $"{scenario}，种子 {seed}，从 {after} 年末起",
        $"{scenario}, seed {seed}, from the end of {after}");

    public static Phrase Title(string variant, string inBase, Comparison comparison) => new(
        $"{variant} 减 {inBase}，{comparison.LastYear} 年末；"
        + $"重复 {comparison.Replicates.Count} 次（种子 {Seeds(comparison)}），"
        + $"{comparison.FirstYear - 1} 年末之前相同。",
        $"{variant} less {inBase}, end of {comparison.LastYear}; "
        + $"{comparison.Replicates.Count} replicate(s), seed {Seeds(comparison)}; "
        + $"the same until the end of {comparison.FirstYear - 1}.");

    public static Phrase OneReplicate { get; } = new(
        "只有一次重复：没有区间，差别可能只是偶然。加 --replicates 重复。",
        "One replicate: no intervals, and a difference may be chance. Repeat with --replicates.");

    public static Phrase Intervals { get; } = new(
        "± 为 95 % 区间的一半（Student t，各次重复的成对差）；只反映随机，不反映参数与假定。",
        "± is half the 95 % interval (Student t over paired differences); it tells of chance "
        + "only, not of parameters and assumptions.");

    public static Phrase IndicatorHead { get; } = new("指标", "indicator");

    public static Phrase BaseHead { get; } = new("参照", "base");

    public static Phrase ScenarioHead { get; } = new("情景", "scenario");

    public static Phrase Interval80 { get; } = new("80 % 区间", "80 % interval");

    public static Phrase Interval95 { get; } = new("95 % 区间", "95 % interval");

    public static Phrase RoadsTitle { get; } = new(
        "率之差的来路（百分点，自分开之年累计，相加即为总差）：",
        "Where the differences of rates come from (points, since they part; they add up):");

    public static Phrase Sum { get; } = new("合计", "sum");

    public static Phrase PlacesTitle { get; } = new(
        "城镇常住人口增减最多的县（市、区）：", "Counties that gain and lose most urban residents:");

    public static Phrase Of(RateKind rate) => rate == RateKind.Resident
        ? Labels.ResidentRate
        : Labels.HukouRate;

    public static Phrase Of(Road road) => road switch
    {
        Road.Natural => new("自然增减", "natural"),
        Road.MovesInside => new("省内迁移", "moves inside"),
        Road.External => new("与省外交换", "rest of China"),
        Road.Reclassified => new("就地划转", "reclassified"),
        _ => new("落户", "settled"),
    };

    public static Phrase Of(Payer payer) => payer switch
    {
        Payer.Central => new("中央", "central"),
        Payer.Province => new("省", "province"),
        Payer.County => new("市县", "counties"),
        Payer.Employer => new("用人单位", "employers"),
        _ => new("住户", "households"),
    };

    private static string Seeds(Comparison comparison)
    {
        var (first, last) = (comparison.Replicates[0].Seed, comparison.Replicates[^1].Seed);
        return first == last
            ? first.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");
    }
}
