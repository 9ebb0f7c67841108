// Writes the folder of a comparison: manifest, tables.
using MigrationSim.Files.Formats;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Comparisons;

/// <summary>A run of the comparison as the manifest tells it.</summary>
public sealed record ComparedRunMark(string Scenario, string RunId, uint Seed, int PartsAfter);

/// <summary>What was compared.</summary>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="BaseDigest">The digest of the base-year tables.</param>
/// <param name="Scale">Every how many agents one was kept.</param>
/// <param name="LastYear">The last year.</param>
/// <param name="Runs">All runs; the base's part after the base year.</param>
public sealed record ComparedRuns(
    string ModelVersion, string BaseDigest, int Scale, int LastYear,
    IReadOnlyList<ComparedRunMark> Runs);

/// <summary>The only writer of folders of comparisons.</summary>
public static class ComparisonFiles
{
    /// <summary>
    /// Writes everything and then puts the folder in its place; what is to stand beside the tables
    /// is made from them first.
    /// </summary>
    public static async Task WriteAsync(
        ComparedRuns runs, IReadOnlyList<ComparedVariantRows> variants,
        IReadOnlyList<UncostedRow> uncosted, ResultFolder folder, Action<string> beside,
        CancellationToken cancel)
    {
        var tables = Path.Combine(folder.Working, ResultFiles.Tables);
        Directory.CreateDirectory(tables);
        new ComparisonTables(variants, uncosted, tables).Write();
        await ReplicateTable.WriteAsync(
            variants, Path.Combine(tables, ComparisonColumns.Replicates), cancel);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Working, ResultFolder.Manifest), Manifest(runs), cancel);
        beside(folder.Working);
        cancel.ThrowIfCancellationRequested();
        folder.Commit();
    }

    private static string Manifest(ComparedRuns runs) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", "comparison");
        json.WriteString("model", runs.ModelVersion);
        json.WriteString("base_year_sha256", runs.BaseDigest);
        json.WriteNumber("scale", runs.Scale);
        json.WriteNumber("last_year", runs.LastYear);
        json.WriteString("commit", Machine.Commit);
        json.WriteStartArray("runs");
        foreach (var run in runs.Runs)
        {
            json.WriteStartObject();
            json.WriteString("scenario", run.Scenario);
            json.WriteString("run_id", run.RunId);
            json.WriteNumber("seed", run.Seed);
            json.WriteNumber("parts_after", run.PartsAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
