// Every column of every table of an ensemble, once: heads and dictionary are made from here.
using MigrationSim.Core.Indicators;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Ensembles;

/// <summary>The columns of the tables in their order.</summary>
public static class EnsembleColumns
{
    public const string Quantiles = "quantiles.csv";
    public const string Probabilities = "probability.csv";
    public const string Variances = "variance.csv";
    public const string Members = "members.csv";
    public const string Dictionary = "dictionary.csv";

    private const string OwnUnit = "指标单位 the indicator's";

    private static readonly (string Name, string Zh, string En, string Unit)[] Key =
    [
        ("scenario", "情景文件名", "Name of the scenario", ""),
        ("base", "成对比较的参照情景；水平值为空",
            "The scenario it is paired with; empty for a level", ""),
        ("of", "level 水平，difference 同一成员中本情景减参照情景",
            "level, or difference from the base within each member", ""),
        ("sample", "central：全部抽样与种子，假定取中间路径；all_paths：少数抽样与种子走遍九条路径",
            "central: all draws and seeds on the central path of the assumptions; all_paths: a "
            + "few draws and seeds on all nine paths, each path alike", ""),
    ];

    private static readonly (string Name, string Zh, string En, string Unit) Count =
        ("members", "成员数", "Members", "");

    private static readonly (string Name, string Zh, string En, string Unit) Year =
        ("year", "年份（年末）", "Year; stocks stand for its end", "");

    private static readonly (string Name, string Zh, string En, string Unit) GeoCode =
        ("geo_code", "六位行政区划代码（2020 年；430000 为全省）",
            "Six-digit code of the place, as of 2020; 430000 is the province", "");

    private static readonly (string Name, string Zh, string En, string Unit) Measure =
        ("indicator", "指标，含义见 indicators 行",
            "Indicator; explained in the rows of this dictionary whose table is indicators", "");

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        .. Table(Quantiles, [.. Key, Count, Year, GeoCode, Measure,
            ("unit", "单位", "Unit", ""), ("mean", "平均", "Mean", OwnUnit),
            ("standard_deviation", "标准差；只有一个成员则为空",
                "Standard deviation; empty with one member", OwnUnit),
            ("median", "中位数", "Median", OwnUnit),
            ("low_80", "80 % 区间下端（分位数按 Hyndman–Fan 第 6 型）",
                "Low end of the 80 % interval (quantiles of type 6, Hyndman and Fan)", OwnUnit),
            ("high_80", "80 % 区间上端", "High end of the 80 % interval", OwnUnit),
            ("low_95", "95 % 区间下端；成员不足 39 个时即为最小值，偏窄",
                "Low end of the 95 % interval; below 39 members the least value, too narrow",
                OwnUnit),
            ("high_95", "95 % 区间上端", "High end of the 95 % interval", OwnUnit)]),
        .. Table(Probabilities, [.. Key, Count, Year, Measure,
            ("target", "目标值", "The value to reach", OwnUnit),
            ("probability", "达到目标的成员比重", "Share of the members that reach it", ""),
            ("standard_error", "蒙特卡罗标准误，按抽样与种子交叉设计",
                "Monte Carlo standard error, of a design crossing draws and seeds", ""),
            ("low_95", "Wilson 95 % 区间下端", "Low end of Wilson's 95 % interval", ""),
            ("high_95", "Wilson 95 % 区间上端", "High end", "")]),
        .. Table(Variances, [.. Key,
            ("draws", "参数抽样数", "Draws of the parameters", ""),
            ("seeds", "种子数", "Seeds", ""), ("paths", "假定路径数", "Paths of assumptions", ""),
            Year, GeoCode, Measure,
            ("source", "方差来源：parameters 参数，chance 种子，assumptions 假定；以 _ 相连者为交互作用",
                "Source of variance: parameters, chance (seeds), assumptions; names joined by _ "
                + "are interactions", ""),
            ("is_part", "true 表示 assumptions 的一部分；其余各项之和为 1",
                "true for a part of assumptions; all others add up to 1", ""),
            ("variance", "方差", "Variance", "指标单位的平方 the indicator's, squared"),
            ("share", "占总方差的比重", "Share of the whole variance", "")]),
        .. Table(Members, [
            ("member", "成员，也是 members/ 中的文件名",
                "Member; its file in members/ has the same name", ""),
            ("draw", "后验样本的行号；0 为中心值", "Row of the posterior; 0 for the central values", ""),
            ("seed", "随机种子", "Random seed", ""),
            ("fertility", "生育率路径：low −0.1，high +0.1（2025 年起，相对情景）",
                "Path of fertility: low -0.1, high +0.1 from 2025, against the scenario",
                "个孩子/妇女 children a woman"),
            ("coastal_demand", "省外收入增速：low −2，high +2（2025 年起）",
                "Growth of incomes outside: low -2, high +2 from 2025",
                "百分点/年 points a year"),
            ("reclassification", "就地划转速度：low ×0.5，high ×2（2025 年起）",
                "Pace of reclassification: low x 0.5, high x 2 from 2025", "倍 times"),
            ("state", "done 完成，failed 程序出错，infeasible 无解，not_run 未运行",
                "done; failed by a fault of the program; infeasible; not_run", ""),
            ("reason", "失败的原因", "Why it failed", "")]),
        .. Table(Dictionary, [
            ("table", "表", "Table", ""), ("column", "列", "Column", ""),
            ("zh", "中文说明", "What it is, in Chinese", ""),
            ("en", "英文说明", "What it is, in English", ""), ("unit", "单位", "Unit", "")]),
        .. IndicatorTable.Indicators.Select(i =>
            new TableColumn("indicators", i.Name, i.Zh, i.En, i.Unit)),
    ];

    /// <summary>The head of a table.</summary>
    public static IEnumerable<string> Head(string table) =>
        All.Where(column => column.Table == table).Select(column => column.Name);

    private static IEnumerable<TableColumn> Table(
        string table, (string Name, string Zh, string En, string Unit)[] columns) =>
        columns.Select(c => new TableColumn(table, c.Name, c.Zh, c.En, c.Unit));
}
