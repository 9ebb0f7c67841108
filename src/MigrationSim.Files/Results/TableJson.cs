// A table of a run as JSON, a row an object.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>Codes stay texts; all other figures keep the digits of the file.</summary>
public static class TableJson
{
    /// <summary>The JSON of a table that a run wrote.</summary>
    public static string Of(string path)
    {
        using var rows = CsvLines.Open(File.ReadAllText(path), line =>
            throw new InvalidDataException($"{path}:{line}: a quotation mark stands alone."));
        rows.Read();
        var head = rows.Record!;
        return JsonText.Of(json =>
        {
            json.WriteStartArray();
            while (rows.Read())
            {
                json.WriteStartObject();
                foreach (var (name, text) in head.Zip(rows.Record!)) Write(json, name, text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        if (text.Length == 0)
        {
            json.WriteNullValue();
        }
        else if (!TextColumns.Has(name) && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}
