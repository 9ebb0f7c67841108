// What an ensemble says of the province as JSON: bands by year, probabilities, what it holds.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Core.Places;

namespace MigrationSim.Files.Reports;

/// <summary>Members bands, chances and ensemble.</summary>
internal sealed class EnsembleData(ReadEnsemble ensemble, string scenario, string baseline)
{
    private const string Without = "resident_urbanization_rate_without_reclassification_pct";

    private static readonly string[] Banded =
        [PairedFolder.Rate, "hukou_urbanization_rate_pct", "gap_pp", Without];

    private static readonly (string Name, string Column)[] Columns =
        [("median", "median"), .. ReadEnsemble.Ends.Select(end => (end.Replace("_", ""), end))];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("ensemble");
        json.WriteNumber("draws", ensemble.Draws);
        json.WriteNumber("seeds", ensemble.Seeds);
        json.WriteNumber("scale", ensemble.Scale);
        json.WriteNumber("failed", ensemble.Members.Asked - ensemble.Members.Finished);
        json.WriteEndObject();
        json.WriteStartObject("bands");
        foreach (var indicator in Banded)
        {
            json.WriteStartObject(indicator);
            Band(json, scenario, indicator);
            json.WriteStartObject("base");
            Band(json, baseline, indicator);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();

        // Seeds alone say how lucky a run may be, not how likely anything is.
        if (ensemble.Draws > 0) Chances(json);
    }

    private void Band(Utf8JsonWriter json, string name, string indicator)
    {
        var table = ensemble.Quantiles;
        var rows = Enumerable.Range(0, table.Count)
            .Select(row => table.Text(row, "year")).Distinct()
            .Select(year => ensemble.LevelRow(name, Geography.ProvinceCode, indicator, year))
            .OfType<int>().ToList();
        Values("years", "year");
        foreach (var (key, column) in Columns) Values(key, column);

        void Values(string key, string column)
        {
            json.WriteStartArray(key);
            foreach (var row in rows) json.WriteRawValue(table.Number(row, column));
            json.WriteEndArray();
        }
    }

    private void Chances(Utf8JsonWriter json)
    {
        if (Chance(scenario, ReadEnsemble.Central, PairedFolder.Rate) is not { } main) return;
        json.WriteStartObject("chances");
        Write(json, "main", main);
        Write(json, "low", Percent(scenario, ReadEnsemble.Central, PairedFolder.Rate, "low_95"));
        Write(json, "high", Percent(scenario, ReadEnsemble.Central, PairedFolder.Rate, "high_95"));
        Write(json, "base", Chance(baseline, ReadEnsemble.Central, PairedFolder.Rate));
        Write(json, "mainWithout", Chance(scenario, ReadEnsemble.Central, Without));
        Write(json, "baseWithout", Chance(baseline, ReadEnsemble.Central, Without));
        Write(json, "mainPaths", Chance(scenario, ReadEnsemble.AllPaths, PairedFolder.Rate));
        Write(json, "basePaths", Chance(baseline, ReadEnsemble.AllPaths, PairedFolder.Rate));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? percent)
    {
        if (percent is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private decimal? Chance(string name, string sample, string indicator) =>
        Percent(name, sample, indicator, "probability");

    // In decimals, so that the page has the digits of the table.
    private decimal? Percent(string name, string sample, string indicator, string column) =>
        ensemble.ChanceRow(name, sample, indicator) is { } row
        && decimal.TryParse(
            ensemble.Probabilities.Number(row, column), NumberStyles.Float,
            CultureInfo.InvariantCulture, out var share) ? 100 * share : null;
}
