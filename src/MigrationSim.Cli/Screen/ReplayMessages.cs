// What may go wrong when a run is made again: every message once, in both languages.
namespace MigrationSim.Cli.Screen;

/// <summary>The messages MS4601-MS4608.</summary>
public static class ReplayMessages
{
    public static Message NoRun(string path) => new(
        "MS4601", $"{path}：既不是结果文件夹（没有 manifest.json），也不是情景文件。",
        $"{path} is neither a folder of results (with a manifest.json) nor a scenario file.");

    public static Message NotAKey(string word) => new(
        "MS4602", $"“{word}”不是户的编号；须是 0 到 4294967295 的整数，或 0x 开头的十六进制数。",
        $"'{word}' names no household: give a number from 0 to 4294967295, or 0x and hexadecimal "
        + "digits.");

    public static Message OneOrSample { get; } = new(
        "MS4603", "请给出一个户的编号，或用 --sample N 按固定规则挑选，二者选一。",
        "name one household, or let --sample N pick some by a fixed rule: one of the two.");

    public static Message NeverThere(string key, int scale) => new(
        "MS4604",
        $"整个运行中没有编号为 {key} 的户。"
        + (scale == 1 ? "" : $"按 1/{scale} 抽样时，初始各户的编号是 {scale} 的倍数。")
        + "可用 --sample 5 看看有哪些户。",
        $"no household {key} in the whole run."
        + (scale == 1 ? "" : $" In a sample of 1 in {scale}, those of the start bear multiples "
            + $"of {scale}.")
        + " --sample 5 shows some that are there.");

    public static Message OtherDigest(string path, string found, string here) => new(
        "MS4605",
        $"{path}：重算所得摘要 {here[..12]} 与清单中的 {found[..12]} 不同，结果不可解释；请重新运行该情景。",
        $"{path}: made again it has the digest {here[..12]}, and its manifest says "
        + $"{found[..12]}; it cannot be explained. Run the scenario anew.");

    public static Message OtherSeedOrScale(string what, long first, long second) => new(
        "MS4606", $"两次运行的 {what} 不同（{first} 与 {second}），无法逐户比较；请用相同的 {what} 再运行一次。",
        $"the two runs differ in {what} ({first} and {second}), so households cannot be held "
        + $"against each other; run one of them anew with the same {what}.");

    public static Message BadOut(string path) => new(
        "MS4607", $"--out 为“{path}”，须以 .json 或 .csv 结尾。",
        $"--out is '{path}'; it must end in .json or .csv.");

    public static Message NoneChanged(int looked) => new(
        "MS4608", $"看过的 {looked} 户中没有一户的经历因此改变。",
        $"none of the {looked} households looked at has another path.");
}
