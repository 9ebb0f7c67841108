// The folder of runs: what is in it is all that a server knows after a restart.
using System.Collections.Concurrent;
using System.Globalization;

using MigrationSim.Files.Results;

namespace MigrationSim.Web.Stores;

/// <summary>
/// A folder a run: record.json, scenario/ with its file and all it builds on, years-2026/ with what
/// a page shows of the years up to one, and, once it is finished, run/ exactly as migsim run writes
/// it. One server at a time owns the folder.
/// </summary>
public sealed class RunStore : IDisposable
{
    public const int MostKept = 60;
    private const string Lock = "server.lock";
    private const string DraftPrefix = ".draft-";
    private const string YearsPrefix = "years-";

    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, RunRecord> _records =
        new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, int> _held = new(StringComparer.Ordinal);

    private RunStore(string folder, FileStream held) => (_folder, _lock) = (folder, held);

    /// <summary>The runs, the latest first.</summary>
    public IReadOnlyList<RunRecord> All =>
        [.. _records.Values.OrderByDescending(run => run.Id, StringComparer.Ordinal)];

    /// <summary>Opens a folder of runs, or makes one; what was under way is incomplete.</summary>
    /// <exception cref="IOException">Another server owns it, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static RunStore Open(string folder)
    {
        var full = Path.GetFullPath(folder);
        Directory.CreateDirectory(full);
        var held = new FileStream(
            Path.Combine(full, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var store = new RunStore(full, held);
        foreach (var draft in Directory.GetDirectories(full, DraftPrefix + "*"))
            Directory.Delete(draft, recursive: true);
        foreach (var path in Directory.GetDirectories(full))
        {
            if (RunIds.IsOne(Path.GetFileName(path)) && RunRecordFile.Read(path) is { } record)
                store.Restore(path, record);
        }

        return store;
    }

    public RunRecord? Find(string id) =>
        RunIds.IsOne(id) ? _records.GetValueOrDefault(id) : null;

    /// <summary>The folder of results of a run that is done.</summary>
    public string Results(string id) => Path.Combine(_folder, id, "run");

    /// <summary>The folder of a run's finished years up to one.</summary>
    public string Years(string id, int year) => Path.Combine(
        _folder, id, YearsPrefix + year.ToString(CultureInfo.InvariantCulture));

    /// <summary>The last year of a run that was kept, and the folder; null for none.</summary>
    public (int Year, string Folder)? LastYears(string id)
    {
        var folder = Directory.GetDirectories(Path.Combine(_folder, id), YearsPrefix + "*")
            .Max(StringComparer.Ordinal);
        return folder is not null && int.TryParse(
            Path.GetFileName(folder)[YearsPrefix.Length..], NumberStyles.None,
            CultureInfo.InvariantCulture, out var year) ? (year, folder) : null;
    }

    /// <summary>A record with what is on disk of its years.</summary>
    public RunRecord WithKept(RunRecord run)
    {
        var kept = LastYears(run.Id)?.Year ?? 0;
        return run with { Kept = kept, Year = Math.Max(run.Year, kept) };
    }

    /// <summary>A folder or file of a study of the run, beside its results.</summary>
    public string Study(string id, string name) => Path.Combine(_folder, id, name);

    /// <summary>Keeps a run from being tidied away until it is released as often.</summary>
    public void Hold(string id) => _held.AddOrUpdate(id, 1, (_, count) => count + 1);

    public void Release(string id) => _held.AddOrUpdate(id, 0, (_, count) => count - 1);

    /// <summary>The run's scenario file.</summary>
    public string Scenario(RunRecord run) =>
        Path.Combine(_folder, run.Id, "scenario", run.Name + ".json");

    /// <summary>Takes a scenario's files over and notes the run down.</summary>
    public void Add(RunRecord run, string scenarioFolder)
    {
        var folder = Path.Combine(_folder, run.Id);
        Directory.CreateDirectory(folder);
        Directory.Move(scenarioFolder, Path.Combine(folder, "scenario"));
        Keep(run);
    }

    /// <summary>Writes a run's record, whole or not at all.</summary>
    public void Keep(RunRecord run)
    {
        RunRecordFile.Write(Path.Combine(_folder, run.Id), run);
        _records[run.Id] = run;
    }

    /// <summary>A place to put a scenario together before its run is accepted.</summary>
    public string Draft() => Directory.CreateDirectory(
        Path.Combine(_folder, DraftPrefix + RunIds.At(DateTimeOffset.UnixEpoch))).FullName;

    /// <summary>Deletes runs that are over beyond those kept of a scale, oldest first.</summary>
    public void Tidy(Func<RunRecord, bool> isInUse)
    {
        var old = All.Where(run => !isInUse(run) && _held.GetValueOrDefault(run.Id) <= 0)
            .GroupBy(run => run.Scale)
            .SelectMany(runs => runs.Skip(MostKept)).ToList();
        foreach (var run in old)
        {
            if (!_records.TryRemove(run.Id, out _)) continue;
            Directory.Delete(Path.Combine(_folder, run.Id), recursive: true);
        }
    }

    public void Dispose() => _lock.Dispose();

    private void Restore(string path, RunRecord record)
    {
        // What a killed server was writing has a name that begins with a dot.
        foreach (var left in Directory.GetDirectories(path, ".*"))
            Directory.Delete(left, recursive: true);
        foreach (var left in Directory.GetFiles(path, ".*")) File.Delete(left);
        var isDone = File.Exists(Path.Combine(Results(record.Id), ResultFolder.Manifest));
        var isAsSaid = record.State is not (RunState.Queued or RunState.Running)
            && (record.State != RunState.Done || isDone);
        if (!isAsSaid)
        {
            record = isDone
                ? record with { State = RunState.Done }
                : record with { State = RunState.Incomplete, Digest = null };
            record = WithKept(record);
            Keep(record);
        }

        _records[record.Id] = record;
    }
}
