// Parameters of dwellings and school places.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>How much room there is and how it answers.</summary>
internal static class DwellingFactors
{
    public static IReadOnlyList<Factor> All { get; } =
    [
        new()
        {
            Name = "v_0",
            Zh = "基年超出家庭户数的住房比重",
            En = "dwellings beyond the family households of the base year, as a share",
            Tag = Evidence.Assumption,
            Low = 0.04,
            High = 0.15,
            BecauseZh = "抽样调查的城镇空置率高低不一，多在此间",
            BecauseEn = "surveys of urban vacancy disagree, mostly within this range",
            Central = model => model.Markets.Vacancy,
            With = (model, value) =>
                model with { Markets = model.Markets with { Vacancy = value } },
        },
        new()
        {
            Name = "g_c",
            Zh = "2020 年后按基年租金每年新增住房的比重",
            En = "growth of dwellings a year at the base year's rents, after 2020",
            Tag = Evidence.Derived,
            Low = 0.006,
            High = 0.02,
            BecauseZh = "住房建设在 2021 年后大幅回落，落到何处尚不可知：中心值的一半到近一倍",
            BecauseEn = "building fell steeply after 2021 and may settle anywhere from half the "
                + "centre to nearly twice",
            Central = model => model.Markets.DwellingGrowth[1],
            With = (model, value) => model with
            {
                Markets = model.Markets with
                {
                    DwellingGrowth = [model.Markets.DwellingGrowth[0], value],
                },
            },
        },
        new()
        {
            Name = "eta_s",
            Zh = "新建住房对租金的弹性",
            En = "elasticity of building to rent",
            Tag = Evidence.Assumption,
            Low = 0.4,
            High = 1.2,
            BecauseZh = "没有分县估计；中心值的一半到一倍半",
            BecauseEn = "no estimate for counties; half to one and a half",
            Central = model => model.Markets.Building,
            With = (model, value) =>
                model with { Markets = model.Markets with { Building = value } },
        },
        new()
        {
            Name = "1/eta_h",
            Zh = "租金对每套住房户数的弹性",
            En = "elasticity of rent to households a dwelling",
            Tag = Evidence.Assumption,
            Low = 0.5,
            High = 1.5,
            BecauseZh = "只有方向有据；中心值的一半到一倍半",
            BecauseEn = "only the sign is known; half to one and a half",
            Central = model => model.Markets.Rent,
            With = (model, value) => model with { Markets = model.Markets with { Rent = value } },
        },
        new()
        {
            Name = "S_0",
            Zh = "基年每名 6—15 岁儿童的学位",
            En = "school places a child of 6-15 in the base year",
            Tag = Evidence.Assumption,
            Low = 1,
            High = 1.15,
            BecauseZh = "没有分县学位数：少于一人一位则与在学人数不符，高值为班额较松",
            BecauseEn = "not counted by county: fewer than one a child would contradict those at "
                + "school; the high value is roomy classes",
            Central = model => model.Markets.SeatsPerChild,
            With = (model, value) =>
                model with { Markets = model.Markets with { SeatsPerChild = value } },
        },
        new()
        {
            Name = "m_denied",
            Zh = "上年未得学位的家庭考虑迁移的倍数",
            En = "times the readiness of a family denied a school place last year",
            Tag = Evidence.Assumption,
            Low = 1,
            High = 2,
            BecauseZh = "从毫无影响到加倍",
            BecauseEn = "from no effect to twice as ready",
            Central = model => model.Markets.ActivationDenied,
            With = (model, value) =>
                model with { Markets = model.Markets with { ActivationDenied = value } },
        },
    ];
}
