// A folder of an ensemble: what gives a report its bands and its probabilities.
using System.Text.Json;

using MigrationSim.Core.Places;
using MigrationSim.Files.Ensembles;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>
/// The tables of an ensemble, read and found whole. Bands and differences are of all draws and
/// seeds on the central path of the assumptions; those on all paths are weighed alike by design,
/// not by how likely they are, so only their probability is shown, and apart.
/// </summary>
internal sealed record ReadEnsemble : PairedFolder
{
    public const string Central = "central";
    public const string AllPaths = "all_paths";

    private const string Level = "level";
    private const string Difference = "difference";

    /// <summary>Ends of the intervals in the order of an effect.</summary>
    internal static readonly string[] Ends = ["low_80", "high_80", "low_95", "high_95"];

    private static readonly string[] Keys = ["scenario", "base", "of", "sample", "members", "year"];

    private Dictionary<string, int>? _quantiles;

    /// <summary>Draws from the posterior; 0 for the central values alone.</summary>
    public required int Draws { get; init; }

    public required int Seeds { get; init; }

    public required int LastYear { get; init; }

    /// <summary>Members asked for, and those that ended well; on all paths together.</summary>
    public required (int Asked, int Finished) Members { get; init; }

    public required RunTable Quantiles { get; init; }

    public required RunTable Probabilities { get; init; }

    /// <summary>Null after faults were noted.</summary>
    public static ReadEnsemble? Read(string folder, FaultList faults)
    {
        using var document = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(folder, ResultFolder.Manifest)));
        var json = document.RootElement;
        var quantiles = Table(
            folder, EnsembleColumns.Quantiles,
            line => line.Contains($",{Central},", StringComparison.Ordinal)
                && (line.Contains($",{Geography.ProvinceCode},", StringComparison.Ordinal)
                    || line.Contains($",{Rate},", StringComparison.Ordinal)),
            [.. Keys, "geo_code", "indicator", "median", .. Ends], faults);
        var probabilities = Table(
            folder, EnsembleColumns.Probabilities, _ => true,
            [.. Keys, "indicator", "probability", "low_95", "high_95"], faults);
        if (quantiles is null || probabilities is null) return null;
        return new()
        {
            Folder = folder,
            Model = Fact(json, "model_version"),
            BaseYear = Fact(json, "base_year_sha256"),
            Scale = Number(json, "scale"),
            Draws = Number(json, "draws"),
            Seeds = Number(json, "replicates"),
            LastYear = Number(json, "last_year"),
            Members = (Number(json, "members"), Number(json, "finished")),
            Quantiles = quantiles,
            Probabilities = probabilities,
        };
    }

    public override IEnumerable<EffectRow> Effects(string scenario, string baseline)
    {
        var table = Quantiles;
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Text(row, "of") != Difference
                || !ReadComparison.Is(table, row, scenario, baseline))
            {
                continue;
            }

            var (place, indicator, year) = (
                table.Text(row, "geo_code"), table.Text(row, "indicator"), table.Text(row, "year"));
            string Median(string name) => LevelRow(name, place, indicator, year) is { } level
                ? table.Number(level, "median") : "null";
            yield return new(
                place, indicator, year,
                [
                    Median(baseline), Median(scenario), table.Number(row, "median"),
                    .. Ends.Select(end => table.Number(row, end)),
                ]);
        }
    }

    public override string Pairs(string scenario, string baseline) => Quantiles.Number(
        Enumerable.Range(0, Quantiles.Count).First(row =>
            Quantiles.Text(row, "of") == Difference
            && ReadComparison.Is(Quantiles, row, scenario, baseline)),
        "members");

    /// <summary>The row of quantiles.csv with a scenario's level, or null.</summary>
    public int? LevelRow(string scenario, string place, string indicator, string year)
    {
        _quantiles ??= Quantiles.By("of", "scenario", "geo_code", "indicator", "year");
        return _quantiles.TryGetValue($"{Level}|{scenario}|{place}|{indicator}|{year}", out var row)
            ? row : null;
    }

    /// <summary>The row of probability.csv with a scenario's probability, or null.</summary>
    public int? ChanceRow(string scenario, string sample, string indicator) =>
        Enumerable.Range(0, Probabilities.Count).Cast<int?>().FirstOrDefault(row =>
            Probabilities.Text(row!.Value, "scenario") == scenario
            && Probabilities.Text(row.Value, "sample") == sample
            && Probabilities.Text(row.Value, "indicator") == indicator);
}
