// What may go wrong with an ensemble, in both languages.
namespace MigrationSim.Cli.Screen;

/// <summary>The messages MS4701-MS4708.</summary>
public static class EnsembleMessages
{
    public static Message Taken(string folder) => new(
        "MS4701", $"{folder} 已存在，未作改动；加 --resume 接着算，或用 --out 另选位置。",
        $"{folder} exists and was left alone; go on with it by --resume or choose another --out.");

    public static Message NotOurs(string folder) => new(
        "MS4702", $"{folder} 不是集合运行的文件夹（没有可读的 order.json），--resume 不会动它。",
        $"{folder} is no folder of an ensemble (it has no order.json that can be read); --resume "
        + "does not touch it.");

    public static Message Differs(
        string folder, string whatZh, string whatEn, string was, string now) => new(
        "MS4703",
        $"{folder} 是按另一个{whatZh}算的（原为“{was}”，现为“{now}”），不能接着算；请改回，或用 --out 另选位置。",
        $"{folder} was begun with another {whatEn} ('{was}', now '{now}') and cannot be gone on "
        + "with; give the same order or choose another --out.");

    public static Message Held(string folder, string why) => new(
        "MS4704", $"不能打开 {folder}，或另一个进程正在用它：{why}",
        $"cannot open {folder}, or another process is at work in it: {why}");

    public static Message NotOfThisModel(string folder) => new(
        "MS4705",
        $"{folder} 中的后验样本不是用这些基年数据和这一版模型校准的；请用 migsim calibrate 重新校准，或加 --draws 0 只取中心值。",
        $"the posterior in {folder} was calibrated with other base-year tables or another model "
        + "version; calibrate again with migsim calibrate, or take the central values by "
        + "--draws 0.");

    public static Message TooManyDraws(int draws, int there) => new(
        "MS4706", $"--draws 为 {draws}，后验样本只有 {there} 行；请改小。",
        $"--draws is {draws}, and the posterior has {there} draws; lower it.");

    public static Message Stopped(int done, int of, string folder) => new(
        "MS4707", $"已取消；{of} 个成员中已完成 {done} 个，都在 {folder}，加 --resume 接着算。",
        $"cancelled; {done} of {of} members are kept in {folder}, go on by --resume.");

    public static Message MemberFailed(string member, string why) => new(
        "MS4708", $"成员 {member} 失败，其余继续：{why}",
        $"member {member} failed, the others go on: {why}");
}
