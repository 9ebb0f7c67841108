// Every indicator of a place and year, in the order of the tables' columns.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>Heads of tables, the dictionary and the summary all derive from this list.</summary>
public static class IndicatorCatalogue
{
    public const string Persons = "人 persons";
    public const string Households = "户 households";
    public const string Percent = "%";
    public const string Points = "百分点 percentage points";

    private const string AssumedZh =
        "水平系假定：2020 年全省 35 %，95 % 区间 32–38 %；变化由模型推算。";

    private const string AssumedEn =
        "Level assumed: 35 % for the province in 2020, 95 % band 32-38 %; change modelled.";

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Count("resident_population", "年末常住人口", "Residents at the end of the year",
            Persons, Residents),
        Count("urban_population", "年末城镇常住人口", "Urban residents at the end of the year",
            Persons, UrbanResidents),
        Rate("resident_urbanization_rate_pct", "常住人口城镇化率",
            "Urban residents in percent of residents", Percent, ResidentRate),
        Count("hukou_population", "户籍人口（含外出者）",
            "Persons registered here, wherever they live", Persons, Registered),
        Count("urban_hukou_population", "城镇户籍人口（含外出者）。" + AssumedZh,
            "Persons with urban hukou here, wherever they live. " + AssumedEn,
            Persons, UrbanRegistered),
        Rate("hukou_urbanization_rate_pct", "户籍人口城镇化率。" + AssumedZh,
            "Persons with urban hukou in percent of registered persons. " + AssumedEn,
            Percent, HukouRate),
        Rate("gap_pp", "常住与户籍人口城镇化率之差。" + AssumedZh,
            "Resident rate less hukou rate. " + AssumedEn, Points, Gap),
        Flow("births", "出生人口", "Births", (t, c) => Sum(t, c, row => row.Births)),
        Flow("deaths", "死亡人口", "Deaths", (t, c) => Sum(t, c, row => row.Deaths)),
        Count("households", "家庭户数", "Family households", Households, FamilyHouseholds),
        Flow("natural_change_urban", "城镇自然增长（出生减死亡）",
            "Births less deaths of urban residents",
            (t, c) => Sum(t, Urban(c), row => row.Births - row.Deaths)),
        Flow("net_migration_urban", "城镇净迁入（含省外）",
            "Moves into less moves out of urban parts, the rest of China included",
            (t, c) => Sum(t, Urban(c), NetMoves)),
        Flow("reclassified", "就地由乡划城的人口",
            "Persons relabelled urban where they live",
            (t, c) => Sum(t, Urban(c), row => row.Reclassified)),
        Count("urban_population_without_reclassification", "城镇常住人口（不含就地划转）",
            "Urban residents less those in households relabelled since the base year and not "
            + "moved since", Persons, UrbanWithout),
        Rate("resident_urbanization_rate_without_reclassification_pct",
            "常住人口城镇化率（不含就地划转）",
            "Urban residents without the relabelled, in percent of residents", Percent,
            (t, c) => Ratio(UrbanWithout(t, c), Residents(t, c))),
        Count("residents_without_local_hukou", "户籍不在本县的常住人口",
            "Residents who are not registered in their county", Persons,
            (t, c) => c.Sum(cell => t.Migrants.WithoutLocalHukou[cell])),
        Flow("settlement_eligible", "符合落户条件的人口",
            "Persons who might have settled where they live",
            (t, c) => c.Sum(cell => t.Migrants.Eligible[cell])),
        Flow("settled", "落户：农业户籍转为城镇户籍",
            "Settled: rural hukou turned urban, by place of the new registration",
            (t, c) => Urban(c).Sum(cell => t.Hukou[cell].Settled)),
        Flow("children_left_behind", "当年迁移者留下的 6—15 岁子女",
            "Children of 6-15 whom this year's movers left behind",
            (t, c) => c.Sum(cell => t.Migrants.LeftChildren[cell])),
        Flow("elders_left_behind", "当年迁移者留下的 60 岁及以上老人",
            "People of 60 and over whom this year's movers left behind",
            (t, c) => c.Sum(cell => t.Migrants.LeftElders[cell])),
    ];

    /// <summary>The indicator of a name; asking for an unknown one is a fault of ours.</summary>
    public static Indicator Get(string name) => All.First(indicator => indicator.Name == name);

    private static double? Residents(YearTally tally, IReadOnlyList<int> cells) =>
        Sum(tally, cells, row => row.Closing);

    private static double? UrbanResidents(YearTally tally, IReadOnlyList<int> cells) =>
        Residents(tally, Urban(cells));

    private static double? ResidentRate(YearTally tally, IReadOnlyList<int> cells) =>
        Ratio(UrbanResidents(tally, cells), Residents(tally, cells));

    private static double? Registered(YearTally tally, IReadOnlyList<int> cells) =>
        cells.Sum(cell => tally.HukouPersons[cell]);

    private static double? UrbanRegistered(YearTally tally, IReadOnlyList<int> cells) =>
        Registered(tally, Urban(cells));

    private static double? HukouRate(YearTally tally, IReadOnlyList<int> cells) =>
        Ratio(UrbanRegistered(tally, cells), Registered(tally, cells));

    private static double? Gap(YearTally tally, IReadOnlyList<int> cells) =>
        ResidentRate(tally, cells) - HukouRate(tally, cells);

    private static double? FamilyHouseholds(YearTally tally, IReadOnlyList<int> cells) =>
        cells.Sum(cell => tally.Households[cell]);

    private static double? UrbanWithout(YearTally tally, IReadOnlyList<int> cells) =>
        UrbanResidents(tally, cells) - Urban(cells).Sum(cell => tally.Relabelled[cell]);

    private static long NetMoves(LedgerRow row) =>
        row.MovesIn - row.MovesOut + row.ExternalIn - row.ExternalOut;

    private static List<int> Urban(IReadOnlyList<int> cells) => [.. cells.Where(Cells.IsUrban)];

    private static double? Sum(
        YearTally tally, IReadOnlyList<int> cells, Func<LedgerRow, long> part) =>
        cells.Sum(cell => part(tally.Residents[cell]));

    private static double? Ratio(double? part, double? whole) =>
        whole > 0 ? 100 * part / whole : null;

    private static Indicator Count(
        string name, string zh, string en, string unit,
        Func<YearTally, IReadOnlyList<int>, double?> value) =>
        new() { Name = name, Zh = zh, En = en, Unit = unit, Value = value };

    private static Indicator Rate(
        string name, string zh, string en, string unit,
        Func<YearTally, IReadOnlyList<int>, double?> value) =>
        Count(name, zh, en, unit, value) with { IsRate = true };

    private static Indicator Flow(
        string name, string zh, string en, Func<YearTally, IReadOnlyList<int>, double?> value) =>
        Count(name, zh, en, Persons, value) with { IsFlow = true };
}
