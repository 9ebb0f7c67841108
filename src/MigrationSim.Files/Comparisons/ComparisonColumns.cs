// Every column of every table of a comparison, once: heads and dictionary are made from here.
using MigrationSim.Core.Indicators;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Comparisons;

/// <summary>The columns of the tables in their order.</summary>
public static class ComparisonColumns
{
    public const string Differences = "differences.csv";
    public const string Replicates = "differences.parquet";
    public const string Roads = "roads.csv";
    public const string Fates = "fates.csv";
    public const string Gains = "gains.csv";
    public const string Costs = "costs.csv";
    public const string Uncosted = "levers_without_cost.csv";
    public const string CostEffects = "cost_effects.csv";
    public const string Dictionary = "dictionary.csv";

    private static readonly (string Name, string Zh, string En, string Unit)[] Pair =
    [
        ("scenario", "情景文件名", "Name of the scenario", ""),
        ("base", "作参照的情景", "The scenario it is compared with", ""),
    ];

    private static readonly (string Name, string Zh, string En, string Unit)[] Study =
    [
        .. Pair,
        ("replicates", "重复次数：每次一颗种子，两个情景共用",
            "Replicates: one seed each, the same for both scenarios", ""),
        ("seed", "第一颗种子，其余依次加一", "The first seed; the others follow it", ""),
        ("scale", "每多少个主体取一个", "Every how many agents one was kept", ""),
    ];

    private static readonly (string Name, string Zh, string En, string Unit) Year =
        ("year", "年份（年末）；第一年是两情景分开之年，此前没有差别",
            "Year; stocks stand for its end. The first is that in which the scenarios part", "");

    private static readonly (string Name, string Zh, string En, string Unit) GeoCode =
        ("geo_code", "六位行政区划代码（2020 年；430000 为全省）；TAG: 加标签为一组县",
            "Six-digit code of the place, as of 2020; 430000 is the province; TAG: and a tag is "
            + "a group of counties", "");

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        .. Table(Differences, [.. Study, Year, GeoCode,
            ("indicator", "指标，含义见 indicators 行", "Indicator; explained in the rows of "
                + "this dictionary whose table is indicators", ""),
            ("unit", "单位", "Unit", ""), .. Values("指标单位 the indicator's")]),
        .. Table(Replicates, [.. Pair,
            ("replicate", "重复序号", "Number of the replicate, from 1", ""),
            ("seed", "随机种子", "Random seed", ""), Year, GeoCode,
            ("indicator", "指标", "Indicator", ""),
            ("base_value", "参照情景的值", "The base's value", ""),
            ("scenario_value", "本情景的值", "The scenario's value", ""),
            ("difference", "本情景减参照情景", "Scenario less base", "")]),
        .. Table(Roads, [.. Study, Year, GeoCode,
            ("span", "year 当年，since 两情景分开以来至该年末的合计（只有末年有）",
                "year for that year alone, since for all years from the first to the end of this "
                + "one (in the last year only)", ""),
            ("rate", "resident 常住人口城镇化率，hukou 户籍人口城镇化率",
                "Resident or hukou rate of urbanization", ""),
            ("road", "natural 自然增减，moves_inside 省内迁移（户籍：户口迁移），external 与省外交换，"
                + "reclassified 就地划转，settled 落户；各路合计即为两率之差",
                "natural change, moves inside Hunan (hukou: registrations moved), exchange with "
                + "the rest of China, reclassified, settled; over the roads since they "
                + "parted they add up to the difference of the rate", ""),
            .. Values("百分点 points")]),
        .. Table(Fates, [.. Study, Year,
            ("fate", "命运：前六种互斥且无遗漏", "What became of the same household; the first six "
                + "exclude each other and leave nobody out", ""),
            ("is_part", "true 表示前六种中的一部分", "true for a part of the first six", ""),
            ("base_persons", "这些户在参照情景中的人数", "Their persons in the base",
                IndicatorCatalogue.Persons),
            ("scenario_persons", "这些户在本情景中的人数", "Their persons in the scenario",
                IndicatorCatalogue.Persons),
            ("households", "户数（主体），各次重复的平均", "Households (agents), mean of the replicates",
                IndicatorCatalogue.Households),
            .. Values(IndicatorCatalogue.Households)[3..]]),
        .. Table(Gains, [.. Study, Year,
            ("grouping", "分组方式：技能、户籍、来源、年龄", "Told apart by skill, hukou, origin or age",
                ""),
            ("group", "组：按该户在参照情景中的情况", "Group, by what the household is in the base", ""),
            ("condition", "状况", "What persons have or have not", ""),
            ("gained", "状况改善的户增加的人数", "Persons more, over households that have more",
                IndicatorCatalogue.Persons),
            ("lost", "状况变差的户减少的人数", "Persons fewer, over households that have fewer",
                IndicatorCatalogue.Persons),
            .. Values(IndicatorCatalogue.Persons)]),
        .. CostColumns.All.SelectMany(table => Table(table.Table, [.. table.HasStudy ? Study : [],
            .. table.HasStudy ? [Year] : Array.Empty<(string, string, string, string)>(),
            .. table.Columns])),
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

    /// <summary>The columns of a compared value.</summary>
    internal static (string Name, string Zh, string En, string Unit)[] Values(string unit) =>
    [
        ("base_mean", "参照情景的平均", "Mean of the base", unit),
        ("scenario_mean", "本情景的平均", "Mean of the scenario", unit),
        ("difference", "本情景减参照情景，各次重复的平均",
            "Scenario less base, mean of the replicates", unit),
        ("low_80", "80 % 区间下端（Student t；只有一次重复则为空）",
            "Low end of the 80 % interval, Student t; empty with one replicate", unit),
        ("high_80", "80 % 区间上端", "High end of the 80 % interval", unit),
        ("low_95", "95 % 区间下端", "Low end of the 95 % interval", unit),
        ("high_95", "95 % 区间上端", "High end of the 95 % interval", unit),
    ];

    private static IEnumerable<TableColumn> Table(
        string table, (string Name, string Zh, string En, string Unit)[] columns) =>
        columns.Select(c => new TableColumn(table, c.Name, c.Zh, c.En, c.Unit));
}
