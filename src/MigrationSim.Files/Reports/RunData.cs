// One run as JSON: who it is, what it changes, and its figures by year and place.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Core.Places;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>Figures are passed on as the tables write them.</summary>
internal static class RunData
{
    internal static readonly string[] Residences = ["urban", "rural"];

    public static void Write(Utf8JsonWriter json, ReadRun run, Geography geography)
    {
        json.WriteStartObject();
        Facts(json, run.Manifest, run.Facts);
        Years(json, "years", run.Manifest.FirstYear, run.Manifest.LastYear);
        Province(json, run);
        Counties(json, run);
        Accounts(json, run, geography);
        RunPeopleData.Ages(json, run);
        if (run.Flows is not null) RunPeopleData.Flows(json, run, run.Flows);
        json.WriteEndObject();
    }

    private static void Facts(
        Utf8JsonWriter json, RunManifest run, ScenarioFacts facts)
    {
        json.WriteString("id", run.RunId);
        json.WriteString("scenario", run.Scenario);
        Words(json, "title", facts.Title.Zh, facts.Title.En);
        Words(json, "notes", facts.Notes.Zh, facts.Notes.En);
        json.WriteNumber("seed", run.Seed);
        json.WriteNumber("scale", run.Scale);
        json.WriteString("digest", run.Digest);
        json.WriteString("model", run.ModelVersion);
        json.WriteString("commit", run.Commit);
        json.WriteString("baseYear", run.BaseDigest);
        json.WriteStartArray("files");
        foreach (var file in run.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in facts.Changes) Change(json, change);
        json.WriteEndArray();
    }

    private static void Change(Utf8JsonWriter json, LeverChange change)
    {
        var lever = change.Lever.Facts;
        json.WriteStartObject();
        json.WriteString("lever", lever.Name);
        Words(json, "meaning", lever.MeaningZh, lever.MeaningEn);
        Words(json, "unit", lever.UnitZh, lever.Unit);
        json.WriteNumber("baseline", lever.Baseline);
        json.WriteNumber("value", change.Value);
        json.WriteNumber("counties", change.Counties);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, string zh, string en)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", zh);
        json.WriteString("en", en);
        json.WriteEndObject();
    }

    internal static void Years(Utf8JsonWriter json, string name, int first, int last)
    {
        json.WriteStartArray(name);
        for (var year = first; year <= last; year++) json.WriteNumberValue(year);
        json.WriteEndArray();
    }

    private static void Province(Utf8JsonWriter json, ReadRun run)
    {
        var rows = run.Province.By("year");
        json.WriteStartObject("province");
        foreach (var column in ReadRun.ProvinceColumns)
            Series(json, run, run.Province, column, year => rows.GetValueOrDefault(year, -1));
        json.WriteEndObject();
    }

    private static void Counties(Utf8JsonWriter json, ReadRun run)
    {
        var rows = run.Counties.By("year", "geo_code");
        json.WriteStartObject("counties");
        foreach (var code in Codes(run.Counties))
        {
            json.WriteStartObject(code);
            foreach (var column in ReadRun.CountyColumns)
            {
                Series(json, run, run.Counties, column, year =>
                    rows.GetValueOrDefault($"{year}|{code}", -1));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static IEnumerable<string> Codes(RunTable table) =>
        Enumerable.Range(0, table.Count).Select(row => table.Text(row, "geo_code")).Distinct();

    private static void Series(
        Utf8JsonWriter json, ReadRun run, RunTable table, string column, Func<string, int> rowOf,
        int skip = 0)
    {
        json.WriteStartArray(column);
        for (var year = run.Manifest.FirstYear + skip; year <= run.Manifest.LastYear; year++)
        {
            var row = rowOf(year.ToString(CultureInfo.InvariantCulture));
            json.WriteRawValue(row < 0 ? "null" : table.Number(row, column));
        }

        json.WriteEndArray();
    }

    // The province and its prefectures; there are no flows of the base year.
    private static void Accounts(Utf8JsonWriter json, ReadRun run, Geography geography)
    {
        var rows = run.Accounts.By("year", "geo_code", "status");
        json.WriteStartObject("accounts");
        Years(json, "years", run.Manifest.FirstYear + 1, run.Manifest.LastYear);
        json.WriteStartObject("places");
        foreach (var code in geography.Prefectures.Select(p => p.Code).Prepend(
            Geography.ProvinceCode))
        {
            json.WriteStartObject(code);
            foreach (var residence in Residences)
            {
                json.WriteStartObject(residence);
                foreach (var column in ReadRun.AccountColumns)
                {
                    Series(json, run, run.Accounts, column, year => rows.GetValueOrDefault(
                        $"{year}|{code}|{residence}_resident", -1), skip: 1);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
