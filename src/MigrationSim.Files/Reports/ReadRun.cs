// A run folder as a report needs it: who it is and its tables.
using MigrationSim.Core.Places;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>The tables of a run, read and found whole.</summary>
internal sealed record ReadRun
{
    /// <summary>What the page shows of the province.</summary>
    public static IReadOnlyList<string> ProvinceColumns { get; } =
    [
        "resident_population", "urban_population", "resident_urbanization_rate_pct",
        "hukou_population", "urban_hukou_population", "hukou_urbanization_rate_pct", "gap_pp",
        "resident_urbanization_rate_without_reclassification_pct", "net_migration_urban",
        "natural_change_urban", "reclassified", "settled",
    ];

    /// <summary>What the page shows of each county.</summary>
    public static IReadOnlyList<string> CountyColumns { get; } =
    [
        "resident_population", "resident_urbanization_rate_pct", "hukou_urbanization_rate_pct",
    ];

    public static IReadOnlyList<string> AccountColumns { get; } =
    [
        "opening", "births", "deaths", "moves_in", "moves_out", "reclassified", "external_in",
        "external_out", "closing",
    ];

    private static readonly string[] Keys = ["year", "geo_code"];

    public required string Folder { get; init; }

    public required RunManifest Manifest { get; init; }

    public required ScenarioFacts Facts { get; init; }

    public required RunTable Province { get; init; }

    public required RunTable Counties { get; init; }

    public required RunTable Accounts { get; init; }

    public required RunTable Ages { get; init; }

    /// <summary>Null in a folder that an earlier version wrote.</summary>
    public RunTable? Flows { get; init; }

    /// <summary>Null after faults were noted.</summary>
    public static ReadRun? Read(string folder, FaultList faults)
    {
        if (RunFolder.Read(folder, faults) is not { } opened) return null;
        var facts = ScenarioFacts.Read(opened, faults);
        RunTable? Table(string name, string mark, IEnumerable<string> columns) => opened.Table(
            name, line => line.Contains(mark, StringComparison.Ordinal), columns, faults);

        var province = Table(ResultColumns.Province, "", [.. Keys, .. ProvinceColumns]);
        var counties = Table(ResultColumns.County, "", [.. Keys, .. CountyColumns]);
        var accounts = Table(
            ResultColumns.Accounts, "00,", [.. Keys, "status", .. AccountColumns]);
        var ages = Table(
            ResultColumns.AgeSex, $",{Geography.ProvinceCode},",
            [.. Keys, "residence", "sex", "age_group", "persons"]);
        var moves = opened.Has(ResultColumns.PrefectureFlows)
            ? Table(ResultColumns.PrefectureFlows, "", ["year", "origin", "destination", "persons"])
            : null;
        if (facts is null || province is null || counties is null || accounts is null
            || ages is null)
        {
            return null;
        }

        var run = new ReadRun
        {
            Folder = folder,
            Manifest = opened.Manifest,
            Facts = facts,
            Province = province,
            Counties = counties,
            Accounts = accounts,
            Ages = ages,
            Flows = moves,
        };
        return run.HasAllYears(faults) ? run : null;
    }

    private bool HasAllYears(FaultList faults)
    {
        var years = Province.By("year");
        var missing = Enumerable.Range(Manifest.FirstYear, Manifest.YearCount)
            .Where(year => !years.ContainsKey(FormattableString.Invariant($"{year}"))).ToList();
        foreach (var year in missing)
        {
            faults.Add(
                Province.Path, 0, ReportCodes.NoRows,
                $"没有 {year} 年的行，而 manifest.json 说运行到 {Manifest.LastYear} 年。请重新运行该情景。",
                $"there is no row of {year}, and manifest.json says the run goes to "
                + $"{Manifest.LastYear}. Run the scenario again.");
        }

        return missing.Count == 0;
    }
}
