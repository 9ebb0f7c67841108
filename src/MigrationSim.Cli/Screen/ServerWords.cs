// The words of migsim serve, in both languages.
namespace MigrationSim.Cli.Screen;

/// <summary>Its options, what it says, and the messages MS8101-MS8104.</summary>
public static class ServerWords
{
    public static Phrase Command { get; } = new(
        "在浏览器里查看、调整和比较情景", "See, turn and compare scenarios in a browser");

    public static Phrase Port { get; } = new(
        "端口，默认 8430；0 为任选", "Port, 8430 by default; 0 takes any that is free");

    public static Phrase Host { get; } = new(
        "监听的 IP 地址，默认只限本机；其他地址须有 --token",
        "IP address to listen at, this machine alone by default; any other needs --token");

    public static Phrase Token { get; } = new(
        "访问所需的令牌，至少 16 个字符", "Token that is needed for access, 16 characters or more");

    public static Phrase Name { get; } = new(
        "浏览器里可用的主机名，可重复", "Host name by which browsers may call it; may be repeated");

    public static Phrase Runs { get; } = new(
        "保存运行的文件夹，默认 runs/dashboard", "Folder that keeps the runs, runs/dashboard by default");

    public static Phrase Listening(string address) => new(
        $"仪表盘：{address}（按 Ctrl-C 停止）", $"dashboard: {address} (Ctrl-C stops it)");

    public static Message NotAnAddress(string value) => new(
        "MS8101", $"--host 为“{value}”，须是 IP 地址，例如 127.0.0.1 或 0.0.0.0。",
        $"--host is '{value}'; it must be an IP address such as 127.0.0.1 or 0.0.0.0.");

    public static Message NoToken(string host, int shortest) => new(
        "MS8102",
        $"--host {host} 让别的机器也能访问，须用 --token 给出至少 {shortest} 个字符的令牌。",
        $"--host {host} lets other machines in: give a token of {shortest} characters or more with "
        + "--token.");

    public static Message NotStarted(string where, string why) => new(
        "MS8103", $"不能启动（{where}）：{why} 请换 --port 或 --runs。",
        $"cannot start ({where}): {why} Choose another --port or --runs.");

    public static Message NoScenarios { get; } = new(
        "MS8104", "找不到情景文件夹 scenarios/。", "there is no folder scenarios/.");
}
