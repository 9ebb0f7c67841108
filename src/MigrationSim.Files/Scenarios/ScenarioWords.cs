// What may be wrong with a scenario: every message once, with its code, in both languages.
using System.Globalization;

using MigrationSim.Core.Levers;

namespace MigrationSim.Files.Scenarios;

/// <summary>A fault's code and words, before it is known where it stands.</summary>
public sealed record Wording(string Code, string Zh, string En);

/// <summary>The messages MS1001-MS1402; MS1206 is no longer in use.</summary>
public static class ScenarioWords
{
    public static Wording NoFile(string why) =>
        new("MS1001", $"读不到文件：{why}", $"cannot be read: {why}");

    public static Wording NotUtf8(string zh, string en) => new("MS1002", zh, en);

    public static Wording NotJson(string why) =>
        new("MS1003", $"不是合法的 JSON：{why}", $"not JSON: {why}");

    public static Wording UnknownKey(string key, IEnumerable<string> known) =>
        Unknown("MS1101", "键", "key", key, known);

    public static Wording WrongType(string what, JsonKind kind, string zh, string en) => new(
        "MS1102", $"“{what}”应为{zh}，却是{KindZh(kind)}。",
        $"'{what}' must be {en}, but is {KindEn(kind)}.");

    public static Wording KeyTwice(string key, int firstLine) => new(
        "MS1103", $"键“{key}”重复，第一次在第 {firstLine} 行。",
        $"key '{key}' is given twice, first on line {firstLine}.");

    public static Wording Missing(string what) =>
        new("MS1104", $"缺少“{what}”。", $"'{what}' is missing.");

    public static Wording UnknownLever(string name) =>
        Unknown("MS1201", "杠杆", "lever", name, LeverCatalogue.All.Select(lever => lever.Name));

    public static Wording OutOfRange(LeverAttribute lever, double value)
    {
        var (v, min, max) = (Number(value), Number(lever.Min), Number(lever.Max));
        return new(
            "MS1202", $"{lever.Name} 为 {v}（{lever.UnitZh}），须在 {min} 与 {max} 之间。",
            $"{lever.Name} is {v} ({lever.Unit}); it must lie between {min} and {max}.");
    }

    public static Wording UnknownPlace(string place, IEnumerable<string> known) =>
        Unknown("MS1203", "地区标签或代码", "tag or code of a place", place, known);

    public static Wording Placeless(string lever) => new(
        "MS1204", $"{lever} 不分地区，不能写“where”。",
        $"{lever} knows no places and takes no 'where'.");

    public static Wording UnknownSource(string item) =>
        Unknown("MS1205", "方案条目", "item of the plan", item, PlanItems.All);

    public static Wording Nowhere { get; } = new(
        "MS1207", "“where”是空的；全省请写 \"ALL\" 或省略。",
        "'where' is empty; write \"ALL\" or leave it out for the whole province.");

    public static Wording YearOutside(string what, double year) => new(
        "MS1301", $"“{what}”为 {Number(year)} 年，须在 {Years} 之间。",
        $"'{what}' is the year {Number(year)}; it must be a year of {Years}.");

    public static Wording ToWithoutRamp { get; } = new(
        "MS1302", "没有“ramp”时不能写“to”：取值自“from”起一直有效。",
        "'to' needs \"ramp\": true; without a ramp the value holds from 'from' on.");

    public static Wording RampWithoutTo { get; } =
        new("MS1303", "“ramp”需要“to”。", "'ramp' needs 'to'.");

    public static Wording RampBackwards(int from, int to) => new(
        "MS1304", $"“to”（{to}）早于“from”（{from}）。",
        $"the ramp runs backwards: 'to' ({to}) is before 'from' ({from}).");

    public static Wording BadDelay(double delay) => new(
        "MS1305", $"“delay”为 {Number(delay)}，须是不小于 0 的整数年数。",
        $"'delay' is {Number(delay)}; it must be a whole number of years, 0 or more.");

    public static Wording Overlap(string lever, string place, int year, int otherLine) => new(
        "MS1306", $"{lever} 在 {place} 自 {year} 年起已由第 {otherLine} 行设定。",
        $"{lever} is already set for {place} in {year} by line {otherLine}.");

    public static Wording NoParent(string parent) => new(
        "MS1401", $"“extends”指向的“{parent}”不存在。",
        $"'extends' names '{parent}', which does not exist.");

    public static Wording Cycle(string chain) =>
        new("MS1402", $"“extends”成环：{chain}", $"'extends' runs in a circle: {chain}");

    public static Wording TwoParents(string lever, string first, string second) => new(
        "MS1403",
        $"“{first}”与“{second}”都设定了 {lever}，不知以哪个为准；请在本文件中设定该杠杆。",
        $"'{first}' and '{second}' both set {lever}; set it in this file to say which holds.");

    private static string Years => $"{ResolvedLevers.FirstYear}-{ResolvedLevers.LastYear}";

    private static Wording Unknown(
        string code, string zh, string en, string wrong, IEnumerable<string> known)
    {
        var meant = Nearest.Of(wrong, known);
        return new(
            code, $"未知的{zh}“{wrong}”。" + (meant is null ? "" : $"是否指“{meant}”？"),
            $"unknown {en} '{wrong}'." + (meant is null ? "" : $" Did you mean '{meant}'?"));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string KindZh(JsonKind kind) => kind switch
    {
        JsonKind.Keyed => "对象",
        JsonKind.List => "列表",
        JsonKind.Text => "文字",
        JsonKind.Number => "数字",
        JsonKind.Truth => "true/false",
        _ => "null",
    };

    private static string KindEn(JsonKind kind) => kind switch
    {
        JsonKind.Keyed => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => "text",
        JsonKind.Number => "a number",
        JsonKind.Truth => "true or false",
        _ => "null",
    };
}
