// The costs of a scenario beyond the baseline as JSON: sums by lever, and the unit costs behind.
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Comparisons;

/// <summary>By lever in million CNY, over all years; unit costs in thousand CNY a unit.</summary>
internal static class CostRecord
{
    private const int Decimals = 6;
    private static readonly string[] Governments = ["central", "province", "county"];

    /// <summary>Writes the member costs, or nothing where no quantities are known.</summary>
    public static void Write(
        Utf8JsonWriter json, ComparedVariantRows variant, IReadOnlyList<UncostedRow> uncosted)
    {
        var costs = variant.Costs.ToList();
        if (costs.Count == 0) return;
        json.WriteStartObject("costs");
        json.WriteNumber("from", costs.Min(row => row.Year));
        json.WriteNumber("to", costs.Max(row => row.Year));
        json.WriteStartArray("levers");
        foreach (var rows in costs.GroupBy(row => row.Lever)) Lever(json, [.. rows]);
        json.WriteEndArray();
        json.WriteStartArray("effects");
        foreach (var effect in variant.CostEffects) Effect(json, effect);
        json.WriteEndArray();
        json.WriteStartArray("uncosted");
        foreach (var row in uncosted)
        {
            json.WriteStartObject();
            Named(json, row.Lever);
            Words(json, "because", row.BecauseZh, row.BecauseEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Lever(Utf8JsonWriter json, List<CostRow> rows)
    {
        json.WriteStartObject();
        Named(json, rows[0].Lever);
        Number(json, "central", rows.Sum(row => row.Millions.Difference ?? 0));
        Number(json, "low", rows.Sum(row => row.DifferenceLow));
        Number(json, "high", rows.Sum(row => row.DifferenceHigh));
        Number(json, "government", rows.Where(row => Governments.Contains(row.Payer))
            .Sum(row => row.Millions.Difference ?? 0));
        json.WriteString("tag", string.Join(' ', rows.Select(row => row.Tag).Distinct()));
        json.WriteStartArray("units");
        foreach (var row in rows.DistinctBy(row => row.Source))
        {
            json.WriteStartObject();
            json.WriteString("basis", row.Basis);
            Number(json, "low", row.UnitLow);
            Number(json, "high", row.UnitHigh);
            json.WriteString("tag", row.Tag);
            json.WriteString("source", row.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Effect(Utf8JsonWriter json, CostEffectRow row)
    {
        json.WriteStartObject();
        json.WriteString("indicator", row.Indicator);
        json.WriteString("payers", row.Payers);
        json.WriteString("verdict", row.Verdict);
        foreach (var (name, value) in new[]
        {
            ("low", row.PerPersonLow), ("central", row.PerPerson), ("high", row.PerPersonHigh),
        })
        {
            if (value is { } known) Number(json, name, known);
            else json.WriteNull(name);
        }

        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string lever)
    {
        var facts = LeverCatalogue.Find(lever)?.Facts;
        json.WriteString("lever", lever);
        Words(json, "meaning", facts?.MeaningZh ?? lever, facts?.MeaningEn ?? lever);
    }

    private static void Words(Utf8JsonWriter json, string name, string zh, string en) =>
        json.Within(name, () =>
        {
            json.WriteString("zh", zh);
            json.WriteString("en", en);
        });

    private static void Number(Utf8JsonWriter json, string name, double value) =>
        json.WriteNumber(name, Math.Round(value, Decimals));
}
