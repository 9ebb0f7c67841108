// A folder of paired differences: what gives a report its intervals and its costs.
using System.Text.Json;

using MigrationSim.Core.Places;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>The tables of a comparison, read and found whole.</summary>
internal sealed record ReadComparison
{
    private const string Differences = "differences.csv";
    private const string CostTable = "costs.csv";
    private const string EffectTable = "cost_effects.csv";
    private const string UncostedTable = "levers_without_cost.csv";
    internal const string Rate = "resident_urbanization_rate_pct";

    internal static readonly string[] Values =
        ["base_mean", "scenario_mean", "difference", "low_80", "high_80", "low_95", "high_95"];

    public required string Folder { get; init; }

    public required string Model { get; init; }

    public required string BaseYear { get; init; }

    public required int Scale { get; init; }

    public required RunTable Rows { get; init; }

    /// <summary>The three tables about money, or none of them.</summary>
    public RunTable? Costs { get; init; }

    public RunTable? CostEffects { get; init; }

    public RunTable? Uncosted { get; init; }

    /// <summary>True if the folder says that it is one.</summary>
    public static bool IsOne(string folder)
    {
        try
        {
            var path = Path.Combine(folder, ResultFolder.Manifest);
            if (!File.Exists(path)) return false;
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.TryGetProperty("kind", out var kind)
                && kind.ValueKind == JsonValueKind.String && kind.GetString() == "comparison";
        }
        catch (JsonException)
        {
            // Whoever reads it as a run tells what is wrong with it.
            return false;
        }
    }

    /// <summary>Null after faults were noted.</summary>
    public static ReadComparison? Read(string folder, ReportFaults faults)
    {
        RunTable? Table(string name, Func<string, bool> keep, params string[] columns) =>
            RunTable.Read(Path.Combine(folder, ResultFiles.Tables, name), keep, columns, faults);
        bool Exists(string name) => File.Exists(Path.Combine(folder, ResultFiles.Tables, name));

        using var json = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(folder, ResultFolder.Manifest)));
        string Text(string name) =>
            json.RootElement.TryGetProperty(name, out var text) ? text.ToString() : "";

        string[] keys = ["scenario", "base", "replicates", "year", "geo_code", "indicator"];
        var rows = Table(
            Differences,
            line => line.Contains($",{Geography.ProvinceCode},", StringComparison.Ordinal)
                || line.Contains($",{Rate},", StringComparison.Ordinal),
            [.. keys, .. Values]);
        if (rows is null) return null;
        static bool All(string line) => true;
        return new()
        {
            Folder = folder,
            Model = Text("model"),
            BaseYear = Text("base_year_sha256"),
            Scale = int.TryParse(Text("scale"), out var scale) ? scale : 0,
            Rows = rows,
            Costs = !Exists(CostTable) ? null : Table(
                CostTable, All, "scenario", "base", "year", "lever", "payer", "tag", "difference",
                "difference_low", "difference_high"),
            CostEffects = !Exists(EffectTable) ? null : Table(
                EffectTable, All, "scenario", "base", "indicator", "payers", "verdict",
                "per_person_low", "per_person", "per_person_high"),
            Uncosted = !Exists(UncostedTable) ? null : Table(UncostedTable, All, "lever"),
        };
    }

    /// <summary>True if it compares these two.</summary>
    public bool Compares(string scenario, string baseline) =>
        Enumerable.Range(0, Rows.Count).Any(row => Is(Rows, row, scenario, baseline));

    internal static bool Is(RunTable table, int row, string scenario, string baseline) =>
        table.Text(row, "scenario") == scenario && table.Text(row, "base") == baseline;
}
