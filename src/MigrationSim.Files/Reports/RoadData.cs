// By which roads the scenario moved the province's rates away from the baseline, as JSON.
using System.Text.Json;

namespace MigrationSim.Files.Reports;

/// <summary>Each road is a list: base, scenario, difference, ends of its intervals.</summary>
internal static class RoadData
{
    /// <summary>Writes the member roads: the years they cover, then roads by rate.</summary>
    public static void Write(
        Utf8JsonWriter json, ReadComparison comparison, string scenario, string baseline)
    {
        var roads = comparison.Roads;
        var rows = Enumerable.Range(0, roads.Count)
            .Where(row => ReadComparison.Is(roads, row, scenario, baseline)).ToList();
        if (rows.Count == 0) return;
        json.WriteStartObject("roads");
        json.WriteRawValueOf(
            "from", comparison.Effects(scenario, baseline).Select(row => row.Year).Min()!);
        json.WriteRawValueOf("to", roads.Number(rows[^1], "year"));
        foreach (var rate in rows.GroupBy(row => roads.Text(row, "rate")))
        {
            json.WriteStartObject(rate.Key);
            foreach (var row in rate)
            {
                json.WriteStartArray(roads.Text(row, "road"));
                foreach (var value in ReadComparison.Values)
                    json.WriteRawValue(roads.Number(row, value));
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
