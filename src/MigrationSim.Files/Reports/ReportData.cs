// The data of a page as JSON, every figure with the digits of the run's tables.
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MigrationSim.Files.Reports;

/// <summary>
/// What the page's modules read. Members effects and costs, which a comparison fills, and bands and
/// chances, which an ensemble fills, are left out for single runs.
/// </summary>
public static class ReportData
{
    private const double MapMargin = 14;
    private const double MapWidth = 1000;

    // Characters that mean something to HTML are always escaped, so no text can end the script.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The JSON of some runs, with the text of a file of chapters or null.</summary>
    public static string Text(
        RunSet runs, PagePlaces places, string command, bool isZh, string? chapters = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("lang", isZh ? "zh" : "en");
            json.WriteString("command", command);
            Roles(json, runs);
            Places(json, places);
            Map(json, places);
            places.Boundaries?.Write(json);
            Observed(json, places);
            if ((runs.Ensemble ?? (PairedFolder?)runs.Comparison) is not null)
                EffectData.Write(json, runs);
            if (runs.Ensemble is { } ensemble)
            {
                var (main, baseline) = (runs.Main.Manifest, runs.Base!.Manifest);
                new EnsembleData(ensemble, main.Scenario, baseline.Scenario).Write(json);
            }

            if (chapters is not null)
            {
                // Taken apart and written again, so that its texts are escaped as all others.
                using var document = JsonDocument.Parse(chapters);
                json.WritePropertyName("chapters");
                document.RootElement.WriteTo(json);
            }

            json.WriteStartArray("runs");
            foreach (var run in runs.All) RunData.Write(json, run, places.Tables.Geography);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Roles(Utf8JsonWriter json, RunSet runs)
    {
        int At(ReadRun run) => runs.All.TakeWhile(other => other != run).Count();

        json.WriteNumber("main", At(runs.Main));
        if (runs.Base is { } baseline) json.WriteNumber("base", At(baseline));
        json.WriteBoolean("isBaseline", RunSet.IsBaseline(runs.Main));
        foreach (var (name, list) in new[] { ("parts", runs.Parts), ("others", runs.Others) })
        {
            json.WriteStartArray(name);
            foreach (var run in list) json.WriteNumberValue(At(run));
            json.WriteEndArray();
        }
    }

    private static void Places(Utf8JsonWriter json, PagePlaces places)
    {
        var tables = places.Tables;
        json.WriteStartObject("places");
        json.WriteStartArray("prefectures");
        foreach (var prefecture in tables.Geography.Prefectures)
        {
            json.WriteStartObject();
            Named(json, prefecture.Code, prefecture.NameZh, prefecture.NameEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("counties");
        for (var i = 0; i < tables.Geography.Counties.Count; i++)
        {
            var county = tables.Geography.Counties[i];
            json.WriteStartObject();
            Named(json, county.Code, county.NameZh, county.NameEn);
            json.WriteString("prefecture", tables.Geography.Prefectures[county.Prefecture].Code);
            json.WriteNumber("residents2010", tables.Census2010[i].Residents);
            json.WriteNumber("urban2010", tables.Census2010[i].UrbanResidents);
            json.WriteNumber("residents2020", tables.Census2020[i].Residents);
            json.WriteNumber("urban2020", tables.Census2020[i].UrbanResidents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string code, string zh, string en)
    {
        json.WriteString("code", code);
        json.WriteString("zh", zh);
        json.WriteString("en", en);
    }

    private static void Map(Utf8JsonWriter json, PagePlaces places)
    {
        var known = places.Tables.Geography.Counties.Select(county => county.Code).ToHashSet();
        var marks = places.Marks.Where(mark => mark.IsLabel || known.Contains(mark.Code)).ToList();
        if (!marks.Exists(mark => !mark.IsLabel)) return;
        json.WriteStartObject("map");
        json.WriteNumber("width", MapWidth);
        json.WriteNumber(
            "height", Math.Ceiling(marks.Max(mark => mark.Y + mark.Radius) + MapMargin));
        foreach (var (name, isLabel) in new[] { ("counties", false), ("labels", true) })
        {
            json.WriteStartObject(name);
            foreach (var mark in marks.Where(mark => mark.IsLabel == isLabel))
            {
                json.WriteStartArray(mark.Code);
                json.WriteNumberValue(mark.X);
                json.WriteNumberValue(mark.Y);
                json.WriteNumberValue(mark.Radius);
                if (isLabel) json.WriteNumberValue(mark.HalfWidth);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Observed(Utf8JsonWriter json, PagePlaces places)
    {
        json.WriteStartArray("observed");
        foreach (var year in places.Tables.Province.Where(row => row.UrbanRatePct is not null))
        {
            json.WriteStartObject();
            json.WriteNumber("year", year.Year);
            json.WriteNumber("rate", year.UrbanRatePct!.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
