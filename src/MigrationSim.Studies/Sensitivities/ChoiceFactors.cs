// Parameters of choice.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>How often people consider a move, and what rent weighs in it.</summary>
internal static class ChoiceFactors
{
    public static IReadOnlyList<Factor> All { get; } =
    [
        new()
        {
            Name = "q",
            Zh = "迁移高峰年龄一年内考虑迁移的概率",
            En = "chance in a year of considering a move, at the peak age",
            Tag = Evidence.Assumption,
            Low = 0.16,
            High = 0.24,
            BecauseZh = "只由一年的总迁移率推得；上下五分之一",
            BecauseEn = "rests on the gross moves of one year; a fifth less or more",
            Central = model => model.Parameters.ActivationPeak,
            With = (model, value) =>
                model with { Parameters = model.Parameters with { ActivationPeak = value } },
        },
        new()
        {
            Name = "alpha_h",
            Zh = "租金占支出的比重",
            En = "share of rent in spending",
            Tag = Evidence.Source,
            Low = 0.1,
            High = 0.3,
            BecauseZh = "从租房农民工的低开支到城市住户的居住支出占比",
            BecauseEn = "from frugal migrant tenants to what urban households spend on housing",
            Central = model => model.Parameters.RentShare,
            With = (model, value) =>
                model with { Parameters = model.Parameters with { RentShare = value } },
        },
    ];
}
