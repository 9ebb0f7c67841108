// A folder of paired differences: what gives a report its intervals and its costs.
using System.Text.Json;

using MigrationSim.Core.Places;
using MigrationSim.Files.Comparisons;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>The tables of a comparison, read and found whole.</summary>
internal sealed record ReadComparison : PairedFolder
{
    internal static readonly string[] Values =
        ["base_mean", "scenario_mean", "difference", "low_80", "high_80", "low_95", "high_95"];

    public required RunTable Rows { get; init; }

    /// <summary>By which roads the province's rates moved apart since the scenarios did.</summary>
    public required RunTable Roads { get; init; }

    /// <summary>The three tables about money, or none of them.</summary>
    public RunTable? Costs { get; init; }

    public RunTable? CostEffects { get; init; }

    public RunTable? Uncosted { get; init; }

    /// <summary>Null after faults were noted.</summary>
    public static ReadComparison? Read(string folder, FaultList faults)
    {
        RunTable? Read(string name, Func<string, bool> keep, params string[] columns) =>
            Table(folder, name, keep, columns, faults);
        RunTable? Money(string name, params string[] columns) =>
            File.Exists(Path.Combine(folder, ResultFiles.Tables, name))
                ? Read(name, _ => true, columns) : null;

        using var json = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(folder, ResultFolder.Manifest)));
        string[] keys = ["scenario", "base", "replicates", "year", "geo_code", "indicator"];
        var rows = Read(
            ComparisonColumns.Differences,
            line => line.Contains($",{Geography.ProvinceCode},", StringComparison.Ordinal)
                || line.Contains($",{Rate},", StringComparison.Ordinal),
            [.. keys, .. Values]);
        var roads = Read(
            ComparisonColumns.Roads,
            line => line.Contains(
                $",{Geography.ProvinceCode},{RoadRow.Since},", StringComparison.Ordinal),
            [.. keys[..^1], "span", "rate", "road", .. Values]);
        if (rows is null || roads is null) return null;
        return new()
        {
            Folder = folder,
            Model = Fact(json.RootElement, "model"),
            BaseYear = Fact(json.RootElement, "base_year_sha256"),
            Scale = Number(json.RootElement, "scale"),
            Rows = rows,
            Roads = roads,
            Costs = Money(
                ComparisonColumns.Costs, "scenario", "base", "year", "lever", "payer", "tag",
                "difference", "difference_low", "difference_high"),
            CostEffects = Money(
                ComparisonColumns.CostEffects, "scenario", "base", "indicator", "payers",
                "verdict", "per_person_low", "per_person", "per_person_high"),
            Uncosted = Money(ComparisonColumns.Uncosted, "lever"),
        };
    }

    public override IEnumerable<EffectRow> Effects(string scenario, string baseline) =>
        from row in Enumerable.Range(0, Rows.Count)
        where Is(Rows, row, scenario, baseline)
        select new EffectRow(
            Rows.Text(row, "geo_code"), Rows.Text(row, "indicator"), Rows.Text(row, "year"),
            [.. Values.Select(value => Rows.Number(row, value))]);

    public override string Pairs(string scenario, string baseline) => Rows.Number(
        Enumerable.Range(0, Rows.Count).First(row => Is(Rows, row, scenario, baseline)),
        "replicates");

    internal static bool Is(RunTable table, int row, string scenario, string baseline) =>
        table.Text(row, "scenario") == scenario && table.Text(row, "base") == baseline;
}
