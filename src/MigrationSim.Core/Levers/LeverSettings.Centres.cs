// Levers on county seats, sub-centres and towns.
namespace MigrationSim.Core.Levers;

public sealed partial record LeverSettings
{
    [Lever("county_seat_capacity", Kind = LeverKind.Policy,
        MeaningZh = "县城公共服务设施补短板：服务水平提升幅度，次年见效",
        MeaningEn = "Services added in county seats and sub-centres, standard deviations of "
            + "amenity; a year late",
        Unit = "standard deviations of amenity", UnitZh = "个标准差", Min = 0, Max = 0.5,
        Baseline = 0, Goal = 0.2, Where = "COUNTY_SEAT;SUBCENTRE", IsCapital = true,
        Items = "task-9", Indicator = "service index",
        Column = "amenity_index",
        Source = "[A]")]
    public Trajectory CountySeatCapacity { get; init; } = Trajectory.Constant(0);

    [Lever("shrinking_consolidation", Kind = LeverKind.Policy,
        MeaningZh = "收缩型县城：乡村学校与服务向县城集中的程度",
        MeaningEn = "How far rural schools and services are brought together in the seat of "
            + "shrinking counties",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.4, Where = "SHRINKING",
        Items = "task-9", Indicator = "county-seat share",
        Column = "county_seat_share_pct",
        Source = "[A]")]
    public Trajectory ShrinkingConsolidation { get; init; } = Trajectory.Constant(0);

    [Lever("subcentre_priority", Kind = LeverKind.Policy,
        MeaningZh = "省域副中心与节点城市优先：增长由长沙向其转移的程度",
        MeaningEn = "How far growth is shifted from Changsha to sub-centres and node cities; "
            + "zero-sum",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1,
        Baseline = 0, Goal = 0.5, Where = "SUBCENTRE;NODE_CITY",
        Items = "task-9", Indicator = "sub-centres' share",
        Column = "subcentre_share_pct",
        Source = "[A]")]
    public Trajectory SubcentrePriority { get; init; } = Trajectory.Constant(0);

    [Lever("town_empowerment", Kind = LeverKind.Policy,
        MeaningZh = "强镇赋能：扩权赋能的建制镇个数（标签内合计）",
        MeaningEn = "Strong towns given more powers, in all counties of the tag; nobody is "
            + "relabelled",
        Unit = "towns", UnitZh = "个", Min = 0, Max = 100,
        Baseline = 0, Goal = 20, Where = "COUNTY_SEAT",
        Items = "task-9", Indicator = "town jobs",
        Column = "town_jobs",
        Source = "[A] .5 % more jobs and .05 standard deviations of amenity by ten towns")]
    public Trajectory TownEmpowerment { get; init; } = Trajectory.Constant(0);
}
