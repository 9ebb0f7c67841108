// Writes a CSV file row by row: comma, line feed, numbers the same in every country.
using System.Globalization;
using System.Text;

using CsvHelper;
using CsvHelper.Configuration;

namespace MigrationSim.Files.Formats;

/// <summary>A file with its head written; marked as UTF-8 only where Chinese occurs.</summary>
public sealed class CsvRows : IDisposable
{
    private const int Decimals = 6;

    private readonly CsvWriter _csv;

    public CsvRows(string path, IEnumerable<string> head, bool withMark)
    {
        var text = new StreamWriter(path, false, new UTF8Encoding(withMark));
        _csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var name in head) _csv.WriteField(name);
        _csv.NextRecord();
    }

    public CsvRows Add(string text)
    {
        _csv.WriteField(text);
        return this;
    }

    public CsvRows Add(long number) => AddAsIs(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number to six decimals, or an empty field.</summary>
    public CsvRows Add(double? number) => AddAsIs(
        number is { } value
            ? Math.Round(value, Decimals).ToString("0.######", CultureInfo.InvariantCulture)
            : "");

    /// <summary>Fields made by Fields, written without another look at them.</summary>
    public CsvRows AddAsIs(string fields)
    {
        _csv.WriteField(fields, shouldQuote: false);
        return this;
    }

    /// <summary>Texts as fields, quoted where need be: what many rows begin with.</summary>
    public static string Fields(params IEnumerable<string> texts)
    {
        using var row = new StringWriter();
        using (var csv = new CsvWriter(row, CultureInfo.InvariantCulture))
        {
            foreach (var text in texts) csv.WriteField(text);
        }

        return row.ToString();
    }

    public void End() => _csv.NextRecord();

    public void Dispose() => _csv.Dispose();
}
