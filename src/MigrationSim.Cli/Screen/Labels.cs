// The words of tables and lines on the screen, in both languages.
namespace MigrationSim.Cli.Screen;

/// <summary>Labels, each defined once.</summary>
public static class Labels
{
    public static Phrase Year { get; } = new("年份", "year");

    public static Phrase Residents { get; } = new("常住人口", "residents");

    public static Phrase ResidentRate { get; } = new("常住城镇化率 %", "resident rate %");

    public static Phrase Published { get; } = new("公布值 %", "published %");

    public static Phrase WithoutRelabelling { get; } =
        new("不含就地划转 %", "without reclassification %");

    public static Phrase HukouRate { get; } = new("户籍城镇化率 %", "hukou rate %");

    public static Phrase Gap { get; } = new("差距（百分点）", "gap (points)");

    public static Phrase HukouAssumed { get; } = new(
        "户籍城镇化率的水平系假定（2020 年 95 % 区间 32–38 %），其变化由模型推算。",
        "The level of the hukou rate is assumed (95 % band 32-38 % in 2020); its change is "
        + "modelled.");

    public static Phrase TablesIn { get; } = new("结果表", "tables");

    public static Phrase ReportIn { get; } = new("报告", "report");

    public static Phrase MapIn { get; } = new("地图排布", "map");

    public static Phrase NoFaults { get; } = new("没有发现错误。", "no faults found.");

    public static Phrase Valid { get; } = new("有效", "valid");

    public static Phrase IsSchema { get; } = new(
        "是情景文件的 schema，不是情景，跳过", "the schema of scenarios, not one of them; skipped");

    public static Phrase Faults { get; } = new("处错误", "faults");

    public static Phrase Preparing { get; } = new("准备", "start");

    public static Phrase Left { get; } = new("约剩", "about");

    public static Phrase SecondsLeft { get; } = new("秒", "s left");

    public static Phrase Code { get; } = new("代码", "code");

    public static Phrase Name { get; } = new("名称", "name");

    public static Phrase UrbanRate2020 { get; } = new("2020 城镇化率 %", "urban 2020 %");

    public static Phrase Residents2020 { get; } = new("2020 常住人口", "residents 2020");

    public static Phrase Residents2010 { get; } = new("2010 常住人口", "residents 2010");

    public static Phrase Households2020 { get; } = new("2020 家庭户", "households 2020");

    public static Phrase HouseholdSize { get; } = new("户均人数", "household size");

    public static Phrase Margin { get; } = new("核对项", "margin");

    public static Phrase Category { get; } = new("类别", "category");

    public static Phrase Rows { get; } = new("行数", "rows");

    public static Phrase LargestDifference { get; } = new("最大差", "largest difference");

    public static Phrase Tolerance { get; } = new("容许差", "tolerance");

    public static Phrase Exact { get; } = new("须相等", "exact");

    public static Phrase Holds { get; } = new("相符", "holds");

    public static Phrase Yes { get; } = new("是", "yes");

    public static Phrase Target { get; } = new("应为", "target");

    public static Phrase Got { get; } = new("实为", "got");

    public static Phrase Difference { get; } = new("差", "difference");

    public static Phrase Agents(int year, string agents, uint seed) => new(
        $"{year} 年：{agents} 个主体（家庭户，以及集体户和省外的个人），种子 {seed}。",
        $"{year}: {agents} agents (family households; singly those in collective households and "
        + $"outside Hunan), seed {seed}.");

    public static Phrase AllHold { get; } = new("各项全部相符。", "every margin holds.");

    public static Phrase RowsBroken(int rows) => new(
        $"{rows} 行不符；以下是每项相差最大的几行。",
        $"{rows} rows do not hold; the worst of each margin are:");

    public static Phrase Lever { get; } = new("杠杆", "lever");

    public static Phrase Meaning { get; } = new("含义", "meaning");

    public static Phrase Unit { get; } = new("单位", "unit");

    public static Phrase Range { get; } = new("范围", "range");

    public static Phrase Baseline { get; } = new("基准", "baseline");

    public static Phrase Goal { get; } = new("2029 假定", "assumed 2029");

    public static Phrase Kind { get; } = new("类别", "kind");

    public static Phrase Policy { get; } = new("政策", "policy");

    public static Phrase Assumption { get; } = new("外部假定", "assumption");

    public static Phrase Usage { get; } = new("用法", "Usage");

    public static Phrase Arguments { get; } = new("参数", "Arguments");

    public static Phrase Options { get; } = new("选项", "Options");

    public static Phrase Commands { get; } = new("命令", "Commands");

    public static Phrase FitWritten { get; } = new(
        "已写出 first-fit.csv 与 yearly-factors.csv", "first-fit.csv and yearly-factors.csv are in");

    public static Phrase Entered(int rows, string table) => new(
        $"已录入 {rows} 行：{table}", $"{rows} rows entered: {table}");

    public static Phrase Scaled(int scale) => new(
        $"按 1/{scale} 抽样：所有人数为样本数乘以 {scale}。",
        $"A sample of 1 in {scale}: every count is the sample's times {scale}.");
}
