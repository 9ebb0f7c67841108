// The file chapters.json: what each chapter of a scenario adds alone, and what the whole costs.
using System.Text.Json;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Comparisons;

/// <summary>The whole or a part of a scenario, compared with the baseline.</summary>
/// <param name="Name">Name of the part.</param>
/// <param name="TitleZh">Its title.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="Levers">The levers that it turns.</param>
/// <param name="Rows">What was found.</param>
public sealed record ChapterPart(
    string Name, string TitleZh, string TitleEn, IReadOnlyList<string> Levers,
    ComparedVariantRows Rows);

/// <summary>What a page shows of them: the province, by indicator and year.</summary>
public static class ChapterRecord
{
    public const string Name = "chapters.json";

    /// <summary>The indicators in it.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        "urban_population", "resident_urbanization_rate_pct",
        "resident_urbanization_rate_without_reclassification_pct", "urban_hukou_population",
        "hukou_urbanization_rate_pct", "gap_pp", "reclassified",
    ];

    /// <summary>Writes the whole file and then puts it in its place.</summary>
    public static void Write(
        string path, ChapterPart whole, IReadOnlyList<ChapterPart> parts,
        IReadOnlyList<UncostedRow> uncosted)
    {
        using var file = WholeFile.Open(path);
        File.WriteAllText(file.Working, JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("base", whole.Rows.Key.Base);
            json.WriteNumber("replicates", whole.Rows.Key.Replicates);
            json.WriteNumber("seed", whole.Rows.Key.Seed);
            json.WriteNumber("scale", whole.Rows.Key.Scale);
            json.WritePropertyName("whole");
            Part(json, whole);
            json.WriteStartArray("parts");
            foreach (var part in parts) Part(json, part);
            json.WriteEndArray();
            CostRecord.Write(json, whole.Rows, uncosted);
            json.WriteEndObject();
        }));
        file.Commit();
    }

    private static void Part(Utf8JsonWriter json, ChapterPart part)
    {
        json.WriteStartObject();
        json.WriteString("scenario", part.Name);
        json.Within("title", () =>
        {
            json.WriteString("zh", part.TitleZh);
            json.WriteString("en", part.TitleEn);
        });
        json.Texts("levers", part.Levers);
        json.Within("province", () =>
        {
            foreach (var rows in part.Rows.Differences
                .Where(row => row.GeoCode == Geography.ProvinceCode
                    && Shown.Contains(row.Indicator))
                .GroupBy(row => row.Indicator))
            {
                json.WriteStartObject(rows.Key);
                foreach (var row in rows) Year(json, row);
                json.WriteEndObject();
            }
        });
        json.WriteEndObject();
    }

    // Base, scenario, difference, ends of the 80 and of the 95 % interval.
    private static void Year(Utf8JsonWriter json, DifferenceRow row)
    {
        var (value, decimals) = (row.Value, row.Unit == IndicatorCatalogue.Persons ? 1 : 6);
        json.WriteStartArray(FormattableString.Invariant($"{row.Year}"));
        foreach (var number in new[]
        {
            value.Base, value.Scenario, value.Difference, value.Low80, value.High80, value.Low95,
            value.High95,
        })
        {
            if (number is { } known) json.WriteNumberValue(Math.Round(known, decimals));
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }
}
