// The ten numbers that calibration moves, and the one place where a model takes a draw of them.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Bounds are where the model is still sensible; a normal prior's deviation says how far what is
/// known of the number reaches. The two levels stand in for what the others move: a change of any
/// taste moves the urban share and the number outside, which are known.
/// </summary>
public static class CalibratedParameters
{
    private const string ShiftZh = "随其他参数一并校准：任一偏好改变，此水平都须重新对准";
    private const string ShiftEn =
        "calibrated with the others, since a change of any taste has to be made up for here";

    public static IReadOnlyList<CalibratedParameter> All { get; } =
    [
        Choice(
            "activation_peak", "q", "迁移高峰年龄一年内考虑迁移的概率",
            "chance in a year of considering a move, at the peak age",
            new(0.10, 0.35, 0.20, 0.05), Evidence.Assumption,
            "只由一年的总迁移率推得，四分之一的误差", "rests on the gross moves of one year; a quarter",
            p => p.ActivationPeak, (p, value) => p with { ActivationPeak = value }),
        Choice(
            "income", "beta_w", "对数收入的效用", "utility of log income",
            new(0.8, 2.2, 1.5, 0.3), Evidence.Source,
            "Tombe 与 Zhu（2019）的弹性；移到县一级，五分之一的误差",
            "elasticity of Tombe and Zhu 2019; a fifth, as it is used between counties here",
            p => p.Income, (p, value) => p with { Income = value }),
        Choice(
            "distance", "beta_D", "ln(1 + 分钟/T0) 的负效用", "disutility of ln(1 + minutes / T0)",
            new(0.6, 1.8, 1.2, 0.25), Evidence.Derived,
            "由 Zhang 与 Zhao（2013）降至含边界项的水平；五分之一的误差",
            "Zhang and Zhao 2013, lowered for border terms; a fifth",
            p => p.Distance, (p, value) => p with { Distance = value }),
        Choice(
            "border", "kappa", "县界与市州界的成本，倍数",
            "cost of county and prefecture borders, times",
            new(0.25, 1.75, 1, 0.3), Evidence.Assumption,
            "没有估计值", "nobody estimated it",
            _ => 1, (p, value) => p with
            {
                CountyBorder = p.CountyBorder * value,
                PrefectureBorder = p.PrefectureBorder * value,
            }),
        Choice(
            "network", "beta_N", "同乡网络 ln(1 + 人数/N0) 的效用",
            "utility of ln(1 + persons from home / N0)",
            new(0.15, 0.55, 0.35, 0.08), Evidence.Memory,
            "网络文献，凭记忆；四分之一的误差", "network literature, from memory; a quarter",
            p => p.Network, (p, value) => p with { Network = value }),
        Choice(
            "home", "beta_o", "对户籍地的依恋", "attachment to the hukou home",
            new(0.4, 1.6, 1, 0.25), Evidence.Derived,
            "由每年 1.5 %—2.9 % 的回流推得；四分之一的误差", "returns of 1.5-2.9 % a year; a quarter",
            p => p.Home, (p, value) => p with { Home = value }),
        new()
        {
            Name = "urban_level_shift",
            Symbol = "a_U",
            Zh = "城镇剩余吸引力的平均水平，相对初次拟合的增量",
            En = "mean residual attractiveness of urban cells, added to the first fit's",
            Prior = Prior.Uniform(-1.5, 1.5),
            Tag = Evidence.Assumption,
            BecauseZh = ShiftZh,
            BecauseEn = ShiftEn,
            Central = _ => 0,
            With = (model, value) => model with
            {
                Fit = model.Fit with { UrbanLevel = model.Fit.UrbanLevel + value },
            },
        },
        new()
        {
            Name = "outside_shift",
            Symbol = "xi_x",
            Zh = "省外的剩余吸引力，相对初次拟合的增量（2020 年前后相同）",
            En = "residual attractiveness of the outside, added to the first fit's, before and "
                + "after 2020",
            Prior = Prior.Uniform(-2, 2),
            Tag = Evidence.Assumption,
            BecauseZh = ShiftZh,
            BecauseEn = ShiftEn,
            Central = _ => 0,
            With = (model, value) => model with
            {
                Fit = model.Fit with
                {
                    OutsideToBase = model.Fit.OutsideToBase + value,
                    OutsideAfter = model.Fit.OutsideAfter + value,
                },
            },
        },
        Choice(
            "reclassification_to_2020", "rho", "2020 年以前每年由乡划城的乡村人口比重",
            "share of rural people relabelled urban a year, to 2020",
            new(0.002, 0.02, 0.01, 0.003), Evidence.Memory,
            "早先各期城镇人口增长的两成至四成五，折合 .007—.015",
            "a fifth to nine twentieths of urban growth in earlier decades, which is .007 to .015",
            p => p.Reclassification[0],
            (p, value) => p with { Reclassification = [value, p.Reclassification[1]] })
        with { CarriesOver = false },
        Choice(
            "arrivals_persons", "M_in", "每年来湘的省外户籍人数",
            "arrivals a year of people registered outside Hunan",
            new(60_000, 240_000, 120_000, 30_000), Evidence.Derived,
            "由 2010 与 2020 年的存量和离开概率推得", "stocks of 2010 and 2020 and the chance of leaving",
            p => p.ArrivalsPersons, (p, value) => p with { ArrivalsPersons = value }),
    ];

    /// <summary>The values of a model without a draw.</summary>
    public static double[] Central(Model model) =>
        [.. All.Select(parameter => parameter.Central(model))];

    /// <summary>
    /// The model with a draw. A run from base year 2010 feels all of it; one from 2020 neither the
    /// reclassification to 2020 nor the outside's pull to 2020, and everything else.
    /// </summary>
    public static Model Apply(Model model, PosteriorDraw draw)
    {
        if (draw.Values.Count != All.Count)
        {
            throw new ArgumentException(
                $"{draw.Values.Count} values for {All.Count} parameters.", nameof(draw));
        }

        foreach (var (parameter, value) in All.Zip(draw.Values))
            model = parameter.With(model, value);
        return model with
        {
            Fit = model.Fit with { OutsideAfter = model.Fit.OutsideAfter + draw.OutsideAfter },
        };
    }

    private static CalibratedParameter Choice(
        string name, string symbol, string zh, string en, Prior prior, Evidence tag,
        string becauseZh, string becauseEn, Func<ModelParameters, double> central,
        Func<ModelParameters, double, ModelParameters> with) => new()
        {
            Name = name,
            Symbol = symbol,
            Zh = zh,
            En = en,
            Prior = prior,
            Tag = tag,
            BecauseZh = becauseZh,
            BecauseEn = becauseEn,
            Central = model => central(model.Parameters),
            With = (model, value) =>
                model with { Parameters = with(model.Parameters, value) },
        };
}
