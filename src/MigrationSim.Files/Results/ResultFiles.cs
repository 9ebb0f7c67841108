// Writes the results of a run: manifest, resolved scenario, tables.
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Files.Results;

/// <summary>The only writer of result folders.</summary>
public static class ResultFiles
{
    public const string Resolved = "scenario.resolved.json";
    public const string Tables = "tables";
    public const string Readers = "readers";

    /// <summary>Writes everything and then puts the folder in its place.</summary>
    public static Task WriteAsync(
        FinishedRun run, ResultFolder folder, CancellationToken cancel = default) =>
        WriteAsync(run, folder, _ => { }, cancel);

    /// <summary>The same; what is to stand beside the tables is made from them first.</summary>
    public static async Task WriteAsync(
        FinishedRun run, ResultFolder folder, Action<string> beside, CancellationToken cancel)
    {
        var tables = Path.Combine(folder.Working, Tables);
        Directory.CreateDirectory(tables);
        await Task.WhenAll(
            WriteTablesAsync(run, tables, cancel), WriteOthersAsync(run, folder, tables, cancel));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Working, ResultFolder.Manifest), ManifestText.Of(run), cancel);
        beside(folder.Working);
        cancel.ThrowIfCancellationRequested();
        folder.Commit();
    }

    // Each table is a file of its own, so threads change nothing but the time it takes.
    private static Task WriteTablesAsync(
        FinishedRun run, string tables, CancellationToken cancel) => Parallel.ForEachAsync(
        new ResultTables(run, tables).Writing,
        new ParallelOptions
        {
            MaxDegreeOfParallelism = run.Options.Threads,
            CancellationToken = cancel,
        },
        (write, _) =>
        {
            write();
            return ValueTask.CompletedTask;
        });

    private static async Task WriteOthersAsync(
        FinishedRun run, ResultFolder folder, string tables, CancellationToken cancel)
    {
        await FlowTable.WriteAsync(run, Path.Combine(tables, ResultColumns.Flows), cancel);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Working, Resolved),
            ResolvedScenarioText.Of(run.Scenario, run.Geography), cancel);
        TableReaders.Write(Path.Combine(folder.Working, Readers));
    }
}
