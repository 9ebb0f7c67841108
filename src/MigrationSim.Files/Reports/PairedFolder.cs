// A folder whose runs came in pairs of one seed: what gives a report its intervals.
using System.Text.Json;

using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>
/// A place's figure in a year: base, scenario, difference, ends of the 80 and of the 95 % interval,
/// as the tables write them.
/// </summary>
internal sealed record EffectRow(
    string GeoCode, string Indicator, string Year, IReadOnlyList<string> Values);

/// <summary>What comparisons and ensembles have in common.</summary>
internal abstract record PairedFolder
{
    public const string Comparison = "comparison";
    public const string Ensemble = "ensemble";

    /// <summary>What the page shows of each county.</summary>
    public const string Rate = "resident_urbanization_rate_pct";

    public required string Folder { get; init; }

    public required string Model { get; init; }

    public required string BaseYear { get; init; }

    public required int Scale { get; init; }

    /// <summary>The rows of a scenario against a base; none where they are not compared.</summary>
    public abstract IEnumerable<EffectRow> Effects(string scenario, string baseline);

    /// <summary>How many pairs stand behind them.</summary>
    public abstract string Pairs(string scenario, string baseline);

    /// <summary>True if it compares these two.</summary>
    public bool Compares(string scenario, string baseline) => Effects(scenario, baseline).Any();

    /// <summary>What a folder's manifest says it is; null for a run and for no folder.</summary>
    public static string? KindOf(string folder)
    {
        try
        {
            var path = Path.Combine(folder, ResultFolder.Manifest);
            if (!File.Exists(path)) return null;
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Fact(json.RootElement, "kind") is { Length: > 0 } kind ? kind : null;
        }
        catch (JsonException)
        {
            // Whoever reads it as a run tells what is wrong with it.
            return null;
        }
    }

    /// <summary>A fact of a manifest as text, empty where there is none.</summary>
    protected static string Fact(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var fact)
            ? fact.ToString() : "";

    protected static int Number(JsonElement json, string name) =>
        int.TryParse(Fact(json, name), out var number) ? number : 0;

    protected static RunTable? Table(
        string folder, string name, Func<string, bool> keep, IEnumerable<string> columns,
        FaultList faults) =>
        RunTable.Read(Path.Combine(folder, ResultFiles.Tables, name), keep, columns, faults);
}
