// The columns of the tables about money.
using MigrationSim.Core.Indicators;

namespace MigrationSim.Files.Comparisons;

/// <summary>A part of ComparisonColumns.</summary>
internal static class CostColumns
{
    private const string Millions = "百万元 million CNY";
    private const string Thousands = "千元/人 thousand CNY a person";
    private const string UnitCost = "千元/单位 thousand CNY a unit";

    public static (
        string Table, bool HasStudy,
        (string Name, string Zh, string En, string Unit)[] Columns)[] All
    { get; } =
    [
        (ComparisonColumns.Costs, true,
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
            .. ComparisonColumns.Values(Millions),
        ]),
        (ComparisonColumns.Uncosted, false,
        [
            ("lever", "没有计算成本的杠杆", "A lever whose cost is not reckoned", ""),
            ("because_zh", "原因", "Why, in Chinese", ""),
            ("because_en", "原因（英文）", "Why, in English", ""),
        ]),
        (ComparisonColumns.CostEffects, true,
        [
            ("indicator", "成效：年末城镇常住人口或城镇户籍人口",
                "The effect: urban residents or urban hukou at the end of the year", ""),
            ("payers", "government 各级政府，all 全部付款方", "Government, or all payers", ""),
            ("cost_low", "自分开之年累计增加的成本，单位成本低值",
                "Added cost since the scenarios part, at low unit costs", Millions),
            ("cost_central", "同上，中值", "The same at central unit costs", Millions),
            ("cost_high", "同上，高值", "The same at high unit costs", Millions),
            .. ComparisonColumns.Values(IndicatorCatalogue.Persons),
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
