// What nobody here decides: assumptions a scenario may vary.
namespace MigrationSim.Core.Levers;

public sealed partial record LeverSettings
{
    [Lever("reclassification_multiplier", Kind = LeverKind.Assumption,
        MeaningZh = "农村居民就地划为城镇的速度倍数",
        MeaningEn = "Pace at which rural people are relabelled urban where they live, "
            + "times the default",
        Unit = "times", UnitZh = "倍", Min = 0.5, Max = 2, Baseline = 1, Goal = 1, Where = "ALL",
        Items = "", Indicator = "reclassified persons",
        Column = "reclassified",
        Source = "[A] default 0.5 % a year of rural residents from 2021")]
    public Trajectory ReclassificationMultiplier { get; init; } = Trajectory.Constant(1);

    [Lever("coastal_demand_shock", Kind = LeverKind.Assumption,
        MeaningZh = "省外工资与就业增速相对基准的变化",
        MeaningEn = "Growth of wages and jobs outside Hunan against the baseline",
        Unit = "points a year", UnitZh = "百分点/年", Min = -5, Max = 5, Baseline = 0, Goal = 0,
        Where = "EXTERNAL", Items = "", Indicator = "returns",
        Column = "resident_population", Falls = true,
        Source = "[A]")]
    public Trajectory CoastalDemandShock { get; init; } = Trajectory.Constant(0);

    [Lever("fertility_path", Kind = LeverKind.Assumption,
        MeaningZh = "2025—2029 年全省总和生育率",
        MeaningEn = "Total fertility of the province, 2025-2029",
        Unit = "children a woman", UnitZh = "个孩子/妇女", Min = 0.8, Max = 1.3, Baseline = 1.05,
        Goal = 1.05, Where = "EXTERNAL", Items = "", Indicator = "births",
        Column = "births",
        Source = "[A] low 0.95, central 1.05, high 1.15")]
    public Trajectory FertilityPath { get; init; } = Trajectory.Constant(1.05);
}
