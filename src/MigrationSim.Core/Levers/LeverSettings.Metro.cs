// Levers on the metro circle.
namespace MigrationSim.Core.Levers;

public sealed partial record LeverSettings
{
    [Lever("metro_travel_time_cut", Kind = LeverKind.Policy,
        MeaningZh = "都市圈通勤项目缩短的出行时间",
        MeaningEn = "Travel time saved by the metro circle's projects between the pairs they "
            + "join",
        Unit = "% of travel time", UnitZh = "%", Min = 0, Max = 40,
        Baseline = 0, Goal = 15, Where = "CORRIDOR;CZT", IsCapital = true,
        Items = "task-10;measure-5", Indicator = "people within 60 minutes",
        Column = "within_60_minutes_of_changsha",
        Source = "[A]; opening years of projects are assumed")]
    public Trajectory MetroTravelTimeCut { get; init; } = Trajectory.Constant(0);

    [Lever("supply_chain_coupling", Kind = LeverKind.Policy,
        MeaningZh = "产业协作：长沙新增岗位带动周边的比例",
        MeaningEn = "Share of Changsha's job growth that spills over to Zhuzhou, Xiangtan and "
            + "Loudi",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.3, Where = "CZT_LOUDI",
        Items = "task-11", Indicator = "jobs outside Changsha",
        Column = "jobs_outside_changsha_pct",
        Source = "[A]")]
    public Trajectory SupplyChainCoupling { get; init; } = Trajectory.Constant(0);

    [Lever("market_integration", Kind = LeverKind.Policy,
        MeaningZh = "市场一体化：都市圈内跨界成本下降的程度",
        MeaningEn = "How far borders inside the metro area cost less; half at 1",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.5, Where = "CZT",
        Items = "task-12", Indicator = "wage dispersion",
        Column = "moves_between_counties",
        Source = "[A]")]
    public Trajectory MarketIntegration { get; init; } = Trajectory.Constant(0);

    [Lever("service_sharing", Kind = LeverKind.Policy,
        MeaningZh = "公共服务共建共享：向长沙服务水平靠拢的程度",
        MeaningEn = "How far services are shared with Changsha: a quarter of the distance at 1; "
            + "provident funds are portable",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.5, Where = "CZT;DAXIANGXI",
        Items = "task-13", Indicator = "service index",
        Column = "amenity_index",
        Source = "[A]")]
    public Trajectory ServiceSharing { get; init; } = Trajectory.Constant(0);

    [Lever("metro_governance", Kind = LeverKind.Policy,
        MeaningZh = "同城化机制：缩短项目工期、提高执行率",
        MeaningEn = "Joint governance: shorter delays of the metro levers, and 10 % more "
            + "delivered at 1",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.5, Where = "CZT",
        Items = "measure-5", Indicator = "delivery",
        Column = "within_60_minutes_of_changsha",
        Source = "[A]")]
    public Trajectory MetroGovernance { get; init; } = Trajectory.Constant(0);
}
