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

    private const string Millions = "百万元 million CNY";
    private const string Thousands = "千元/人 thousand CNY a person";
    private const string UnitCost = "千元/单位 thousand CNY a unit";

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
            ("rate", "resident 常住人口城镇化率，hukou 户籍人口城镇化率",
                "Resident or hukou rate of urbanization", ""),
            ("road", "natural 自然增减，moves_inside 省内迁移（户籍：户口迁移），external 与省外交换，"
                + "reclassified 就地划转，settled 落户；各路逐年相加即为两率之差",
                "natural change, moves inside Hunan (hukou: registrations moved), exchange with "
                + "the rest of China, reclassified, settled; over roads and years they add up to "
                + "the difference of the rate", ""),
            .. Values("百分点/年 points a year")]),
        .. Table(Fates, [.. Study, Year,
            ("fate", "命运：前六种互斥且无遗漏", "What became of the same household; the first six "
                + "exclude each other and leave nobody out", ""),
            ("is_part", "true 表示前六种中的一部分", "true for a part of the first six", ""),
            ("base_persons", "这些户在参照情景中的人数", "Their persons in the base",
                IndicatorCatalogue.Persons),
            ("scenario_persons", "这些户在本情景中的人数", "Their persons in the scenario",
                IndicatorCatalogue.Persons),
            .. Values(IndicatorCatalogue.Households)]),
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

    // The tables about money.
    private static class CostColumns
    {
        public static (
            string Table, bool HasStudy,
            (string Name, string Zh, string En, string Unit)[] Columns)[] All { get; } =
        [
            (Costs, true,
            [
                ("lever", "杠杆", "Lever", ""),
                ("payer", "付款方：central 中央，province 省，county 市县，employer 用人单位，household 住户；"
                    + "分担比例均为假定",
                    "Who pays: central, province, county, employer, household; shares are assumed",
                    ""),
                ("basis", "计费数量", "What is counted", ""),
                ("share", "该付款方的份额", "The payer's share", "比例 share"),
                ("tag", "单位成本的依据：S 来源，M 记忆，A 假定",
                    "Where the unit cost comes from: S source, M memory, A assumption", ""),
                ("source", "单位成本及来源", "The unit cost and its source", ""),
                ("unit_low", "单位成本低值", "Low unit cost", UnitCost),
                ("unit_central", "单位成本中值", "Central unit cost", UnitCost),
                ("unit_high", "单位成本高值", "High unit cost", UnitCost),
                ("base_quantity", "参照情景的数量", "Quantity in the base", ""),
                ("scenario_quantity", "本情景的数量", "Quantity in the scenario", ""),
                ("difference_low", "按单位成本低值的差", "Difference at the low unit cost", Millions),
                ("difference_high", "按单位成本高值的差", "Difference at the high unit cost", Millions),
                .. Values(Millions),
            ]),
            (Uncosted, false,
            [
                ("lever", "没有计算成本的杠杆", "A lever whose cost is not reckoned", ""),
                ("because_zh", "原因", "Why, in Chinese", ""),
                ("because_en", "原因（英文）", "Why, in English", ""),
            ]),
            (CostEffects, true,
            [
                ("indicator", "成效：年末城镇常住人口或城镇户籍人口",
                    "The effect: urban residents or urban hukou at the end of the year", ""),
                ("payers", "government 各级政府，all 全部付款方", "Government, or all payers", ""),
                ("cost_low", "自分开之年累计增加的成本，单位成本低值",
                    "Added cost since the scenarios part, at low unit costs", Millions),
                ("cost_central", "同上，中值", "The same at central unit costs", Millions),
                ("cost_high", "同上，高值", "The same at high unit costs", Millions),
                .. Values(IndicatorCatalogue.Persons),
                ("verdict", "measurable 可测，no_measurable_effect 区间含 0、测不出，fewer 反而减少，"
                    + "one_replicate 只有一次重复、没有区间",
                    "measurable; no_measurable_effect: the 95 % interval holds 0; fewer: it "
                    + "lies below 0; one_replicate: no interval", ""),
                ("per_person_low", "单位成本低值、成效区间上端", "At low unit costs and the high end of "
                    + "the effect", Thousands),
                ("per_person", "每多一人的成本；测不出则为空",
                    "Cost of a person more; empty where nothing is measurable", Thousands),
                ("per_person_high", "单位成本高值、成效区间下端", "At high unit costs and the low end of "
                    + "the effect", Thousands),
            ]),
        ];
    }
}
