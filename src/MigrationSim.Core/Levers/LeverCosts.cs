// The costs of levers: the only place where unit costs and payers stand.
namespace MigrationSim.Core.Levers;

/// <summary>
/// Every policy lever is either costed here or listed with the reason why not. No document read
/// for the plan gives a unit cost or a rule of sharing for Hunan, so shares of payers are all
/// assumed [A]; the tag in Source is that of the unit cost.
/// </summary>
public static class LeverCosts
{
    private static readonly (Payer, double)[] Services =
        [(Payer.Central, 0.3), (Payer.Province, 0.2), (Payer.County, 0.5)];

    private static readonly (Payer, double)[] Works =
        [(Payer.Central, 0.2), (Payer.Province, 0.2), (Payer.County, 0.6)];

    private static readonly (Payer, double)[] Plants =
        [(Payer.Province, 0.1), (Payer.County, 0.2), (Payer.Employer, 0.7)];

    /// <summary>What is reckoned, in the order of the plan's items.</summary>
    public static IReadOnlyList<LeverCost> All { get; } =
    [
        new("public_service_parity", CostBasis.ServedMigrants, 2, 4, Services,
            "[A] 2-4 thousand CNY a year for a migrant to whom all services are open"),
        new("urban_job_growth", CostBasis.PolicyJobs, 50, 150,
            [(Payer.Province, 0.1), (Payer.County, 0.3), (Payer.Employer, 0.6)],
            "[A] investment of 50-150 thousand CNY a job"),
        new("skill_training_seats", CostBasis.Trainees, 3, 6,
            [(Payer.Central, 0.3), (Payer.Province, 0.3), (Payer.County, 0.4)],
            "[A] 3-6 thousand CNY a worker trained"),
        new("school_seat_growth", CostBasis.SchoolPlaces, 30, 60, Works,
            "[A] 30-60 thousand CNY to build a place; running it is not in it"),
        new("affordable_rental_units", CostBasis.AffordableDwellings, 250, 400, Works,
            "[A] 250-400 thousand CNY a dwelling, rents to come not deducted"),
        new("purchase_support", CostBasis.PurchasePrices, 1, 1,
            [(Payer.Province, 0.3), (Payer.County, 0.7)],
            "[A] the support itself, on listing prices of June 2024 [S] and 100 m2 a dwelling"),
        new("social_insurance_coverage", CostBasis.InsuredMigrants, 4, 6, Services,
            "[A] subsidy of about 5 thousand CNY a year for a person insured"),
        new("social_insurance_coverage", CostBasis.InsuredMigrants, 14, 20,
            [(Payer.Employer, 0.7), (Payer.Household, 0.3)],
            "[M] contributions at statutory rates (about a quarter and a tenth) on the lowest "
            + "base, about 4 thousand CNY a month"),
        new("industrial_transfer_jobs", CostBasis.TransferJobs, 80, 200, Plants,
            "[A] investment of 80-200 thousand CNY a job"),
        new("county_seat_capacity", CostBasis.CountyUpgrades, 500_000, 1_000_000, Works,
            "[A] .5-1 billion CNY a county for .2 standard deviations of services"),
        new("settlement_reward", CostBasis.Rewards, 1, 1,
            [(Payer.Central, 0.5), (Payer.Province, 0.5)],
            "[A] the reward itself; the nation's central fund was 40 billion CNY in 2022"),
        new("land_exit_compensation", CostBasis.LandPayments, 1, 1,
            [(Payer.Province, 0.3), (Payer.County, 0.7)], "[A] the payment itself"),
    ];

    /// <summary>What is not reckoned.</summary>
    public static IReadOnlyList<UncostedLever> Uncosted { get; } =
    [
        Unknown("hukou_threshold"), Unknown("labor_cooperation"),
        Unknown("school_access_equality"), Unknown("vocational_expansion"),
        Unknown("subcentre_priority"), Unknown("town_empowerment"),
        Unknown("supply_chain_coupling"), Unknown("market_integration"),
        Unknown("service_sharing"), Unknown("urban_renewal_rate"), Unknown("lifeline_safety"),
        Unknown("flood_protection"), Unknown("green_smart_city"), Unknown("renewal_support"),
        new("shrinking_consolidation", "节省开支，数额不知", "saves money; how much is not known"),
        new("idle_land_recovered", "为地价，各地不同，没有数据",
            "the price of land, which differs and is not in the tables"),
        new("metro_travel_time_cut", "每公里 1.5—10 亿元 [M]，但项目表没有里程",
            ".15-1 billion CNY a kilometre [M], but the table of projects has no lengths"),
        new("land_rights_protection", "每块地 100—300 元 [A]，但模型不计地块数",
            "100-300 CNY a parcel [A], but the model does not count parcels"),
        new("land_quota_follow_people", "只改变指标去向，本身不花钱",
            "shifts quotas and costs nothing by itself"),
        new("metro_governance", "只使其他杠杆提前或足额，费用计在它们名下",
            "carries other levers, whose costs are theirs"),
        new("funding_execution", "只使其他杠杆提前或足额，费用计在它们名下",
            "carries other levers, whose costs are theirs"),
    ];

    private static UncostedLever Unknown(string lever) =>
        new(lever, "单位成本不知", "unit cost not known");
}
