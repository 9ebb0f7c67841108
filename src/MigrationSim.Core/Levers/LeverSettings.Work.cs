// Levers on jobs and skills.
namespace MigrationSim.Core.Levers;

public sealed partial record LeverSettings
{
    [Lever("urban_job_growth", Kind = LeverKind.Policy,
        MeaningZh = "政策带来的城镇就业岗位增速",
        MeaningEn = "Growth of urban jobs that policy adds",
        Unit = "points a year", UnitZh = "百分点/年", Min = -1, Max = 2,
        Baseline = 0, Goal = 0.5, Where = "ALL",
        Items = "task-2;task-6", Indicator = "urban jobs",
        Column = "jobs",
        Source = "[A]; the goals of the plan for jobs are not published")]
    public Trajectory UrbanJobGrowth { get; init; } = Trajectory.Constant(0);

    [Lever("industrial_transfer_jobs", Kind = LeverKind.Policy,
        MeaningZh = "全省每年承接产业转移带来的岗位",
        MeaningEn = "Jobs brought by transferred industry, in the whole province",
        Unit = "jobs a year", UnitZh = "个岗位/年", Min = 0, Max = 100000,
        Baseline = 0, Goal = 20000, Where = "POTENTIAL;TRANSFER_ZONE", IsCapital = true,
        Items = "task-6;task-7;measure-3;measure-7", Indicator = "jobs in the tag",
        Column = "jobs",
        Source = "[A] dose; zones raise employment and in part only move it (Lu, Wang and "
            + "Zhu 2019; Wang 2013 [S])")]
    public Trajectory IndustrialTransferJobs { get; init; } = Trajectory.Constant(0);

    [Lever("idle_land_recovered", Kind = LeverKind.Policy,
        MeaningZh = "全省每年盘活的闲置低效园区用地",
        MeaningEn = "Idle and low-yield park land put to use again, in the whole province; "
            + "jobs follow after two years",
        Unit = "hectares a year", UnitZh = "公顷/年", Min = 0, Max = 3000,
        Baseline = 0, Goal = 800, Where = "POTENTIAL;CZT", IsCapital = true,
        Items = "task-7;measure-4", Indicator = "jobs a hectare",
        Column = "jobs",
        Source = "[A]")]
    public Trajectory IdleLandRecovered { get; init; } = Trajectory.Constant(0);

    [Lever("skill_training_seats", Kind = LeverKind.Policy,
        MeaningZh = "全省每年培训取证的务工人员",
        MeaningEn = "Workers trained to a certificate, in the whole province",
        Unit = "persons a year", UnitZh = "人/年", Min = 0, Max = 400000,
        Baseline = 0, Goal = 100000, Where = "ALL",
        Items = "task-2;task-8", Indicator = "certificates",
        Column = "certificates",
        Source = "[A] dose; wage gain of 8 % [M]")]
    public Trajectory SkillTrainingSeats { get; init; } = Trajectory.Constant(0);

    [Lever("vocational_expansion", Kind = LeverKind.Policy,
        MeaningZh = "全省每年新增职业教育与科教走廊学位",
        MeaningEn = "Vocational places for those of 16-19, and student places of the corridor "
            + "in Xiangtan and Zhuzhou, in the whole province",
        Unit = "seats a year", UnitZh = "个学位/年", Min = 0, Max = 100000,
        Baseline = 0, Goal = 20000, Where = "POTENTIAL;CZT", IsCapital = true,
        Items = "task-8;task-11", Indicator = "skilled share",
        Column = "certificates",
        Source = "[A]")]
    public Trajectory VocationalExpansion { get; init; } = Trajectory.Constant(0);

    [Lever("labor_cooperation", Kind = LeverKind.Policy,
        MeaningZh = "省内县际劳务协作：用工信息共享的程度",
        MeaningEn = "Labour cooperation between counties of the province: how far news of jobs "
            + "is shared",
        Unit = "share", UnitZh = "比例", Min = 0, Max = 1, Baseline = 0, Goal = 0.5,
        Where = "ALL", Items = "task-2", Indicator = "moves within the province",
        Column = "moves_between_counties",
        Source = "[A]")]
    public Trajectory LaborCooperation { get; init; } = Trajectory.Constant(0);
}
