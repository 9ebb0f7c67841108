// Parameters of the labour market.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>How jobs, wages and employment answer.</summary>
internal static class JobFactors
{
    public static IReadOnlyList<Factor> All { get; } =
    [
        new()
        {
            Name = "beta_J",
            Zh = "岗位杠杆所增岗位（对数）的效用；只在岗位杠杆变动时起作用",
            En = "utility of log openings that job levers make; acts only where these are moved",
            Tag = Evidence.Assumption,
            Low = 1.5,
            High = 4.5,
            BecauseZh = "没有估计值；中心值的一半到一倍半，约合每个岗位带来 0.15–0.45 名城镇居民",
            BecauseEn = "nobody estimated it; half to one and a half, about .15 to .45 urban "
                + "residents a job",
            Central = model => model.Markets.Openings,
            With = (model, value) =>
                model with { Markets = model.Markets with { Openings = value } },
        },
        new()
        {
            Name = "eta_J",
            Zh = "岗位对上年劳动力的弹性",
            En = "elasticity of jobs to last year's workers",
            Tag = Evidence.Assumption,
            Low = 0,
            High = 1,
            BecauseZh = "两种极端：岗位完全不随人走，或完全随人走",
            BecauseEn = "the extremes: jobs never follow people, or follow them fully",
            Central = model => model.Markets.JobsFollow,
            With = (model, value) =>
                model with { Markets = model.Markets with { JobsFollow = value } },
        },
        new()
        {
            Name = "zeta",
            Zh = "就业率对人均岗位的弹性",
            En = "elasticity of employment to jobs a worker",
            Tag = Evidence.Assumption,
            Low = 0.2,
            High = 1,
            BecauseZh = "上限为岗位少一成则就业少一成；下限为多数人另谋生计",
            BecauseEn = "at most a tenth fewer jobs is a tenth fewer employed; at least, most find "
                + "other work",
            Central = model => model.Markets.Employment,
            With = (model, value) =>
                model with { Markets = model.Markets with { Employment = value } },
        },
        new()
        {
            Name = "phi",
            Zh = "工资对岗位数的弹性（集聚）",
            En = "elasticity of wages to jobs (agglomeration)",
            Tag = Evidence.Derived,
            Low = 0.03,
            High = 0.15,
            BecauseZh = "下限为西方国家的估计，上限为其三倍中的高值",
            BecauseEn = "from western estimates to three times the higher of them",
            Central = model => model.Markets.Agglomeration,
            With = (model, value) =>
                model with { Markets = model.Markets with { Agglomeration = value } },
        },
        new()
        {
            Name = "1/eps_L",
            Zh = "每个岗位劳动力增多时迁移者对数工资的降幅",
            En = "fall of migrants' log wages by workers a job",
            Tag = Evidence.Derived,
            Low = 0.1,
            High = 0.5,
            BecauseZh = "估计的工资降幅为 2.6 %—7.9 %，高低相差三倍，再留余地",
            BecauseEn = "falls of 2.6 to 7.9 % were estimated, three times apart; with some margin",
            Central = model => model.Markets.Crowding,
            With = (model, value) =>
                model with { Markets = model.Markets with { Crowding = value } },
        },
    ];
}
