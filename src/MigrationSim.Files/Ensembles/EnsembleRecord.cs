// The file ensemble.json: what a page shows of an ensemble.
using System.Text.Json;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Ensembles;

/// <summary>The province's intervals by year, probabilities, and sources of variance.</summary>
public static class EnsembleRecord
{
    public const string Name = "ensemble.json";

    /// <summary>The indicators in it.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        "resident_population", "urban_population", "resident_urbanization_rate_pct",
        "resident_urbanization_rate_without_reclassification_pct", "urban_hukou_population",
        "hukou_urbanization_rate_pct", "gap_pp", "births", "settled",
    ];

    /// <summary>Writes the object; rows are those to be shown.</summary>
    public static void Write(
        Utf8JsonWriter json, EnsembleOrigin origin, IEnumerable<QuantileRow> quantiles,
        IEnumerable<ProbabilityRow> probabilities, IEnumerable<VarianceRow> variances)
    {
        json.WriteStartObject();
        json.Within("order", () =>
        {
            foreach (var fact in origin.Facts) json.WriteString(fact.Name, fact.Value);
        });
        Rows(json, "intervals", quantiles, row => row.Key, row =>
        {
            json.WriteNumber("year", row.Year);
            json.WriteString("indicator", row.Indicator);
            json.WriteString("unit", row.Unit);
            json.WriteNumber("members", row.Members);
            Numbers(json, ("mean", row.Mean), ("median", row.Median), ("low_80", row.Low80),
                ("high_80", row.High80), ("low_95", row.Low95), ("high_95", row.High95));
        });
        Rows(json, "probabilities", probabilities, row => row.Key, row =>
        {
            json.WriteNumber("year", row.Year);
            json.WriteString("indicator", row.Indicator);
            json.WriteNumber("members", row.Members);
            Numbers(json, ("target", row.Target), ("probability", row.Share),
                ("standard_error", row.Error), ("low_95", row.Low95), ("high_95", row.High95));
        });
        Rows(json, "variances", variances, row => row.Key, row =>
        {
            json.WriteNumber("year", row.Year);
            json.WriteString("indicator", row.Indicator);
            json.WriteString("source", row.Source);
            json.WriteBoolean("is_part", row.IsPart);
            Numbers(json, ("share", row.Share));
        });
        json.WriteEndObject();
    }

    private static void Rows<T>(
        Utf8JsonWriter json, string name, IEnumerable<T> rows, Func<T, EnsembleKey> key,
        Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("scenario", key(row).Scenario);
            json.WriteString("of", key(row).Of);
            json.WriteString("sample", key(row).Sample);
            write(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, params (string Name, double? Value)[] all)
    {
        const int Decimals = 6;
        foreach (var (name, value) in all)
        {
            if (value is { } number) json.WriteNumber(name, Math.Round(number, Decimals));
            else json.WriteNull(name);
        }
    }
}
