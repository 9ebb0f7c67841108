// The folder of an ensemble of the hand-made runs: 50 draws, 2 seeds, and all paths.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Ensembles;
using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.Reports;

/// <summary>Stands in the folder members, with the tables that migsim ensemble writes.</summary>
internal static class MadeUpEnsemble
{
    private const string Rate = "resident_urbanization_rate_pct";
    private const string Without = "resident_urbanization_rate_without_reclassification_pct";

    public static IReadOnlyList<string> Indicators { get; } =
        [Rate, "hukou_urbanization_rate_pct", "gap_pp", Without];

    private static readonly (string Scenario, string Sample, string Rate, double Share)[] Shares =
    [
        ("baseline", "central", Rate, 0.553), ("baseline", "central", Without, 0.115),
        ("baseline", "all_paths", Rate, 0.51), ("plan", "central", Rate, 0.724),
        ("plan", "central", Without, 0.224), ("plan", "all_paths", Rate, 0.7),
    ];

    public static void Write(TempFolder folder, int draws = 50)
    {
        var tables = Directory.CreateDirectory(folder["members/tables"]).FullName;
        folder.Write(
            "members/manifest.json",
            $$"""
            { "kind": "ensemble", "model_version": "{{ModelVersion.Text}}",
              "base_year_sha256": "0123", "draws": "{{draws}}", "replicates": "2",
              "scale": "20", "last_year": "2029", "members": 100, "finished": 100 }
            """);
        EnsembleTables.Write(tables, new(
            from figure in new[]
                { ("baseline", "", 60.0), ("plan", "", 60.35), ("plan", "baseline", 0.0) }
            from year in Enumerable.Range(2021, 9)
            from indicator in Indicators
            select Quantile(
                new(figure.Item1, figure.Item2, "central"), year, indicator, figure.Item3),
            [],
            Shares.Select(s => new ProbabilityRow(
                new(s.Scenario, "", s.Sample), 100, 2029, s.Rate, 66, s.Share, 0.04,
                s.Share - 0.05, s.Share + 0.05)),
            []));
    }

    // A level grows to 66.123456 in 2029; the difference is 0.36 then, from 0.11 to 0.61.
    private static QuantileRow Quantile(EnsembleKey key, int year, string indicator, double level)
    {
        var median = key.Base.Length > 0
            ? 0.04 * (year - 2020) : level + (6.123456 * (year - 2020) / 9);
        return new(
            key, 100, year, "430000", indicator, "%", median, 0.1, median, median - 0.15,
            median + 0.15, median - 0.25, median + 0.25);
    }
}
