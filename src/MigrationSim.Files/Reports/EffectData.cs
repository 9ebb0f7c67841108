// The paired differences of a comparison as JSON: intervals by year and place.
using System.Text.Json;

using MigrationSim.Core.Places;

namespace MigrationSim.Files.Reports;

/// <summary>
/// Each year is a list: base, scenario, difference, ends of the 80 and of the 95 % interval.
/// </summary>
internal sealed class EffectData(ReadComparison comparison)
{
    private RunTable Rows => comparison.Rows;

    /// <summary>Writes members effects and costs.</summary>
    public void Write(Utf8JsonWriter json, RunSet runs)
    {
        var (scenario, baseline) = (runs.Main.Facts.Scenario, runs.Base!.Facts.Scenario);
        json.WriteStartObject("effects");
        json.WriteRawValueOf("replicates", Rows.Number(First(scenario, baseline), "replicates"));
        json.WriteStartObject("province");
        Province(json, scenario, baseline);
        json.WriteEndObject();
        json.WriteStartObject("counties");
        Counties(json, scenario, baseline);
        json.WriteEndObject();
        json.WriteStartObject("parts");
        foreach (var part in runs.Parts.Select(run => run.Facts.Scenario))
        {
            json.WriteStartObject(part);
            Province(json, part, baseline);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        new CostData(comparison).Write(json, scenario, baseline);
    }

    private int First(string scenario, string baseline) =>
        Enumerable.Range(0, Rows.Count)
            .First(row => ReadComparison.Is(Rows, row, scenario, baseline));

    private void Province(Utf8JsonWriter json, string scenario, string baseline) => Groups(
        json, scenario, baseline,
        row => Rows.Text(row, "geo_code") == Geography.ProvinceCode
            && ReadRun.ProvinceColumns.Contains(Rows.Text(row, "indicator")),
        row => Rows.Text(row, "indicator"));

    // The resident rate of each county.
    private void Counties(Utf8JsonWriter json, string scenario, string baseline) => Groups(
        json, scenario, baseline,
        row => Rows.Text(row, "indicator") == ReadComparison.Rate
            && !Rows.Text(row, "geo_code").EndsWith("00", StringComparison.Ordinal)
            && char.IsAsciiDigit(Rows.Text(row, "geo_code")[0]),
        row => Rows.Text(row, "geo_code"));

    private void Groups(
        Utf8JsonWriter json, string scenario, string baseline, Func<int, bool> isWanted,
        Func<int, string> group)
    {
        var rows = Enumerable.Range(0, Rows.Count)
            .Where(row => ReadComparison.Is(Rows, row, scenario, baseline) && isWanted(row));
        foreach (var members in rows.GroupBy(group))
        {
            json.WriteStartObject(members.Key);
            foreach (var row in members.DistinctBy(row => Rows.Text(row, "year")))
            {
                json.WriteStartArray(Rows.Text(row, "year"));
                foreach (var value in ReadComparison.Values)
                    json.WriteRawValue(Rows.Number(row, value));

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }
}
