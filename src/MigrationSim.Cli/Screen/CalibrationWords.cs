// The words of a calibration on the screen, in both languages.
using System.Globalization;

using MigrationSim.Studies.Calibrations;

namespace MigrationSim.Cli.Screen;

/// <summary>Stages, heads of tables, remarks; each defined once.</summary>
public static class CalibrationWords
{
    public static Phrase Parameter { get; } = new("参数", "parameter");

    public static Phrase Prior { get; } = new("先验 5 / 50 / 95 %", "prior 5 / 50 / 95 %");

    public static Phrase Posterior { get; } = new("后验 5 / 50 / 95 %", "posterior 5 / 50 / 95 %");

    public static Phrase Overlap { get; } = new("重叠", "overlap");

    public static Phrase NotIdentified { get; } =
        new("数据未能识别，保持先验", "not identified, keeps its prior");

    public static Phrase Target { get; } = new("目标", "target");

    public static Phrase Observed { get; } = new("观测", "observed");

    public static Phrase Allowed { get; } = new("容许标准差", "allowed deviation");

    public static Phrase Central { get; } = new("中心值", "central");

    public static Phrase UnderDraws { get; } = new("后验 均值 ± 标准差", "posterior mean ± deviation");

    public static Phrase ResidualPart { get; } = new("剩余项倍数", "residuals times");

    public static Phrase RateError { get; } = new("城镇化率误差（百分点）", "rate RMSE (points)");

    public static Phrase PopulationError { get; } = new("ln 人口误差", "ln population RMSE");

    public static Phrase Written { get; } = new("校准结果", "calibration");

    public static Phrase Repeats { get; } = new("合成世界", "worlds");

    public static Phrase Covered { get; } = new("90 % 区间含真值", "90 % interval holds the truth");

    public static Phrase AllParameters { get; } = new("全部", "all");

    public static Phrase IdentifiedOnes { get; } = new("重叠不超过 0.8 的", "overlap of .8 at most");

    public static Phrase Runs(int count) => new($"{count} 次运行", $"{count} runs");

    public static Phrase NotRuledOut(double share)
    {
        var percent = (100 * share).ToString("0.###", CultureInfo.InvariantCulture);
        return new(
            $"先验范围内 {percent} % 未被排除", $"{percent} % of the priors' box is not ruled out");
    }

    public static Phrase ResidualShare(double share, double urban, double rural)
    {
        string Percent(double value) =>
            (100 * value).ToString("0", CultureInfo.InvariantCulture) + " %";
        return new(
            $"剩余项占城镇地方效用方差的 {Percent(share)}；2010 年普查可预知其城镇部分方差的 "
            + $"{Percent(urban)}、乡村部分的 {Percent(rural)}。",
            $"residuals are {Percent(share)} of the variance of what urban places offer; the "
            + $"census of 2010 foretells {Percent(urban)} of the urban ones' variance and "
            + $"{Percent(rural)} of the rural ones'.");
    }

    public static Phrase Of(CalibrationStage stage, int wave) => stage switch
    {
        CalibrationStage.Replicates => new(
            "重复运行，量随机性", "replicates, to measure the dice"),
        CalibrationStage.Wave => new($"第 {wave} 轮", $"wave {wave}"),
        CalibrationStage.Emulator => new(
            $"拟合并搜索第 {wave} 轮的代理模型", $"fitting and searching the emulator of wave {wave}"),
        CalibrationStage.Chains => new("抽取后验样本", "drawing the posterior"),
        CalibrationStage.Recentring => new(
            "逐个样本对准 2021—2024 年的对外净迁移",
            "setting every draw by the net external balance of 2021-2024"),
        CalibrationStage.Checks => new("用后验样本运行核对", "runs under draws of the posterior"),
        _ => new("剩余项为零、一半、全部时的运行", "runs with none, half, all of the residuals"),
    };
}
