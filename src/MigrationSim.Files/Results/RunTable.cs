// A table of a run as its file has it: fields stay text, so that no digit is made anew.
using System.Globalization;

using MigrationSim.Files.Faults;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>Some rows of a CSV table and where its columns stand.</summary>
internal sealed class RunTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<string[]> _rows = [];
    private readonly List<int> _lines = [];
    private readonly FaultList _faults;

    private RunTable(string path, string[] head, FaultList faults)
    {
        Path = path;
        _faults = faults;
        _columns = head.Select((name, i) => (name, i)).DistinctBy(c => c.name)
            .ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
    }

    public string Path { get; }

    public int Count => _rows.Count;

    /// <summary>
    /// Reads the lines that are to be kept; null after a fault was noted.
    /// </summary>
    public static RunTable? Read(
        string path, Func<string, bool> keep, IEnumerable<string> wanted, FaultList faults)
    {
        if (!File.Exists(path))
        {
            faults.Add(
                path, 0, FolderCodes.NoFile,
                "缺少这个结果表。请重新运行该情景，或给出完整的结果文件夹。",
                "this table is missing. Run the scenario again, or name a whole folder of "
                + "results.");
            return null;
        }

        using var lines = new StreamReader(path);
        var head = (lines.ReadLine() ?? "").Split(',');
        var table = new RunTable(path, head, faults);
        var missing = wanted.Where(name => !table._columns.ContainsKey(name)).ToList();
        foreach (var name in missing)
        {
            faults.Add(
                path, 1, FolderCodes.NoColumn,
                $"没有列 '{name}'。这个文件夹可能由别的版本写出；请重新运行该情景。",
                $"there is no column '{name}'. Another version may have written this folder; "
                + "run the scenario again.");
        }

        if (missing.Count > 0) return null;
        table.ReadRows(lines, keep, head.Length);
        return table;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    public string Text(int row, string column) => _rows[row][_columns[column]];

    /// <summary>A number as the file writes it, "null" where it is empty.</summary>
    public string Number(int row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0) return "null";
        if (double.TryParse(
                text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && text[0] != '+' && text[0] != '.' && text[^1] != '.')
        {
            return text;
        }

        _faults.Add(
            Path, _lines[row], FolderCodes.NotANumber,
            $"{column} 为 '{text}'，应为数。请不要手工修改结果表；重新运行该情景。",
            $"{column} is '{text}'; it must be a number. Do not edit the tables of a run; run the "
            + "scenario again.");
        return "null";
    }

    /// <summary>A number; null where the field is empty or after a fault was noted.</summary>
    public double? Value(int row, string column) => Number(row, column) is not "null" and var text
        ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Row numbers by a key of several columns.</summary>
    public Dictionary<string, int> By(params string[] columns)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < Count; row++)
            rows[string.Join('|', columns.Select(column => Text(row, column)))] = row;
        return rows;
    }

    private void ReadRows(StreamReader lines, Func<string, bool> keep, int width)
    {
        for (var line = 2; lines.ReadLine() is { } text; line++)
        {
            if (!keep(text)) continue;
            var fields = Fields(text, line);
            if (fields.Length == width)
            {
                _rows.Add(fields);
                _lines.Add(line);
                continue;
            }

            _faults.Add(
                Path, line, FolderCodes.NotANumber,
                $"此行有 {fields.Length} 个字段，首行有 {width} 个。文件可能不完整；请重新运行该情景。",
                $"this line has {fields.Length} fields, the first one {width}. The file may be cut "
                + "off; run the scenario again.");
        }
    }

    // Quotes are rare: only a scenario's name may need them.
    private string[] Fields(string text, int line)
    {
        if (!text.Contains('"')) return text.Split(',');
        using var parser = CsvLines.Open(text, _ => _faults.Add(
            Path, line, FolderCodes.NotANumber, "引号不成对。", "a quotation mark stands alone."));
        return parser.Read() ? parser.Record! : [];
    }
}
