// Every column of every result table, once: heads and dictionary are both made from here.
using MigrationSim.Core.Indicators;

namespace MigrationSim.Files.Results;

/// <summary>The columns of the tables in their order.</summary>
public static class ResultColumns
{
    public const string Province = "province.csv";
    public const string Prefecture = "prefecture.csv";
    public const string County = "county.csv";
    public const string Tag = "tag.csv";
    public const string AgeSex = "age_sex.csv";
    public const string Accounts = "accounts.csv";
    public const string Demography = "demography.csv";
    public const string NetMigration = "net_migration_by_age.csv";
    public const string Markets = "markets.csv";
    public const string Movers = "movers.csv";
    public const string Migration = "migration.csv";
    public const string Flows = "flows.parquet";
    public const string PrefectureFlows = "prefecture_flows.csv";
    public const string Dictionary = "dictionary.csv";

    private const string Persons = IndicatorCatalogue.Persons;

    private static readonly (string Name, string Zh, string En, string Unit)[] RunKeys =
    [
        ("run_id", "运行编号", "The run's name: model, base year, levers, seed and scale", ""),
        ("scenario", "情景文件名", "Name of the scenario file", ""),
        ("replicate", "重复序号", "Number of the replicate, from 1", ""),
        ("seed", "随机种子", "Random seed", ""),
        ("year", "年份（年末）", "Year; stocks stand for its end", "年 year"),
    ];

    private static readonly (string Name, string Zh, string En, string Unit) GeoCode =
        ("geo_code", "六位行政区划代码（2020 年；430000 为全省）；TAG: 加标签为一组县",
            "Six-digit code of the place, as of 2020; 430000 is the province; TAG: and a tag is "
            + "a group of counties", "");

    private static readonly (string Name, string Zh, string En, string Unit)[] AgeSexOnly =
    [
        ("residence", "居住地：urban 城镇，rural 乡村", "Residence: urban or rural part", ""),
        ("sex", "性别：male 男，female 女", "Sex: male or female", ""),
        ("age_group", "普查年龄组", "Age group of the census", "岁 years"),
        ("persons", "年末常住人口", "Residents at the end of the year", Persons),
    ];

    private static readonly (string Name, string Zh, string En, string Unit)[] AccountsOnly =
    [
        ("status", "账户：urban_resident 城镇常住，rural_resident 乡村常住，"
            + "urban_hukou 城镇户籍，rural_hukou 农村户籍（户籍账户含外出者）",
            "Account: residents of urban or of rural parts; holders of urban or of rural hukou, "
            + "wherever they live", ""),
        ("opening", "年初人数", "Stock at the start of the year", Persons),
        ("births", "出生", "Births", Persons),
        ("deaths", "死亡", "Deaths", Persons),
        ("moves_in", "迁入（含本地域内各部分之间）",
            "Moves into the cells; those between cells of one place are in both columns", Persons),
        ("moves_out", "迁出（含本地域内各部分之间）",
            "Moves out of the cells; those between cells of one place are in both columns",
            Persons),
        ("reclassified", "就地由乡划城（乡村账户为负）",
            "Relabelled urban where they live; negative in rural accounts", Persons),
        ("settled", "农业户籍转为城镇户籍；农村户籍账户为负，常住账户恒为 0",
            "Rural hukou turned urban by settling; negative in rural hukou accounts, 0 in "
            + "resident accounts", Persons),
        ("external_in", "来自模型之外的迁入", "Arrivals of people the model did not follow",
            Persons),
        ("external_out", "迁出到模型之外", "Departures of people the model follows no more",
            Persons),
        ("closing", "年末人数", "Stock at the end of the year", Persons),
        ("residual", "账户余差，必为 0", "What the flows do not explain; must be 0", Persons),
        ("pairing_in", "其中：因组成家庭迁入的户籍（已含在 moves_in 中）",
            "Of moves_in: registrations moved by pairing; hukou accounts only", Persons),
        ("pairing_out", "其中：因组成家庭迁出的户籍（已含在 moves_out 中）",
            "Of moves_out: registrations moved by pairing; hukou accounts only", Persons),
    ];

    private static readonly (string Name, string Zh, string En, string Unit)[] FlowsOnly =
    [
        ("origin", "来源：县代码加 -U（城镇）或 -R（乡村）；GD 广东，YRD 长三角，NB 邻省，OT 其他；"
            + "OUT 模型之外",
            "Origin: county code with -U (urban) or -R (rural); GD Guangdong, YRD Yangtze "
            + "delta, NB neighbours, OT the rest; OUT outside the model", ""),
        ("destination", "去向，写法同来源", "Destination, written like the origin", ""),
        ("households", "户数（集体户成员每人一户）",
            "Agents that moved: households, members of collective ones singly",
            IndicatorCatalogue.Households),
        ("persons", "人数", "Persons that moved", Persons),
    ];

    private static readonly (string Name, string Zh, string En, string Unit)[] PrefectureFlowsOnly =
    [
        ("origin", "来源：市州代码；GD 广东，YRD 长三角，NB 邻省，OT 其他；OUT 模型之外",
            "Origin: code of the prefecture; GD Guangdong, YRD Yangtze delta, NB neighbours, OT "
            + "the rest; OUT outside the model", ""),
        ("destination", "去向，写法同来源；与来源相同者为本市州内部的迁移",
            "Destination, written like the origin; where it is the same, moves inside the "
            + "prefecture", ""),
        FlowsOnly[2], FlowsOnly[3],
    ];

    private static readonly (string Name, string Zh, string En, string Unit)[] DictionaryOnly =
    [
        ("table", "表", "Table", ""),
        ("column", "列", "Column", ""),
        ("zh", "中文说明", "What it is, in Chinese", ""),
        ("en", "英文说明", "What it is, in English", ""),
        ("unit", "单位", "Unit", ""),
    ];

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        .. new[] { Province, Prefecture, County, Tag }
            .SelectMany(table => Indicators(table, IndicatorCatalogue.All)),
        .. Table(AgeSex, [.. RunKeys, GeoCode, .. AgeSexOnly]),
        .. Table(Accounts, [.. RunKeys, GeoCode, .. AccountsOnly]),
        .. Table(Demography, [.. RunKeys, GeoCode, .. DemographyColumns.Measures]),
        .. Table(NetMigration, [.. RunKeys, GeoCode, .. DemographyColumns.NetMigration]),
        .. Indicators(Markets, MarketIndicators.All),
        .. Table(Movers, [.. RunKeys, GeoCode, .. MigrationColumns.Movers]),
        .. Table(Migration, [.. RunKeys, GeoCode, .. MigrationColumns.Migration]),
        .. Table(Flows, [.. RunKeys, .. FlowsOnly]),
        .. Table(PrefectureFlows, [.. RunKeys, .. PrefectureFlowsOnly]),
        .. Table(Dictionary, DictionaryOnly),
    ];

    /// <summary>The head of a table.</summary>
    public static IEnumerable<string> Head(string table) =>
        All.Where(column => column.Table == table).Select(column => column.Name);

    private static IEnumerable<TableColumn> Indicators(
        string table, IReadOnlyList<Indicator> indicators) => Table(
        table,
        [
            .. RunKeys, GeoCode,
            .. indicators.Select(i => (
                i.Name, i.IsFlow ? i.Zh + "（基年为空）" : i.Zh,
                i.IsFlow ? i.En + "; empty in the base year" : i.En, i.Unit)),
        ]);

    private static IEnumerable<TableColumn> Table(
        string table, (string Name, string Zh, string En, string Unit)[] columns) =>
        columns.Select(c => new TableColumn(table, c.Name, c.Zh, c.En, c.Unit));
}
