// What jobs, dwellings and school places are in a place and year, in the order of the columns.
using static MigrationSim.Core.Indicators.MarketSums;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Indicators of markets: about urban parts unless they say otherwise, and null where no markets
/// were run. Prices come out of a year's clearing, so the base year has none, as it has no flows.
/// </summary>
public static class MarketIndicators
{
    public const string Jobs = "个 jobs";
    public const string Dwellings = "套 dwellings";
    public const string Places = "个 places";
    public const string Index = "指数 index";
    public const string Utility = "效用 utility";

    private const string Persons = IndicatorCatalogue.Persons;
    private const string Households = IndicatorCatalogue.Households;

    public static IReadOnlyList<Indicator> All { get; } =
        [
            .. Labour(), .. Housing(), .. Schools(), .. Admission(), .. MetroIndicators.All,
            .. AmenityIndicators.All, .. PolicyIndicators.All,
        ];

    /// <summary>The indicator of a name; asking for an unknown one is a fault of ours.</summary>
    public static Indicator Get(string name) => All.First(indicator => indicator.Name == name);

    private static Indicator[] Labour() =>
    [
        Count("jobs", "城镇非农岗位", "Urban non-farm jobs", Jobs, (m, i) => m.Jobs[i]),
        Count("labour_force", "城镇劳动力", "Urban residents of working age who take part in work",
            Persons, (m, i) => m.LabourForce[i]),
        Mean("employment_pct", "无技能劳动者的就业概率，按劳动力加权",
            "Chance of the unskilled to have work, mean weighted by the labour force",
            IndicatorCatalogue.Percent, (m, i) => 100 * m.Employment[i],
            (m, i) => m.LabourForce[i]),
        Mean("wage_index", "本地城镇户籍者的城镇工资指数，2020 年全省 = 1，按岗位加权",
            "Urban wage of holders of the local urban hukou, province of 2020 = 1, mean weighted "
            + "by jobs", Index, (m, i) => m.WageIndex[i], (m, i) => m.Jobs[i]),
        Mean("migrant_wage_index", "其他人的城镇工资指数（迁移者相互竞争压低工资），按岗位加权",
            "Urban wage of everybody else, lowered by competition among migrants; mean weighted "
            + "by jobs", Index, (m, i) => m.MigrantWageIndex[i], (m, i) => m.Jobs[i]),
        Share("skilled_share_pct", "户主处于劳动年龄的户中，有技能（1 或 2 级）的比重",
            "Households of skill 1 or 2, in percent of those with a reference person of working "
            + "age", (m, i) => m.Skilled[i], (m, i) => m.WorkingHouseholds[i]),
        Flow("certificates", "当年有成员参加培训取得技能的户",
            "Households with a member trained this year", Households,
            (m, i) => m.Certificates[i]),
    ];

    private static Indicator[] Housing() =>
    [
        Count("dwellings", "城镇住房（含保障性住房）", "Urban dwellings, affordable ones included",
            Dwellings, (m, i) => m.Dwellings[i]),
        Count("urban_households", "年末城镇家庭户", "Urban family households at the year's end",
            Households, (m, i) => m.UrbanHouseholds[i]),
        Share("vacancy_pct", "空置率：(住房 − 家庭户) ÷ 住房；负值表示户多于房",
            "Dwellings less households, in percent of dwellings; negative where households "
            + "outnumber dwellings", (m, i) => m.Dwellings[i] - m.UrbanHouseholds[i],
            (m, i) => m.Dwellings[i]),
        Mean("rent_index", "租金指数，基年城镇居民平均 = 1，按城镇家庭户加权",
            "Rent, mean of urban residents in the base year = 1, mean weighted by urban households",
            Index, (m, i) => m.RentIndex[i], (m, i) => m.UrbanHouseholds[i]),
        Flow("purchases", "当年由租房转为自有住房的户", "Renters who became owners", Households,
            (m, i) => m.Purchases[i]),
        Count("affordable_dwellings", "保障性租赁住房", "Affordable rental dwellings", Dwellings,
            (m, i) => m.Affordable[i]),
        Count("affordable_tenants", "年末住保障性租赁住房的户",
            "Households in affordable rentals at the year's end", Households,
            (m, i) => m.AffordableTenants[i]),
        Share("migrant_share_of_affordable_pct", "保障性租赁住房的户中，户籍不在本县者的比重",
            "Tenants without hukou in the county, in percent of tenants of affordable rentals",
            (m, i) => m.MigrantTenants[i], (m, i) => m.AffordableTenants[i]),
        Mean("dwelling_shadow_price", "住房的影子价格：使想来的户不超过空房所需的效用扣减，"
            + "房够时为 0；不是货币。按城镇家庭户加权",
            "Shadow price of a dwelling: the utility taken off an urban part so that no more "
            + "households want in than there is room for, 0 where there is enough; not money. "
            + "Mean weighted by urban households", Utility,
            (m, i) => m.DwellingPrice[i], (m, i) => m.UrbanHouseholds[i]) with
        { IsFlow = true },
    ];

    private static Indicator[] Schools() =>
    [
        Count("school_places", "城镇小学与初中学位", "Urban places in primary and junior secondary "
            + "schools", Places, (m, i) => m.Seats[i]),
        Count("local_pupils", "年末户籍在本县的城镇 6—15 岁儿童",
            "Urban children of 6-15 with hukou in the county, at the year's end", Persons,
            (m, i) => m.LocalPupils[i]),
        Count("migrant_pupils", "年末户籍不在本县的城镇 6—15 岁儿童",
            "Urban children of 6-15 without hukou in the county, at the year's end", Persons,
            (m, i) => m.MigrantPupils[i]),
        Count("migrant_pupils_in_public_school", "其中：在公办学校就读",
            "Of migrant_pupils: with a place in a public school", Persons,
            (m, i) => m.MigrantPupilsPlaced[i]),
        Share("migrant_public_school_share_pct", "随迁子女在公办学校就读的比重",
            "Those with a place in a public school, in percent of migrant pupils",
            (m, i) => m.MigrantPupilsPlaced[i], (m, i) => m.MigrantPupils[i]),
        Flow("places_denied", "公办学校向其开放但没有学位的随迁子女",
            "Migrant children to whom a public school was open but had no place", Persons,
            (m, i) => m.PlacesDenied[i]),
        Mean("place_shadow_price", "学位的影子价格：使想来的随迁子女不超过余下学位所需的效用扣减（每个孩子），"
            + "学位够时为 0；不是货币。按城镇 6—15 岁儿童加权",
            "Shadow price of a school place: the utility a child taken off an urban part so that "
            + "no more children want in than places are left, 0 where there are enough; not "
            + "money. Mean weighted by urban children of 6-15", Utility,
            (m, i) => m.PlacePrice[i], (m, i) => m.LocalPupils[i] + m.MigrantPupils[i]) with
        { IsFlow = true },
    ];

    private static Indicator[] Admission() =>
    [
        Flow("newcomer_households", "当年迁入城镇的家庭户",
            "Family households that moved into urban parts", Households,
            (m, i) => m.Newcomers[i]),
        Flow("refused_households", "首选该城镇而被拒的户",
            "Households refused by the urban part they wanted first", Households,
            (m, i) => m.Refused[i]),
        Flow("denied_households", "想迁而未找到去处的本地户（含乡村）",
            "Households living here, in both parts, that wanted to move and found nothing",
            Households, (m, i) => m.Denied[i]),
    ];
}
