// Every refusal of the server once, with its code, in both languages.
using Microsoft.AspNetCore.Http;

namespace MigrationSim.Web.Answers;

/// <summary>The answers MS8001-MS8027 and, of studies, MS8031-MS8033.</summary>
public static class Refusals
{
    public static Answer Host { get; } = Answer.Of(
        StatusCodes.Status421MisdirectedRequest, "MS8001",
        "请求的主机名不是本服务器的；请用启动时显示的地址。",
        "the request names another host; use the address shown at the start.");

    public static Answer Origin { get; } = Answer.Of(
        StatusCodes.Status403Forbidden, "MS8002", "不接受来自其他网站的请求。",
        "requests from other sites are not accepted.");

    public static Answer Token { get; } = Answer.Of(
        StatusCodes.Status401Unauthorized, "MS8003",
        "需要令牌：用带 ?token= 的地址打开，或发送 Authorization: Bearer。",
        "a token is needed: open the address with ?token=, or send Authorization: Bearer.");

    public static Answer NoRun { get; } = Answer.Of(
        StatusCodes.Status404NotFound, "MS8004", "没有这次运行。", "there is no such run.");

    public static Answer NoScenario { get; } = Answer.Of(
        StatusCodes.Status404NotFound, "MS8005", "没有这个情景；可用的见 /api/scenarios。",
        "there is no such scenario; /api/scenarios lists them.");

    public static Answer NoTable { get; } = Answer.Of(
        StatusCodes.Status404NotFound, "MS8006", "没有这个结果表，或它太大，请下载压缩包。",
        "there is no such table, or it is too large; download the archive.");

    public static Answer NotDone { get; } = Answer.Of(
        StatusCodes.Status409Conflict, "MS8007", "这次运行没有结果：未完成、已取消或出错。",
        "this run has no results: it is not finished, was cancelled or failed.");

    public static Answer NotWhole { get; } = Answer.Of(
        StatusCodes.Status409Conflict, "MS8023",
        "这次运行没有算完，只有已算完的年份，不能与别的运行对比。",
        "this run was not finished: it has its finished years alone and is not compared.");

    public static Answer NoMemory { get; } = Answer.Of(
        StatusCodes.Status503ServiceUnavailable, "MS8008",
        "服务器现有内存不足以作全量运行；请用 1:20 试算。",
        "the server has too little memory for a full run now; use 1:20.");

    public static Answer TooLarge { get; } = Answer.Of(
        StatusCodes.Status413PayloadTooLarge, "MS8009", "请求太大；情景最多 256 KB。",
        "the request is too large; a scenario has 256 KB at most.");

    public static Answer OurFault { get; } = Answer.Of(
        StatusCodes.Status500InternalServerError, "MS8010", "服务器出错；详情在服务器的日志里。",
        "the server is at fault; its log says more.");

    public static Answer NotJson { get; } = Answer.Of(
        StatusCodes.Status400BadRequest, "MS8011",
        "请求须是 JSON：{\"scenario\": 情景名或情景文件的内容, \"scale\": 20 或 1}。",
        "send JSON: {\"scenario\": a name or the content of a scenario file, \"scale\": 20 or 1}.");

    public static Answer Media { get; } = Answer.Of(
        StatusCodes.Status415UnsupportedMediaType, "MS8012",
        "请求的 Content-Type 须是 application/json。", "the Content-Type must be application/json.");

    public static Answer QueueFull(int limit) => Answer.Of(
        StatusCodes.Status429TooManyRequests, "MS8013", $"队列已满（{limit} 个），请稍后再试。",
        $"the queue is full ({limit}); try later.");

    public static Answer NotAlike(IEnumerable<Complaint> faults) =>
        new(StatusCodes.Status409Conflict, [.. faults]);

    public static Complaint Scale(string value) => new(
        "MS8014", $"scale 为 {value}，只能是 20（试算）或 1（全量）。",
        $"scale is {value}; it must be 20 (quick) or 1 (full).");

    public static Complaint Seed(string value) => new(
        "MS8015", $"seed 为 {value}，须是 0 到 4294967295 的整数。",
        $"seed is {value}; it must be a whole number from 0 to 4294967295.");

    public static Complaint Name(string value) => new(
        "MS8016", $"name 为“{value}”，须是 1 到 40 个小写字母、数字或连字符，不以连字符开头。",
        $"name is '{value}'; it must be 1 to 40 lower-case letters, digits or "
        + "hyphens, and not begin with a hyphen.");

    public static Complaint Parent(string value) => new(
        "MS8017", $"extends 为“{value}”，这里只能是 /api/scenarios 所列情景的文件名。",
        $"extends is '{value}'; here it must be the file of a scenario in /api/scenarios.");

    public static Complaint Table { get; } = new(
        "MS8018", "这里不能用 table：服务器不读别的文件；请写明各个 value。",
        "table cannot be used here: the server reads no other files; give each value.");

    public static Complaint Member(string name) => new(
        "MS8019", $"不认识“{name}”；可用的是 scenario、scale、seed、name。",
        $"'{name}' is not known; there are scenario, scale, seed and name.");

    public static Answer Year(int year) => Answer.Of(
        StatusCodes.Status400BadRequest, "MS8021", $"year 为 {year}，须在 2021 到 2029 之间。",
        $"year is {year}; it must be from 2021 to 2029.");

    public static Answer NotAKey(string word) => Answer.Of(
        StatusCodes.Status400BadRequest, "MS8024",
        $"household 为“{word}”，须是住户编号：0x 加八位十六进制数，或一个整数。",
        $"household is '{word}'; it must be a key: 0x and eight hexadecimal digits, or a whole "
        + "number.");

    public static Answer NoHousehold(string key, int scale) => Answer.Of(
        StatusCodes.Status404NotFound, "MS8025",
        $"这一年年初，1:{scale} 抽样中没有住户 {key}；请换一个编号或年份。",
        $"household {key} is not in the sample of 1 in {scale} when the year begins; give another "
        + "key or year.");

    public static Answer NoCounty(string code) => Answer.Of(
        StatusCodes.Status400BadRequest, "MS8026",
        $"county 为“{code}”，须是 122 个县市区之一的六位代码。",
        $"county is '{code}'; it must be the six-digit code of one of the 122 counties.");

    public static Answer NoKind(string kind) => Answer.Of(
        StatusCodes.Status400BadRequest, "MS8027",
        $"kind 为“{kind}”；可用的见 /api/explain/kinds。",
        $"kind is '{kind}'; /api/explain/kinds lists them.");

    public static Complaint Infeasible(string why) => new(
        "MS8022", $"输入互相矛盾，无法推算：{why}", $"the inputs leave no possible year: {why}");

    public static Answer NoStudy { get; } = Answer.Of(
        StatusCodes.Status404NotFound, "MS8031", "没有这种研究；有 doubt 与 chapters。",
        "there is no such study; there are doubt and chapters.");

    public static Answer NothingToCompare { get; } = Answer.Of(
        StatusCodes.Status409Conflict, "MS8032",
        "这次运行就是基线，或到末年都与基线相同，没有可比的差别。",
        "this run is the baseline, or as the baseline up to its end: nothing differs.");

    public static Answer NoDraws { get; } = Answer.Of(
        StatusCodes.Status409Conflict, "MS8033",
        "服务器没有与模型相符的参数抽样（seeds/calibration/），不能给出区间。",
        "the server has no draws of the parameters that fit its model (seeds/calibration/), so it "
        + "can give no interval.");

    public static Complaint Failed { get; } = new(
        "MS8020", "运行出错；详情在服务器的日志里。", "the run failed; the server's log says more.");
}
