// A lever's values by place and year, from a table somebody keeps in a spreadsheet.
using System.Security.Cryptography;

using CsvHelper;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Scenarios;

/// <summary>
/// Reads geo_code, year, value; other columns are for people. In each year a county takes the most
/// particular code that has begun: its own, else its prefecture's, else the province's; a value
/// holds until the code's next year. Before all of them the baseline stands.
/// </summary>
public sealed class SettingTable
{
    public static IReadOnlyList<string> Columns { get; } = ["geo_code", "year", "value"];

    private readonly PlaceBook _places;
    private readonly FaultBook _faults;
    private readonly TableFields _fields;
    private readonly Dictionary<(PlaceArea Area, int Year), (int Line, double Value)> _entries =
        [];

    private SettingTable(LeverInfo? lever, PlaceBook places, FaultBook faults)
    {
        _places = places;
        _faults = faults;
        _fields = new(lever, places, faults);
    }

    /// <summary>The setting, or null; faults of the table are told under its own name.</summary>
    public static LeverSetting? Read(
        LeverInfo? lever, JsonMember table, string scenario, PlaceBook places, FaultBook faults)
    {
        if (!faults.Is(table.Value, JsonKind.Text, "table")) return null;
        var path = Path.Combine(Path.GetDirectoryName(scenario) ?? "", table.Value.Text);
        if (!File.Exists(path))
        {
            faults.Add(table.Line, TableWords.NoTable(table.Value.Text));
            return null;
        }

        var own = new FaultBook(path);
        var reading = new SettingTable(lever, places, own);
        var bytes = DocumentReader.Bytes(path, own);
        if (bytes is not null) reading.Parse(bytes);
        faults.Include(own);
        if (lever is null || bytes is null || own.Faults.Count > 0) return null;

        var values = reading.Values();
        return new(
            lever, table.Line,
            (county, year) => values[county, year - ResolvedLevers.FirstYear])
        {
            Table = new(path, Convert.ToHexStringLower(SHA256.HashData(bytes))),
        };
    }

    private void Parse(byte[] bytes)
    {
        var text = UtfText.Decode(bytes);
        if (text.Text is null)
        {
            _faults.Add(text.FaultLine, ScenarioWords.NotUtf8(text.FaultZh, text.FaultEn));
            return;
        }
        using var parser = CsvLines.Open(
            text.Text, line => _faults.Add(line, TableWords.LoneQuote));
        string[] head = parser.Read() ? parser.Record! : [];
        foreach (var column in Columns)
        {
            var times = head.Count(name => name == column);
            if (times != 1) _faults.Add(1, TableWords.Column(column, times, head));
        }
        if (_faults.Faults.Count > 0) return;

        int[] at = [.. Columns.Select(column => Array.IndexOf(head, column))];
        while (parser.Read()) Row(parser, head.Length, at);
        if (_entries.Count == 0 && _faults.Faults.Count == 0)
            _faults.Add(1, TableWords.NoRows);
    }

    private void Row(CsvParser parser, int width, int[] at)
    {
        var (fields, line) = (parser.Record!, parser.RawRow);

        // A spreadsheet may leave rows of commas behind what was deleted.
        if (fields.All(field => field.Length == 0)) return;
        if (fields.Length != width)
        {
            _faults.Add(line, TableWords.RowLength(fields.Length, width));
            return;
        }

        var area = _fields.Area(fields[at[0]], line);
        var year = _fields.Year(fields[at[1]], line);
        var value = _fields.Value(fields[at[2]], line);
        if (area is null || year is not { } y) return;
        if (!_entries.TryAdd((area, y), (line, value ?? 0)))
            _faults.Add(line, TableWords.RowTwice(fields[at[0]], y, _entries[(area, y)].Line));
    }

    private double?[,] Values()
    {
        var values = new double?[_places.Geography.Counties.Count, ResolvedLevers.YearCount];
        foreach (var area in _entries.Keys.Select(key => key.Area).Distinct()
            .OrderBy(area => area.Rank))
        {
            double? current = null;
            for (var t = 0; t < ResolvedLevers.YearCount; t++)
            {
                if (_entries.TryGetValue((area, ResolvedLevers.FirstYear + t), out var entry))
                    current = entry.Value;
                if (current is null) continue;
                foreach (var county in area.Counties) values[county, t] = current;
            }
        }
        return values;
    }
}
