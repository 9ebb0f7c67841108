// Writes what was explained of households as a CSV file, a fact a row, with its dictionary.
using System.Globalization;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>Which run a fact is of.</summary>
/// <param name="RunId">The run's name.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Replicate">Number of the replicate.</param>
/// <param name="Seed">Its seed.</param>
public sealed record ExplainedRun(string RunId, string Scenario, int Replicate, uint Seed);

/// <summary>One fact of a household's year.</summary>
/// <param name="Run">The run.</param>
/// <param name="Year">The year.</param>
/// <param name="GeoCode">Where it lives at the start of the year.</param>
/// <param name="Household">Its key, as eight hexadecimal digits.</param>
/// <param name="Slot">The member or decider; empty for the whole household.</param>
/// <param name="Part">state, life, event, decision, term or settlement.</param>
/// <param name="Place">The alternative, or empty.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">A number, or null.</param>
/// <param name="Text">A text, or empty.</param>
public sealed record ExplainedFact(
    ExplainedRun Run, int Year, string GeoCode, string Household, string Slot, string Part,
    string Place, string Name, double? Value, string Text);

/// <summary>Tidy: run, year, place, household, and then one number or text.</summary>
public static class ExplanationTable
{
    private static readonly (string Name, string Zh, string En)[] Columns =
    [
        ("run_id", "运行编号", "The run's name"),
        ("scenario", "情景", "Scenario"),
        ("replicate", "重复序号", "Number of the replicate"),
        ("seed", "随机种子", "Random seed"),
        ("year", "年份", "Year"),
        ("geo_code", "年初居住地：县代码加 -U 城镇、-R 乡村，或省外区域",
            "Where it lives at the start of the year: county code and part, or external zone"),
        ("household", "户的编号，八位十六进制", "The household's key, eight hexadecimal digits"),
        ("slot", "成员位置；0 为核心户，空为全户", "Member's slot; 0 is the core, empty the household"),
        ("part", "state 状态，life 生死抽签，event 事件，decision 选择，term 效用项，settlement 落户抽签，tipping 起作用的杠杆",
            "state, life (lotteries of deaths and births), event, decision, term (of a utility), "
            + "settlement, tipping (the lever that tipped it)"),
        ("place", "备选地", "The alternative"),
        ("name", "名称", "What it is"),
        ("value", "数值", "Its number"),
        ("text", "文字", "Its text"),
    ];

    /// <summary>Where the dictionary of a table stands.</summary>
    public static string DictionaryOf(string path) =>
        Path.ChangeExtension(path, ".dictionary.csv");

    public static void Write(IEnumerable<ExplainedFact> facts, string path)
    {
        using var csv = new CsvRows(path, Columns.Select(column => column.Name), withMark: false);
        foreach (var fact in facts)
        {
            csv.Add(fact.Run.RunId).Add(fact.Run.Scenario).Add(fact.Run.Replicate)
                .Add(fact.Run.Seed).Add(fact.Year).Add(fact.GeoCode).Add(fact.Household)
                .Add(fact.Slot).Add(fact.Part).Add(fact.Place).Add(fact.Name)
                .AddAsIs(fact.Value?.ToString("R", CultureInfo.InvariantCulture) ?? "")
                .Add(fact.Text).End();
        }
    }

    public static void WriteDictionary(string path)
    {
        using var csv = new CsvRows(path, ["name", "meaning_zh", "meaning_en"], withMark: true);
        foreach (var (name, zh, en) in Columns) csv.Add(name).Add(zh).Add(en).End();
    }
}
