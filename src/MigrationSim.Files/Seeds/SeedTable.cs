// One table as read: its rows and their line numbers, with named columns.
using CsvHelper;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Seeds;

/// <summary>The rows of one file. Unreadable: file or head is at fault, no row is known.</summary>
internal sealed record SeedTable(string Name, IReadOnlyList<SeedRow> Rows, bool Unreadable)
{
    public string File => Name + ".csv";

    /// <summary>Reads a file of the folder; every fault of its form is noted.</summary>
    public static SeedTable Read(SeedFaults faults, string name, params string[] columns)
    {
        var file = name + ".csv";
        var path = Path.Combine(faults.Folder, file);
        if (!System.IO.File.Exists(path))
        {
            faults.Add(
                file, 1, SeedCodes.MissingFile,
                "缺少此文件。请从原始 seeds/ 文件夹补回。",
                "this file is missing. Put it back from the original seeds/ folder.");
            return new SeedTable(name, [], true);
        }

        var read = UtfText.Decode(System.IO.File.ReadAllBytes(path));
        if (read.Text is { } text) return Parse(text, name, columns, faults);
        faults.Add(file, read.FaultLine, SeedCodes.Encoding, read.FaultZh, read.FaultEn);
        return new SeedTable(name, [], true);
    }

    private static SeedTable Parse(string text, string name, string[] columns, SeedFaults faults)
    {
        var file = name + ".csv";
        using var parser = Open(text, file, faults);
        if (!parser.Read())
        {
            faults.Add(
                file, 1, SeedCodes.Columns,
                $"此文件是空的；首行应有列 {string.Join("、", columns)}。",
                $"this file is empty; its first line must name {string.Join(", ", columns)}.");
            return new SeedTable(name, [], true);
        }

        var head = parser.Record!;
        if (!HasColumns(head, columns, file, parser.RawRow, faults))
            return new SeedTable(name, [], true);

        var position = columns.ToDictionary(
            c => c, c => Array.IndexOf(head, c), StringComparer.Ordinal);
        var rows = new List<SeedRow>();
        while (parser.Read())
        {
            if (parser.Record!.Length == head.Length)
                rows.Add(new SeedRow(file, parser.RawRow, position, parser.Record, faults));
            else
                WrongLength(file, parser.RawRow, parser.Record.Length, head.Length, faults);
        }

        return new SeedTable(name, rows, false);
    }

    private static CsvParser Open(string text, string file, SeedFaults faults) =>
        CsvLines.Open(text, line => faults.Add(
            file, line, SeedCodes.Row,
            "引号不成对。含引号的内容须整体加引号，内部引号写两次。",
            "a quotation mark stands alone. Quote the whole field, double marks inside."));

    private static bool HasColumns(
        string[] head, string[] columns, string file, int line, SeedFaults faults)
    {
        var sound = true;
        foreach (var column in columns)
        {
            var times = head.Count(h => h == column);
            if (times == 1) continue;
            sound = false;
            faults.Add(
                file, line, SeedCodes.Columns,
                $"列 '{column}' 出现 {times} 次，应为 1 次；首行是 {string.Join(",", head)}。",
                $"column '{column}' stands {times} times in the first line, where once is right: "
                + $"{string.Join(",", head)}. Name it exactly once.");
        }

        return sound;
    }

    private static void WrongLength(
        string file, int line, int got, int expected, SeedFaults faults) =>
        faults.Add(
            file, line, SeedCodes.Row,
            $"此行有 {got} 个字段，首行有 {expected} 个。请补齐，或给含逗号的内容加引号。",
            $"this line has {got} fields, the first line {expected}. "
            + "Complete it, or quote a field that holds a comma.");
}
