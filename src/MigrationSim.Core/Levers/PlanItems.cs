// The items of the action plan that a scenario may name as a source.
namespace MigrationSim.Core.Levers;

/// <summary>An item of the plan and where a run shows it.</summary>
/// <param name="Id">The name in scenario files.</param>
/// <param name="Zh">What it is about, in Chinese.</param>
/// <param name="En">What it is about, in English.</param>
/// <param name="Columns">Columns of result tables that show it, ";" between them.</param>
/// <param name="Study">What a command of its own shows, in both languages.</param>
public sealed record PlanItem(
    string Id, string Zh, string En, string Columns, string Study = "")
{
    public IReadOnlyList<string> Indicators =>
        Columns.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// Items of the Hunan five-year action plan on people-centred urbanization (2024, No. 15): six
/// goals, seventeen tasks, seven supporting measures and the chapter on organization.
/// </summary>
public static class PlanItems
{
    private const string Metro =
        "within_60_minutes_of_changsha;commuters_out_pct;commuters_to_changsha_core_pct";

    /// <summary>All 31, in the plan's order.</summary>
    public static IReadOnlyList<PlanItem> Items { get; } = [.. Goals(), .. Tasks(), .. Rest()];

    /// <summary>Their names, in the same order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Items.Select(item => item.Id)];

    private static PlanItem[] Goals() =>
    [
        new("target-ur66", "常住人口城镇化率 66% 左右", "Resident rate of about 66 %",
            "resident_urbanization_rate_pct",
            "`migsim ensemble`: 达到 66% 的概率 the probability of 66 %"),
        new("target-gap", "两率差距缩小", "A smaller gap between the two rates",
            "gap_pp;hukou_urbanization_rate_pct"),
        new("target-integration", "流动人口更好融入", "Migrants and their families at home in town",
            "migrant_public_school_share_pct;migrant_share_of_affordable_pct;"
            + "insured_migrants_pct;settled"),
        new("target-potential", "潜力地区更加协调", "Potential areas catch up",
            "resident_urbanization_rate_pct;jobs"),
        new("target-czt", "长株潭一体化", "Changsha, Zhuzhou and Xiangtan as one",
            "resident_population;jobs;" + Metro),
        new("target-safety", "城市安全韧性", "Safer towns", "exposed_population;hazard_index"),
    ];

    private static PlanItem[] Tasks() =>
    [
        new("task-1", "按常住地提供公共服务", "Services where people live",
            "parity_index;settlement_eligible;settled"),
        new("task-2", "农业转移人口稳定就业", "Steady jobs for rural migrants",
            "jobs;employment_pct;certificates;moves_between_counties"),
        new("task-3", "随迁子女入学", "Schools for migrants' children",
            "migrant_public_school_share_pct;places_denied;children_left_behind"),
        new("task-4", "多元住房保障", "Homes for migrants",
            "affordable_dwellings;migrant_share_of_affordable_pct;purchases"),
        new("task-5", "社会保障扩面", "Social insurance for migrants",
            "insured_migrants_pct"),
        new("task-6", "特色产业集群", "Clusters of industry", "jobs;net_migration_urban"),
        new("task-7", "园区提级扩能", "Better industrial parks", "jobs"),
        new("task-8", "产业人才", "Skills for industry", "skilled_share_pct;certificates"),
        new("task-9", "城镇承载能力", "County seats, sub-centres, towns, shrinking counties",
            "urban_population;amenity_index;county_seat_share_pct;subcentre_share_pct;town_jobs"),
        new("task-10", "城际交通", "Transport between cities", Metro),
        new("task-11", "产业分工协作", "Division of work between the metro's cities",
            "jobs;jobs_outside_changsha_pct"),
        new("task-12", "市场一体化", "One market", "wage_dispersion;moves_between_counties"),
        new("task-13", "公共服务共享", "Shared services", "amenity_index;parity_index"),
        new("task-14", "城市更新", "Urban renewal",
            "renewed_dwellings;displaced_renters;rent_index"),
        new("task-15", "生命线安全", "Safe lifelines", "hazard_index"),
        new("task-16", "洪涝治理", "Flood control", "displaced_persons;exposed_population"),
        new("task-17", "绿色智慧城市", "Green and smart cities", "amenity_index"),
    ];

    private static PlanItem[] Rest() =>
    [
        new("measure-1", "市民化激励：钱地随人", "Money and land follow people",
            "settled;school_places;affordable_dwellings"),
        new("measure-2", "进城农民权益", "Rural rights of those who settle", "settled;land_exits"),
        new("measure-3", "产业跨区域布局", "Industry moves between areas", "jobs"),
        new("measure-4", "节约集约用地", "Thrift with land", "jobs;dwellings"),
        new("measure-5", "都市圈同城化机制", "The metro governed jointly", Metro),
        new("measure-6", "更新与韧性支持", "Support for renewal and safety",
            "affordable_dwellings;dwellings;renewed_dwellings"),
        new("measure-7", "多元资金投入", "Funding from many sources",
            "jobs;dwellings;renewed_dwellings"),
        new("org-1", "组织实施与人口监测", "Organization and monitoring", "",
            "`migsim data observe`: 用新公布数字重新评分 scores against newly published figures"),
    ];
}
