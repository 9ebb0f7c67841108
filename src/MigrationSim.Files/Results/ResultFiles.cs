// Writes the results of a run: manifest, resolved scenario, tables.
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Files.Results;

/// <summary>The only writer of result folders.</summary>
public static class ResultFiles
{
    public const string Resolved = "scenario.resolved.json";
    public const string Tables = "tables";

    /// <summary>Writes everything and then puts the folder in its place.</summary>
    public static async Task WriteAsync(
        FinishedRun run, ResultFolder folder, CancellationToken cancel = default)
    {
        var tables = Path.Combine(folder.Working, Tables);
        Directory.CreateDirectory(tables);
        new ResultTables(run, tables).Write();
        cancel.ThrowIfCancellationRequested();
        await FlowTable.WriteAsync(run, Path.Combine(tables, ResultColumns.Flows), cancel);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Working, Resolved),
            ResolvedScenarioText.Of(run.Scenario, run.Geography), cancel);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Working, ResultFolder.Manifest), ManifestText.Of(run), cancel);
        cancel.ThrowIfCancellationRequested();
        folder.Commit();
    }
}
