// What migsim calibrate and its options do, in both languages, for --help.
using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The words of migsim calibrate --help that no other command has.</summary>
public static class CalibrateDescriptions
{
    public static Phrase Calibrate { get; } = new(
        "用 2020 年的七项全省数据校准全局参数，把后验样本写入基年数据文件夹的 calibration/",
        "Calibrate global parameters to seven figures of 2020; the posterior goes into the seeds "
        + "folder, calibration/");

    public static Phrase CalibrateScale { get; } = new(
        "每 N 个主体取一个，默认 200", "Keep one agent in N; 200 by default");

    public static Phrase Points { get; } = new(
        "每轮的运行次数，默认 100", "Runs of a wave; 100 by default");

    public static Phrase Waves { get; } = new("轮数，默认 3", "Waves; 3 by default");

    public static Phrase Draws { get; } = new(
        "后验样本数，默认 200", "Draws of the posterior; 200 by default");

    public static Phrase Recover { get; } = new(
        "不校准，而是用 N 个参数已知的合成世界检验能否找回参数，不写文件",
        "Calibrate to N synthetic worlds of known parameters instead and tell what comes back; "
        + "writes no file");
}
