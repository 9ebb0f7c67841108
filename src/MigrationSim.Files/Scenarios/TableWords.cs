// What may be wrong with a table of a scenario: every message once, with its code.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>The messages MS1501-MS1510; years and ranges are told as in scenario files.</summary>
public static class TableWords
{
    public static Wording NoTable(string table) => new(
        "MS1501", $"“table”指向的“{table}”不存在（路径从情景文件所在文件夹算起）。",
        $"'table' names '{table}', which does not exist beside the scenario file.");

    public static Wording BesideTable(string key) => new(
        "MS1502", $"有“table”时不能写“{key}”：地区、年份和取值都在表中。",
        $"'{key}' cannot stand beside 'table': places, years and values are in the table.");

    public static Wording Column(string column, int times, IEnumerable<string> head) => new(
        "MS1503",
        $"列“{column}”出现 {times} 次，应为 1 次；首行是“{string.Join(",", head)}”。",
        $"column '{column}' stands {times} times in the first line, where once is right: "
        + $"'{string.Join(",", head)}'.");

    public static Wording RowLength(int got, int expected) => new(
        "MS1504", $"此行有 {got} 个字段，首行有 {expected} 个。",
        $"this line has {got} fields, the first line {expected}.");

    public static Wording LoneQuote { get; } = new(
        "MS1505", "引号不成对。含引号的内容须整体加引号，内部引号写两次。",
        "a quotation mark stands alone. Quote the whole field, double marks inside.");

    public static Wording UnknownCode(string code) => new(
        "MS1506",
        $"未知的行政区划代码“{code}”；须是全省（{Geography.ProvinceCode}）、市州或县的六位代码。",
        $"unknown code '{code}'; it must be the six-digit code of the province "
        + $"({Geography.ProvinceCode}), of a prefecture or of a county.");

    public static Wording RowTwice(string code, int year, int firstLine) => new(
        "MS1507", $"{code} 的 {year} 年已在第 {firstLine} 行给出。",
        $"{code} in {year} is already given on line {firstLine}.");

    public static Wording NotANumber(string column, string text) => new(
        "MS1508", $"{column} 为“{text}”，须是数，不加百分号和分隔符。",
        $"{column} is '{text}'; it must be a number, without separators or percent signs.");

    public static Wording PlacelessTable(string lever, string code) => new(
        "MS1509", $"{lever} 不分地区，表中只能写 {Geography.ProvinceCode}，却是 {code}。",
        $"{lever} knows no places: the table may name {Geography.ProvinceCode} only, "
        + $"but names {code}.");

    public static Wording NoRows { get; } =
        new("MS1510", "表中没有数据行。", "the table has no rows.");
}
