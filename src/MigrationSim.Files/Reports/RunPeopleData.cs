// The ages of a run's residents and their moves between prefectures as JSON.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>Part of RunData: what is counted by age and by way.</summary>
internal static class RunPeopleData
{
    public static void Ages(Utf8JsonWriter json, ReadRun run)
    {
        var table = run.Ages;
        var rows = table.By("year", "residence", "sex", "age_group");
        var groups = Enumerable.Range(0, table.Count).Select(row => table.Text(row, "age_group"))
            .Distinct().ToList();
        json.WriteStartObject("ages");
        json.WriteStartArray("groups");
        foreach (var group in groups) json.WriteStringValue(group);
        json.WriteEndArray();
        json.WriteStartObject("years");
        foreach (var year in new[] { run.Manifest.FirstYear, run.Manifest.LastYear }.Distinct())
        {
            json.WriteStartObject(year.ToString(CultureInfo.InvariantCulture));
            foreach (var sex in new[] { "male", "female" })
            {
                json.WriteStartArray(sex);
                foreach (var group in groups)
                {
                    json.WriteNumberValue(RunData.Residences.Sum(residence =>
                        rows.TryGetValue($"{year}|{residence}|{sex}|{group}", out var row)
                        && long.TryParse(table.Number(row, "persons"), out var persons)
                            ? persons : 0));
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // By year a square of persons, row by row: from each place to each.
    public static void Flows(Utf8JsonWriter json, ReadRun run, RunTable table)
    {
        var rows = table.By("year", "origin", "destination");
        var codes = Enumerable.Range(0, table.Count)
            .SelectMany(row => new[] { table.Text(row, "origin"), table.Text(row, "destination") })
            .Distinct().Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject("flows");
        json.WriteStartArray("codes");
        foreach (var code in codes) json.WriteStringValue(code);
        json.WriteEndArray();
        RunData.Years(json, "years", run.Manifest.FirstYear + 1, run.Manifest.LastYear);
        json.WriteStartArray("persons");
        for (var year = run.Manifest.FirstYear + 1; year <= run.Manifest.LastYear; year++)
        {
            json.WriteStartArray();
            foreach (var origin in codes)
            {
                foreach (var destination in codes)
                {
                    json.WriteRawValue(
                        rows.TryGetValue($"{year}|{origin}|{destination}", out var row)
                            ? table.Number(row, "persons") : "0");
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
