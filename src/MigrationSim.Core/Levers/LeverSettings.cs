// The levers: one property each, which is also the lever's only definition.
namespace MigrationSim.Core.Levers;

/// <summary>A trajectory for every lever; a new object has every lever at its baseline.</summary>
public sealed record LeverSettings
{
    [Lever("public_service_parity", Kind = LeverKind.Policy,
        MeaningZh = "向无本地户籍常住人口开放的基本公共服务比例",
        MeaningEn = "Share of public services open to residents without local hukou",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0.60, Goal = 0.85,
        Where = "ALL", Items = "task-1;task-5;task-13", Indicator = "parity index",
        Source = "[A] range and goal; anchored by the hukou wedge of 2015")]
    public Trajectory PublicServiceParity { get; init; } = Trajectory.Constant(0.60);

    [Lever("social_insurance_coverage", Kind = LeverKind.Policy,
        MeaningZh = "流动人口在就业地参加社会保险的比例",
        MeaningEn = "Share of migrants insured at their place of work, whatever their hukou",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0.35, Goal = 0.55,
        Where = "ALL", Items = "task-5", Indicator = "insured share of migrants",
        Source = "[A]; effect halved from an association of +23.2 % of settlement intention [S]")]
    public Trajectory SocialInsuranceCoverage { get; init; } = Trajectory.Constant(0.35);

    [Lever("hukou_threshold", Kind = LeverKind.Policy,
        MeaningZh = "城镇落户门槛：不符合落户条件的比例，居住年限要求随之升降",
        MeaningEn = "Strictness of urban registration: share not eligible; the years required "
            + "rise with it, min(3, round(10 x))",
        Unit = "strictness", UnitZh = "严格程度", Min = 0, Max = 1, Baseline = 0.10, Goal = 0,
        Where = "ALL", Items = "task-1", Indicator = "conversions",
        Source = "[A] range and goal; the province opened settling outside Changsha's core [S]")]
    public Trajectory HukouThreshold { get; init; } = Trajectory.Constant(0.10);

    [Lever("settlement_reward", Kind = LeverKind.Policy,
        MeaningZh = "每落户一人给予落户地的奖励",
        MeaningEn = "Transfer to the place of settlement for every person settled",
        Unit = "thousand CNY a person", UnitZh = "千元/人", Min = 0, Max = 20, Baseline = 2,
        Goal = 6, Where = "ALL", Items = "measure-1", Indicator = "conversions; cost",
        Source = "[A]")]
    public Trajectory SettlementReward { get; init; } = Trajectory.Constant(2);

    [Lever("land_rights_protection", Kind = LeverKind.Policy,
        MeaningZh = "落户后承包地、宅基地、林地与集体收益权得到保障的程度",
        MeaningEn = "How safe contract land, homestead, forest and collective rights are "
            + "after settling in town",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0.6, Goal = 0.9,
        Where = "ALL", Items = "measure-2", Indicator = "certificates; conversions",
        Source = "[A] values; direction from studies of land security and settling [S]")]
    public Trajectory LandRightsProtection { get; init; } = Trajectory.Constant(0.6);

    [Lever("land_exit_compensation", Kind = LeverKind.Policy,
        MeaningZh = "农户自愿有偿退出土地权益的补偿",
        MeaningEn = "Payment to a household that gives up its land rights of its own will",
        Unit = "thousand CNY a household", UnitZh = "千元/户", Min = 0, Max = 150, Baseline = 0,
        Goal = 50, Where = "ALL", Items = "measure-2", Indicator = "voluntary exits",
        Source = "[A]")]
    public Trajectory LandExitCompensation { get; init; } = Trajectory.Constant(0);

    [Lever("labor_cooperation", Kind = LeverKind.Policy,
        MeaningZh = "省内县际劳务协作：用工信息共享的程度",
        MeaningEn = "Labour cooperation between counties of the province: how far news of jobs "
            + "is shared",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0, Goal = 0.5,
        Where = "ALL", Items = "task-2", Indicator = "moves within the province",
        Source = "[A]")]
    public Trajectory LaborCooperation { get; init; } = Trajectory.Constant(0);

    [Lever("reclassification_multiplier", Kind = LeverKind.Assumption,
        MeaningZh = "农村居民就地划为城镇的速度倍数",
        MeaningEn = "Pace at which rural people are relabelled urban where they live, "
            + "times the default",
        Unit = "times", UnitZh = "倍", Min = 0.5, Max = 2, Baseline = 1, Goal = 1, Where = "ALL",
        Items = "", Indicator = "reclassified persons",
        Source = "[A] default 0.5 % a year of rural residents from 2021")]
    public Trajectory ReclassificationMultiplier { get; init; } = Trajectory.Constant(1);

    [Lever("coastal_demand_shock", Kind = LeverKind.Assumption,
        MeaningZh = "省外工资与就业增速相对基准的变化",
        MeaningEn = "Growth of wages and jobs outside Hunan against the baseline",
        Unit = "points a year", UnitZh = "百分点/年", Min = -5, Max = 5, Baseline = 0, Goal = 0,
        Where = "EXTERNAL", Items = "", Indicator = "returns", Source = "[A]")]
    public Trajectory CoastalDemandShock { get; init; } = Trajectory.Constant(0);

    [Lever("fertility_path", Kind = LeverKind.Assumption,
        MeaningZh = "2025—2029 年全省总和生育率",
        MeaningEn = "Total fertility of the province, 2025-2029",
        Unit = "children a woman", UnitZh = "个孩子/妇女", Min = 0.8, Max = 1.3, Baseline = 1.05,
        Goal = 1.05, Where = "EXTERNAL", Items = "", Indicator = "births",
        Source = "[A] low 0.95, central 1.05, high 1.15")]
    public Trajectory FertilityPath { get; init; } = Trajectory.Constant(1.05);
}

/// <summary>A scenario: a name, words about it, and one value for every lever.</summary>
public sealed record Scenario
{
    public required string Name { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    public string NotesZh { get; init; } = "";

    public string NotesEn { get; init; } = "";

    public LeverSettings Levers { get; init; } = new();

    public static Scenario Baseline { get; } =
        new() { Name = "baseline", TitleZh = "基准情景", TitleEn = "Baseline" };
}
