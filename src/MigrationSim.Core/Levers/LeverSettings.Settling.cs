// Levers on who may settle, and on what settling gives and costs.
namespace MigrationSim.Core.Levers;

public sealed partial record LeverSettings
{
    [Lever("public_service_parity", Kind = LeverKind.Policy,
        MeaningZh = "向无本地户籍常住人口开放的基本公共服务比例",
        MeaningEn = "Share of public services open to residents without local hukou",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0.60, Goal = 0.85,
        Where = "ALL", Items = "task-1;task-5;task-13", Indicator = "parity index",
        Column = "parity_index",
        Source = "[A] range and goal; anchored by the hukou wedge of 2015")]
    public Trajectory PublicServiceParity { get; init; } = Trajectory.Constant(0.60);

    [Lever("social_insurance_coverage", Kind = LeverKind.Policy,
        MeaningZh = "流动人口在就业地参加社会保险的比例",
        MeaningEn = "Share of migrants insured at their place of work, whatever their hukou",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0.35, Goal = 0.55,
        Where = "ALL", Items = "task-5", Indicator = "insured share of migrants",
        Column = "insured_migrants_pct",
        Source = "[A]; effect halved from an association of +23.2 % of settlement intention [S]")]
    public Trajectory SocialInsuranceCoverage { get; init; } = Trajectory.Constant(0.35);

    [Lever("hukou_threshold", Kind = LeverKind.Policy,
        MeaningZh = "城镇落户门槛：不符合落户条件的比例，居住年限要求随之升降",
        MeaningEn = "Strictness of urban registration: share not eligible; the years required "
            + "rise with it, min(3, round(10 x))",
        Unit = "strictness", UnitZh = "严格程度", Min = 0, Max = 1, Baseline = 0.10, Goal = 0,
        Where = "ALL", Items = "task-1", Indicator = "conversions",
        Column = "settled", Falls = true,
        Source = "[A] range and goal; the province opened settling outside Changsha's core [S]")]
    public Trajectory HukouThreshold { get; init; } = Trajectory.Constant(0.10);

    [Lever("settlement_reward", Kind = LeverKind.Policy,
        MeaningZh = "每落户一人给予落户地的奖励",
        MeaningEn = "Transfer to the place of settlement for every person settled",
        Unit = "thousand CNY a person", UnitZh = "千元/人", Min = 0, Max = 20, Baseline = 2,
        Goal = 6, Where = "ALL", Items = "measure-1", Indicator = "conversions; cost",
        Column = "settled",
        Source = "[A]")]
    public Trajectory SettlementReward { get; init; } = Trajectory.Constant(2);

    [Lever("land_rights_protection", Kind = LeverKind.Policy,
        MeaningZh = "落户后承包地、宅基地、林地与集体收益权得到保障的程度",
        MeaningEn = "How safe contract land, homestead, forest and collective rights are "
            + "after settling in town",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0.6, Goal = 0.9,
        Where = "ALL", Items = "measure-2", Indicator = "certificates; conversions",
        Column = "settled",
        Source = "[A] values; direction from studies of land security and settling [S]")]
    public Trajectory LandRightsProtection { get; init; } = Trajectory.Constant(0.6);

    [Lever("land_exit_compensation", Kind = LeverKind.Policy,
        MeaningZh = "农户自愿有偿退出土地权益的补偿",
        MeaningEn = "Payment to a household that gives up its land rights of its own will",
        Unit = "thousand CNY a household", UnitZh = "千元/户", Min = 0, Max = 150, Baseline = 0,
        Goal = 50, Where = "ALL", Items = "measure-2", Indicator = "voluntary exits",
        Column = "land_exits",
        Source = "[A]")]
    public Trajectory LandExitCompensation { get; init; } = Trajectory.Constant(0);
}
