// What a scenario costs beyond its baseline, summed over the years of a comparison.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>By lever in million CNY; by person in thousand CNY, as compared.</summary>
internal sealed class CostData(ReadComparison comparison)
{
    private static readonly string[] Governments = ["central", "province", "county"];

    /// <summary>Writes the member costs, or nothing where no cost is known.</summary>
    public void Write(Utf8JsonWriter json, string scenario, string baseline)
    {
        if (comparison.Costs is { } costs) Money(json, costs, scenario, baseline);
    }

    private void Money(Utf8JsonWriter json, RunTable costs, string scenario, string baseline)
    {
        var rows = Enumerable.Range(0, costs.Count)
            .Where(row => ReadComparison.Is(costs, row, scenario, baseline)).ToList();
        if (rows.Count == 0) return;
        json.WriteStartObject("costs");
        json.WriteRawValueOf("from", rows.Select(row => costs.Number(row, "year")).Min()!);
        json.WriteRawValueOf("to", rows.Select(row => costs.Number(row, "year")).Max()!);
        json.WriteStartArray("levers");
        foreach (var lever in rows.GroupBy(row => costs.Text(row, "lever")))
        {
            json.WriteStartObject();
            Lever(json, lever.Key);
            json.WriteNumber("central", Sum(costs, lever, "difference"));
            json.WriteNumber("low", Sum(costs, lever, "difference_low"));
            json.WriteNumber("high", Sum(costs, lever, "difference_high"));
            json.WriteNumber("government", Sum(
                costs, lever.Where(row => Governments.Contains(costs.Text(row, "payer"))),
                "difference"));
            json.WriteString("tag", string.Join(
                ' ', lever.Select(row => costs.Text(row, "tag")).Distinct()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("effects");
        var (effects, uncosted) = (comparison.CostEffects, comparison.Uncosted);
        for (var row = 0; row < (effects?.Count ?? 0); row++)
        {
            if (ReadComparison.Is(effects!, row, scenario, baseline))
                Effect(json, effects!, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("uncosted");
        for (var row = 0; row < (uncosted?.Count ?? 0); row++)
        {
            json.WriteStartObject();
            Lever(json, uncosted!.Text(row, "lever"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Lever(Utf8JsonWriter json, string name)
    {
        var facts = LeverCatalogue.Find(name)?.Facts;
        json.WriteString("lever", name);
        json.WriteStartObject("meaning");
        json.WriteString("zh", facts?.MeaningZh ?? name);
        json.WriteString("en", facts?.MeaningEn ?? name);
        json.WriteEndObject();
    }

    private static decimal Sum(RunTable table, IEnumerable<int> rows, string column) =>
        rows.Sum(row => decimal.TryParse(
            table.Number(row, column), NumberStyles.Float,
            CultureInfo.InvariantCulture, out var value) ? value : 0);

    private static void Effect(Utf8JsonWriter json, RunTable table, int row)
    {
        json.WriteStartObject();
        foreach (var name in new[] { "indicator", "payers", "verdict" })
            json.WriteString(name, table.Text(row, name));
        json.WriteRawValueOf("low", table.Number(row, "per_person_low"));
        json.WriteRawValueOf("central", table.Number(row, "per_person"));
        json.WriteRawValueOf("high", table.Number(row, "per_person_high"));
        json.WriteEndObject();
    }
}

/// <summary>A number under a name, as its text is.</summary>
internal static class RawNumbers
{
    public static void WriteRawValueOf(this Utf8JsonWriter json, string name, string number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number);
    }
}
