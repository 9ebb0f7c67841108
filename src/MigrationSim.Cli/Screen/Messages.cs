// What may go wrong on the command line: every message once, with its code, in both languages.
namespace MigrationSim.Cli.Screen;

/// <summary>The messages MS4001-MS4404.</summary>
public static class Messages
{
    public static Message UnknownWord(string word, string? meant) => new(
        "MS4001",
        $"不认识“{word}”。" + (meant is null ? "" : $"是否指“{meant}”？"),
        $"'{word}' is not known here." + (meant is null ? "" : $" Did you mean '{meant}'?"));

    public static Message NoValue(string option) =>
        new("MS4002", $"{option} 后面缺少取值。", $"{option} needs a value.");

    public static Message NoArgument(string command) => new(
        "MS4003", $"“{command}”缺少参数；用法见 migsim {command} --help。",
        $"'{command}' needs an argument; see migsim {command} --help.");

    public static Message BadCommandLine(string why) =>
        new("MS4004", $"命令行有误：{why}", $"the command line is wrong: {why}");

    public static Message NotInRange(string option, string value, string min, string max) => new(
        "MS4005", $"{option} 为“{value}”，须是 {min} 到 {max} 的整数。",
        $"{option} is '{value}'; it must be a whole number from {min} to {max}.");

    public static Message NotPositive(string option, string value) => new(
        "MS4006", $"{option} 为“{value}”，须是大于 0 的数。",
        $"{option} is '{value}'; it must be a number above 0.");

    public static Message NotALanguage(string value) => new(
        "MS4007", $"--lang 为“{value}”，只能是 zh 或 en。",
        $"--lang is '{value}'; it must be zh or en.");

    public static Message NotACensusYear(string value) => new(
        "MS4008", $"--year 为“{value}”，只能是 2010 或 2020。",
        $"--year is '{value}'; it must be 2010 or 2020.");

    public static Message SavedTooLate(int year, int until) => new(
        "MS4009", $"--save-state 为 {year}，晚于运行的最后一年 {until}；请改小，或加大 --until。",
        $"--save-state is {year}, after the run's last year {until}; lower it or raise --until.");

    public static Message NoScenario(string path) =>
        new("MS4101", $"{path}：没有这个情景文件。", $"{path}: there is no such scenario file.");

    public static Message NoSeeds(string? given) => new(
        "MS4102", $"找不到基年数据{(given is null ? "文件夹 seeds/" : $"“{given}”")}；用 --seeds 指定。",
        $"{(given is null ? "no folder seeds/ with base-year tables" : $"no folder {given}")}; "
        + "name one with --seeds.");

    public static Message NoObservations(string path) =>
        new("MS4103", $"{path}：没有这个观测表。", $"{path}: there is no such table of observations.");

    public static Message NotCsv(string path) => new(
        "MS4104", $"{path}：观测表须是 .csv 文件；请另存为 CSV（UTF-8）。",
        $"{path}: a table of observations must be a .csv file; save it as CSV (UTF-8).");

    public static Message Taken(string folder) => new(
        "MS4201", $"{folder} 已存在，未作改动；加 --force 替换，或用 --out 另选位置。",
        $"{folder} exists and was left alone; replace it with --force or choose another --out.");

    public static Message NotOurs(string folder) => new(
        "MS4202", $"{folder} 不是结果文件夹（没有 manifest.json），--force 也不会替换它。",
        $"{folder} is no folder of results (it has no manifest.json); --force does not touch it.");

    public static Message NotWritable(string folder, string why) =>
        new("MS4203", $"不能写入 {folder}：{why}", $"cannot write {folder}: {why}");

    public static Message FileTaken(string path) => new(
        "MS4204", $"{path} 已存在，未作改动；加 --force 替换，或另选文件名。",
        $"{path} exists and was left alone; replace it with --force or choose another name.");

    public static Message SameFile(string path) => new(
        "MS4205", $"--export 与 --report 都是 {path}；须是两个文件。",
        $"--export and --report both name {path}; they must be two files.");

    public static Message TooBig(string need, string have, int scale) => new(
        "MS4301",
        $"这次运行约需 {need} GB 内存，可用 {have} GB。可用更大的 --scale（现为 {scale}）减小规模。",
        $"this run needs about {need} GB of memory; {have} GB may be used. A larger --scale "
        + $"(now {scale}) makes it smaller.");

    public static Message Infeasible(string why) =>
        new("MS4401", $"输入互相矛盾，无法推算：{why}", $"the inputs leave no possible year: {why}");

    public static Message Cancelled { get; } =
        new("MS4402", "已取消，没有留下文件。", "cancelled; no file was left behind.");

    public static Message OurFault { get; } = new(
        "MS4403", "程序出错，请把下面的内容报告给开发者。",
        "the program is at fault; please report what follows.");
}
