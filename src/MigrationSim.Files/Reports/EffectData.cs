// The paired differences of a comparison or an ensemble as JSON: intervals by year and place.
using System.Text.Json;

using MigrationSim.Core.Places;

namespace MigrationSim.Files.Reports;

/// <summary>
/// Each year is a list: base, scenario, difference, ends of the 80 and of the 95 % interval. An
/// ensemble knows more of the doubt than a comparison, so it goes first where both are given.
/// </summary>
internal static class EffectData
{
    /// <summary>Writes the member effects, and costs from a comparison.</summary>
    public static void Write(Utf8JsonWriter json, RunSet runs)
    {
        var (scenario, baseline) = (runs.Main.Manifest.Scenario, runs.Base!.Manifest.Scenario);
        PairedFolder?[] known = [runs.Ensemble, runs.Comparison];
        IReadOnlyList<EffectRow> Effects(string name) =>
        [
            .. known.FirstOrDefault(pairs => pairs?.Compares(name, baseline) == true)
                ?.Effects(name, baseline) ?? [],
        ];

        var main = Effects(scenario);
        json.WriteStartObject("effects");
        json.WriteRawValueOf(
            "replicates", known.OfType<PairedFolder>().First().Pairs(scenario, baseline));
        json.WriteStartObject("province");
        Province(json, main);
        json.WriteEndObject();
        json.WriteStartObject("counties");
        Groups(json, main.Where(IsRateOfCounty), row => row.GeoCode);
        json.WriteEndObject();
        json.WriteStartObject("parts");
        foreach (var part in runs.Parts.Select(run => run.Manifest.Scenario))
        {
            json.WriteStartObject(part);
            Province(json, Effects(part));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (runs.Comparison is { } compared) RoadData.Write(json, compared, scenario, baseline);
        json.WriteEndObject();
        if (runs.Comparison is { } comparison)
            new CostData(comparison).Write(json, scenario, baseline);
    }

    private static void Province(Utf8JsonWriter json, IEnumerable<EffectRow> rows) => Groups(
        json,
        rows.Where(row => row.GeoCode == Geography.ProvinceCode
            && ReadRun.ProvinceColumns.Contains(row.Indicator)),
        row => row.Indicator);

    private static bool IsRateOfCounty(EffectRow row) => row.Indicator == PairedFolder.Rate
        && !row.GeoCode.EndsWith("00", StringComparison.Ordinal)
        && char.IsAsciiDigit(row.GeoCode[0]);

    private static void Groups(
        Utf8JsonWriter json, IEnumerable<EffectRow> rows, Func<EffectRow, string> group)
    {
        foreach (var members in rows.GroupBy(group))
        {
            json.WriteStartObject(members.Key);
            foreach (var row in members.DistinctBy(row => row.Year))
            {
                json.WriteStartArray(row.Year);
                foreach (var value in row.Values) json.WriteRawValue(value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }
}
