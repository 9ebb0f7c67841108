// The words of an ensemble, in both languages.
namespace MigrationSim.Cli.Screen;

/// <summary>Words of the command, its progress and its summary, each defined once.</summary>
public static class EnsembleWords
{
    public static Phrase Command { get; } = new(
        "参数抽样 × 种子 × 假定，与参照情景成对运行：中位数、区间、达到 66 % 的概率、方差来源",
        "Draws of the parameters x seeds x assumptions, paired with a base: medians, intervals, "
        + "the probability of 66 %, sources of variance");

    public static Phrase Scenarios { get; } = new(
        "情景文件，可给多个", "Scenario files, one or more");

    public static Phrase Base { get; } = new(
        "作参照的情景文件，默认 baseline.json", "The scenario to pair with; baseline.json by default");

    public static Phrase Draws { get; } = new(
        "后验样本的抽样数，默认 50；0 表示只取中心值",
        "Draws from the posterior; 50 by default; 0 for the central values alone");

    public static Phrase Replicates { get; } = new(
        "每个抽样的种子数，默认 2", "Seeds for every draw; 2 by default");

    public static Phrase Assumptions { get; } = new(
        "少数抽样另走生育率、沿海需求、就地划转的八条路径",
        "A few draws also take eight paths of fertility, coastal demand and reclassification");

    public static Phrase Scale { get; } = new(
        "每多少个主体取一个，默认 20", "Every how many agents one is kept; 20 by default");

    public static Phrase Workers { get; } = new(
        "同时运行的成员数，每个一条线程；默认为处理器数",
        "Members run side by side, one thread each; by default as many as processors");

    public static Phrase Out { get; } = new(
        "结果文件夹，默认 out/ensemble-<情景>", "Folder of results; out/ensemble-<scenarios> by default");

    public static Phrase Resume { get; } = new(
        "接着算已有的文件夹；已完成的成员不再运行", "Go on with a folder; members in it are not run again");

    public static Phrase Done(int done, int of) => new(
        $"已有 {done} 个成员，还要运行 {of - done} 个。", $"{done} members are there; {of - done} to run.");

    public static Phrase Title(
        string scenario, string inBase, int year, int draws, int seeds, int members) => new(
        $"{scenario} 与 {inBase}，{year} 年末，全省；参数抽样 {draws} 个 × 种子 {seeds} 颗，共 {members} 个成员，"
        + "假定取中间路径。",
        $"{scenario} and {inBase}, end of {year}, the province; {draws} draw(s) of the "
        + $"parameters x {seeds} seed(s), {members} members, assumptions on their central path.");

    public static Phrase Indicator { get; } = new("指标", "indicator");

    public static Phrase BaseMedian { get; } = new("参照中位数", "base, median");

    public static Phrase Median { get; } = new("情景中位数", "scenario, median");

    public static Phrase Difference { get; } = new("差的中位数", "difference, median");

    public static Phrase Interval80 { get; } = new("差的 80 % 区间", "its 80 % interval");

    public static Phrase Interval95 { get; } = new("差的 95 % 区间", "its 95 % interval");

    public static Phrase ProbabilityTitle { get; } = new(
        "2029 年末常住人口城镇化率达到 66 % 的概率：",
        "Probability that the resident rate reaches 66 % by the end of 2029:");

    public static Phrase Scenario { get; } = new("情景", "scenario");

    public static Phrase Sample { get; } = new("样本", "sample");

    public static Phrase Rate { get; } = new("率", "rate");

    public static Phrase Probability { get; } = new("概率", "probability");

    public static Phrase Error { get; } = new("标准误", "standard error");

    public static Phrase Interval { get; } = new("95 % 区间", "95 % interval");

    public static Phrase With { get; } = new("含就地划转", "with reclassification");

    public static Phrase Without { get; } = new("不含就地划转", "without reclassification");

    public static Phrase VarianceTitle { get; } = new(
        "常住人口城镇化率的方差来自何处（占总方差的 %；各项相加为 100，缩进者为“假定”的一部分）：",
        "Where the variance of the resident rate comes from (% of the whole; they add up to 100, "
        + "indented rows being parts of the assumptions):");

    public static Phrase Source { get; } = new("来源", "source");

    public static Phrase Level(string scenario) => new($"{scenario} 的水平", $"level of {scenario}");

    public static Phrase Gap(string scenario) => new($"{scenario} 的差", $"difference of {scenario}");

    public static Phrase Failed(int failed, int of) => new(
        $"{of} 个成员中有 {failed} 个失败，列在 members.csv 与 manifest.json；其余照常入表。",
        $"{failed} of {of} members failed; members.csv and manifest.json name them, and tables "
        + "are of the others.");

    public static Phrase OfSample(string name) => name == "central"
        ? new("中间路径", "central path")
        : new("九条路径", "nine paths");

    public static Phrase OfSource(string name) => name switch
    {
        "parameters" => new("参数", "parameters"),
        "chance" => new("种子", "seeds"),
        "assumptions" => new("假定", "assumptions"),
        "parameters_chance" => new("参数×种子", "parameters x seeds"),
        "parameters_assumptions" => new("参数×假定", "parameters x assumptions"),
        "chance_assumptions" => new("种子×假定", "seeds x assumptions"),
        "parameters_chance_assumptions" => new("三者", "all three"),
        "fertility" => new("  生育率", "  fertility"),
        "coastal_demand" => new("  沿海需求", "  coastal demand"),
        "reclassification" => new("  就地划转", "  reclassification"),
        "assumptions_together" => new("  假定之间", "  assumptions together"),
        _ => new(name, name),
    };
}
