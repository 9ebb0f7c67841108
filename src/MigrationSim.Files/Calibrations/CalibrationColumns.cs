// The columns of a calibration's tables: the heads, and the dictionary beside them.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Calibrations;

/// <summary>Each column once, with its words in both languages.</summary>
internal static class CalibrationColumns
{
    private static readonly (string File, string Column, string Zh, string En)[] All =
    [
        (PosteriorFile.Name, "draw", "抽样编号，从 1 起", "number of the draw, from 1"),
        .. CalibratedParameters.All.Select(p => (PosteriorFile.Name, p.Name, p.Zh, p.En)),
        (PosteriorFile.Name, PosteriorFile.OutsideAfter,
            "2020 年后省外剩余吸引力再加的数，使 2021—2024 年对外净迁移保持公布的均值",
            "added to the pull of the outside after 2020, so that the mean net external balance of "
            + "2021-2024 stays the published one"),
        ("parameters.csv", "parameter", "参数，即 posterior.csv 的列", "the column of posterior.csv"),
        ("parameters.csv", "symbol", "符号", "symbol"),
        ("parameters.csv", "meaning_zh", "含义（中文）", "meaning in Chinese"),
        ("parameters.csv", "meaning_en", "含义（英文）", "meaning in English"),
        ("parameters.csv", "prior_kind", "先验：normal 为截尾正态，uniform 为均匀",
            "normal, cut off at the bounds, or uniform"),
        ("parameters.csv", "prior_lowest", "先验下限", "lower bound"),
        ("parameters.csv", "prior_highest", "先验上限", "upper bound"),
        ("parameters.csv", "prior_mean", "正态先验的峰值", "peak of a normal prior"),
        ("parameters.csv", "prior_deviation", "正态先验截尾前的标准差",
            "standard deviation of a normal prior before the cut"),
        ("parameters.csv", "prior_p05", "先验 5 % 分位数", "5th percentile of the prior"),
        ("parameters.csv", "prior_median", "先验中位数", "median of the prior"),
        ("parameters.csv", "prior_p95", "先验 95 % 分位数", "95th percentile of the prior"),
        ("parameters.csv", "posterior_p05", "后验 5 % 分位数", "5th percentile of the posterior"),
        ("parameters.csv", "posterior_median", "后验中位数", "median of the posterior"),
        ("parameters.csv", "posterior_p95", "后验 95 % 分位数", "95th percentile of the posterior"),
        ("parameters.csv", "overlap", "先验与后验的重叠面积，0 至 1",
            "area common to prior and posterior, 0 to 1"),
        ("parameters.csv", "identified", "重叠不超过 0.8 为 yes；no 表示数据未能识别，保持先验",
            "yes where the overlap is .8 at most; no: not identified, it keeps its prior"),
        ("parameters.csv", "carries_over", "自 2020 年起的运行是否受其影响",
            "whether a run from 2020 on feels it"),
        ("parameters.csv", "tag", "先验依据：S 文献，M 记忆，A 假定，D 推得",
            "what the prior rests on: S source, M memory, A assumption, D derived"),
        ("parameters.csv", "prior_because_zh", "先验宽度的理由（中文）", "why so wide, in Chinese"),
        ("parameters.csv", "prior_because_en", "先验宽度的理由（英文）", "why so wide, in English"),
        ("targets.csv", "target", "校准目标，单位在名尾", "the target, unit last"),
        ("targets.csv", "meaning_zh", "含义（中文）", "meaning in Chinese"),
        ("targets.csv", "meaning_en", "含义（英文）", "meaning in English"),
        ("targets.csv", "observed", "2020 年观测值", "observed in 2020"),
        ("targets.csv", "observation_deviation", "观测误差的标准差（假定）",
            "standard deviation of the observation, assumed"),
        ("targets.csv", "discrepancy_deviation", "模型缺陷的标准差（假定）",
            "standard deviation of what the model lacks, assumed"),
        ("targets.csv", "stochastic_deviation", "随机性的标准差（重复运行）",
            "standard deviation of the dice, from replicates"),
        ("targets.csv", "central", "参数取中心值时", "with the central values"),
        ("targets.csv", "posterior_mean", "后验抽样运行的均值", "mean of runs under draws"),
        ("targets.csv", "posterior_deviation", "后验抽样运行的标准差",
            "standard deviation of runs under draws"),
        ("targets.csv", "emulator_rmse", "代理模型对这些运行的均方根误差",
            "root mean square error of the emulator for these runs"),
        ("targets.csv", "tag", "观测依据：S 文献，M 记忆", "of the observation: S source, M memory"),
        ("targets.csv", "source", "来源", "source"),
        ("emulators.csv", "wave", "轮次", "wave"),
        ("emulators.csv", "runs", "拟合所用运行数", "runs fitted to"),
        ("emulators.csv", "share_not_ruled_out", "先验范围内未被排除的比重",
            "share of the priors' box that is not ruled out"),
        ("emulators.csv", "target", "校准目标", "target"),
        ("emulators.csv", "loo_rmse", "留一法误差的均方根，目标的单位",
            "root mean square leave-one-out error, in the target's unit"),
        ("emulators.csv", "loo_within_two", "留一法误差在两个标准差内的比重，应约 .95",
            "share of these errors within two deviations; about .95 is right"),
        ("emulators.csv", "loo_largest", "最大的留一法误差，标准差数",
            "largest of them, in standard deviations"),
        ("residuals.csv", "quantity",
            "urban_rate_rmse_pp、log_population_rmse：按计分单元的误差；province_urban_rate_pct；"
            + "variance_share：剩余项占城镇地方效用方差的比重；foretold_share_urban、_rural："
            + "由 2010 年普查可预知的剩余项方差比重",
            "urban_rate_rmse_pp, log_population_rmse: error by scoring unit; "
            + "province_urban_rate_pct; variance_share: the residuals' of what urban places offer; "
            + "foretold_share_urban, _rural: of the residuals' variance, what the census of 2010 "
            + "foretells"),
        ("residuals.csv", "residual_part", "所用剩余项的倍数：0、.5、1；不适用为空",
            "the residuals, times 0, .5 or 1; blank where it does not apply"),
        ("residuals.csv", "value", "数值", "value"),
    ];

    /// <summary>The head of a file.</summary>
    public static IEnumerable<string> Of(string file) =>
        All.Where(column => column.File == file).Select(column => column.Column);

    public static void Write(string path)
    {
        using var csv = new CsvRows(
            path, ["file", "column", "meaning_zh", "meaning_en"], withMark: true);
        foreach (var (file, column, zh, en) in All)
            csv.Add(file).Add(column).Add(zh).Add(en).End();
    }
}
