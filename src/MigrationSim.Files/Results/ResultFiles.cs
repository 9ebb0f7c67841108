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
    public static Task WriteAsync(
        FinishedRun run, ResultFolder folder, Action<string> beside, CancellationToken cancel) =>
        WriteAsync(run, folder, beside, run.Options.Threads, cancel);

    /// <summary>The same with other threads than the run's.</summary>
    public static async Task WriteAsync(
        FinishedRun run, ResultFolder folder, Action<string> beside, int threads,
        CancellationToken cancel)
    {
        var tables = Path.Combine(folder.Working, Tables);
        Directory.CreateDirectory(tables);
        var writing = WriteAllAsync(new ResultTables(run, tables).Writing, threads, cancel);
        if (threads == 1) await writing;
        await Task.WhenAll(writing, WriteOthersAsync(run, folder, tables, cancel));
        await WriteTextAsync(folder, ResultFolder.Manifest, ManifestText.Of(run), cancel);
        beside(folder.Working);
        cancel.ThrowIfCancellationRequested();
        folder.Commit();
    }

    /// <summary>
    /// Writes what a page shows and nothing else: quick enough for a run that is under way, of
    /// which it holds the years so far.
    /// </summary>
    public static async Task WriteForPageAsync(
        FinishedRun run, ResultFolder folder, CancellationToken cancel = default)
    {
        var tables = Path.Combine(folder.Working, Tables);
        Directory.CreateDirectory(tables);
        await WriteAllAsync(
            [
                () => File.WriteAllText(Path.Combine(folder.Working, Resolved), ResolvedOf(run)),
                .. new ResultTables(run, tables).WritingForPage,
            ],
            run.Options.Threads, cancel);
        await WriteTextAsync(folder, ResultFolder.Manifest, ManifestText.Of(run), cancel);
        folder.Commit();
    }

    // Each table is a file of its own, so threads change nothing but the time it takes.
    private static Task WriteAllAsync(
        IReadOnlyList<Action> writing, int threads, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            writing,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel },
            (write, _) =>
            {
                write();
                return ValueTask.CompletedTask;
            });

    private static async Task WriteOthersAsync(
        FinishedRun run, ResultFolder folder, string tables, CancellationToken cancel)
    {
        await FlowTable.WriteAsync(run, Path.Combine(tables, ResultColumns.Flows), cancel);
        await WriteTextAsync(folder, Resolved, ResolvedOf(run), cancel);
        TableReaders.Write(Path.Combine(folder.Working, Readers));
    }

    private static string ResolvedOf(FinishedRun run) =>
        ResolvedScenarioText.Of(run.Scenario, run.Geography);

    private static Task WriteTextAsync(
        ResultFolder folder, string name, string text, CancellationToken cancel) =>
        File.WriteAllTextAsync(Path.Combine(folder.Working, name), text, cancel);
}
