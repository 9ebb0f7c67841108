// What explain and bisect do, in both languages, for --help.
using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The words of their --help.</summary>
public static class ReplayDescriptions
{
    public static Phrase Explain { get; } = new(
        "解释一户逐年的经历：能选什么、各项效用、抽签、配给、结果；由清单重算",
        "Explain a household year by year: what it could choose, the terms of each utility, the "
        + "draws, the rationing, what happened; recomputed from the manifest");

    public static Phrase Household { get; } = new(
        "户的编号：十进制，或 0x 开头的十六进制", "The household's key: decimal, or hexadecimal after 0x");

    public static Phrase Run { get; } = new(
        "结果文件夹，或情景文件", "Folder of a run, or a scenario file");

    public static Phrase Against { get; } = new(
        "另一个结果文件夹或情景文件：找出经历分岔的年份与起作用的杠杆",
        "Another folder or scenario: the year the paths part, and the lever that tipped it");

    public static Phrase Sample { get; } = new(
        "按固定规则挑选 N 户", "Pick N households by a fixed rule");

    public static Phrase Out { get; } = new(
        "同时写入 .json 或 .csv 文件", "Also write a .json or .csv file");

    public static Phrase Bisect { get; } = new(
        "找出两次运行最先在哪一年、哪个过程、哪个地区、哪一户分岔；相同则说明相同",
        "Find the first year, process, cell and household where two runs part; or that they are "
        + "the same");

    public static Phrase First { get; } = new(
        "结果文件夹或情景文件", "Folder of a run, or a scenario file");

    public static Phrase Second { get; } = new("另一个", "The other one");

    public static Phrase FileSeed { get; } = new(
        "情景文件所用随机种子，默认 1；文件夹用其自身的",
        "Random seed of a scenario file, 1 by default; a folder has its own");

    public static Phrase FileScale { get; } = new(
        "情景文件每 N 个主体取一个，默认 20；文件夹用其自身的",
        "A scenario file keeps one agent in N, 20 by default; a folder has its own");

    public static Phrase FileUntil { get; } = new(
        "情景文件的最后一年，默认 2029", "Last year of a scenario file, 2029 by default");
}
