// Levers on renewal, safety and funding.
namespace MigrationSim.Core.Levers;

public sealed partial record LeverSettings
{
    [Lever("urban_renewal_rate", Kind = LeverKind.Policy,
        MeaningZh = "城市更新：每年改造的存量住房比例",
        MeaningEn = "Dwellings renewed a year: services rise, low-rent dwellings go",
        Unit = "% of stock a year", UnitZh = "%/年", Min = 0, Max = 5,
        Baseline = 1, Goal = 2, Where = "DISTRICT", IsCapital = true,
        Items = "task-14", Indicator = "renewed dwellings; displaced renters",
        Column = "renewed_dwellings",
        Source = "[A]; sign open")]
    public Trajectory UrbanRenewalRate { get; init; } = Trajectory.Constant(1);

    [Lever("renewal_support", Kind = LeverKind.Policy,
        MeaningZh = "更新支持政策：放大更新并允许功能转换增加住房",
        MeaningEn = "Support that scales renewal; conversion adds dwellings",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.5, Where = "DISTRICT",
        Items = "measure-6", Indicator = "units",
        Column = "dwellings",
        Source = "[A]")]
    public Trajectory RenewalSupport { get; init; } = Trajectory.Constant(0);

    [Lever("lifeline_safety", Kind = LeverKind.Policy,
        MeaningZh = "城市生命线安全工程",
        MeaningEn = "Safety works on lifelines: the hazard index falls",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.6, Where = "DISTRICT", IsCapital = true,
        Items = "task-15", Indicator = "hazard index",
        Column = "hazard_index", Falls = true,
        Source = "[A]")]
    public Trajectory LifelineSafety { get; init; } = Trajectory.Constant(0);

    [Lever("flood_protection", Kind = LeverKind.Policy,
        MeaningZh = "洪涝治理：洪灾发生概率下降的程度",
        MeaningEn = "How far the chance of a flood falls; half at 1; reconstruction restores "
            + "the stock",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.5, Where = "FLOOD", IsCapital = true,
        Items = "task-16", Indicator = "displaced persons",
        Column = "displaced_persons", Falls = true,
        Source = "[A]")]
    public Trajectory FloodProtection { get; init; } = Trajectory.Constant(0);

    [Lever("green_smart_city", Kind = LeverKind.Policy,
        MeaningZh = "绿色智慧城市建设",
        MeaningEn = "Green and smart city: amenity, .05 standard deviations at 1",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.6, Where = "DISTRICT", IsCapital = true,
        Items = "task-17", Indicator = "amenity index",
        Column = "amenity_index",
        Source = "[A]")]
    public Trajectory GreenSmartCity { get; init; } = Trajectory.Constant(0);

    [Lever("funding_execution", Kind = LeverKind.Policy,
        MeaningZh = "资金执行率：资本类杠杆实际完成的比例",
        MeaningEn = "Delivery of every lever marked capital, times what is planned",
        Unit = "multiplier", UnitZh = "倍", Min = 0.5, Max = 1.2,
        Baseline = 1, Goal = 1.1, Where = "ALL",
        Items = "measure-7", Indicator = "disbursement",
        Column = "renewed_dwellings",
        Source = "[A]")]
    public Trajectory FundingExecution { get; init; } = Trajectory.Constant(1);
}
