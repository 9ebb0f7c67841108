// Who runs when: quick runs one after the other, full runs one after the other.
using System.Collections.Concurrent;
using System.Diagnostics;

using MigrationSim.Core.Capacity;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Queues;

/// <summary>
/// Two lines, so that nobody's quick answer waits behind a full run; a full run is alone, since
/// memory for two may not be there. Each line takes four and then refuses.
/// </summary>
public sealed class RunLines(RunStore store, RunWork work, Action<Exception> log)
    : IAsyncDisposable
{
    public const int Limit = 4;

    private readonly ConcurrentDictionary<string, LiveRun> _live = new(StringComparer.Ordinal);
    private readonly RunLine _quick = new();
    private readonly RunLine _full = new();
    private readonly RunNotes _notes = new(store);
    private Task[] _workers = [];
    private volatile bool _isClosing;

    public void Start() => _workers = [WorkAsync(_quick), WorkAsync(_full)];

    public LiveRun? Find(string id) => _live.GetValueOrDefault(id);

    /// <summary>True while a run waits or is under way.</summary>
    public bool Has(RunRecord run) => _live.ContainsKey(run.Id);

    /// <summary>True while a quick run waits or is under way.</summary>
    public bool HasQuick => _live.Values.Any(run => LineOf(run) == _quick);

    /// <summary>Puts a run in line; its scenario's folder goes over to the store.</summary>
    /// <exception cref="RefusedException">The line is full.</exception>
    public void Add(LiveRun run, string scenarioFolder)
    {
        var line = LineOf(run);
        lock (line)
        {
            if (line.Count >= Limit) throw new RefusedException(Refusals.QueueFull(Limit));
            store.Add(run.Record, scenarioFolder);
            _live[run.Record.Id] = run;
            line.Add(run);
        }

        line.Signal.Release();
    }

    /// <summary>Stops a run or takes it out of the line; false if it is neither.</summary>
    public bool Cancel(string id)
    {
        if (Find(id) is not { } run) return false;
        run.Stop();
        var line = LineOf(run);
        lock (line)
        {
            if (line.Remove(run)) End(run, run.Record with { State = RunState.Cancelled });
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        foreach (var line in new[] { _quick, _full }) line.Signal.Release();
        foreach (var run in _live.Values) run.Stop();
        await Task.WhenAll(_workers);

        // Those that still wait: nobody is to watch them any longer.
        foreach (var run in _live.Values) run.Becomes(RunState.Incomplete);
        _quick.Dispose();
        _full.Dispose();
    }

    private RunLine LineOf(LiveRun run) =>
        run.Record.Scale >= WarmModel.QuickScale ? _quick : _full;

    private async Task WorkAsync(RunLine line)
    {
        // The years of a run keep a thread busy: not the caller's.
        await Task.Yield();
        while (true)
        {
            await line.Signal.WaitAsync();
            if (_isClosing) return;
            LiveRun? next;
            lock (line) next = line.Take();
            if (next is null) continue;
            await RunAsync(next);
            lock (line) line.Finish();
        }
    }

    private async Task RunAsync(LiveRun run)
    {
        var start = Stopwatch.GetTimestamp();
        run.Record = run.Record with { State = RunState.Running };
        store.Keep(run.Record);
        run.Becomes(RunState.Running);
        try
        {
            var (record, cancel) = (run.Record, run.Cancelled);
            await Task.Run(
                () => work.RunAsync(
                    run.Reading, record.Seed, record.Scale, _notes.Target(run, start), cancel),
                CancellationToken.None);
            End(run, run.Record with { State = RunState.Done });
            store.Tidy(Has);
        }
        catch (OperationCanceledException)
        {
            End(run, run.Record with { State = RunState.Cancelled }, start);
        }
        catch (InfeasibleException e)
        {
            var fault = Refusals.Infeasible(e.Message);
            End(run, run.Record with { State = RunState.Failed, Fault = fault }, start);
        }
        catch (Exception e)
        {
            log(e);
            End(run, run.Record with { State = RunState.Failed, Fault = Refusals.Failed }, start);
        }
    }

    private void End(LiveRun run, RunRecord last, long start = 0)
    {
        // Stopped with the server, not by anybody's wish.
        if (_isClosing && last.State == RunState.Cancelled)
            last = last with { State = RunState.Incomplete };
        if (last.State != RunState.Done)
            last = last with { Digest = null, Seconds = start == 0 ? 0 : RunNotes.Since(start) };
        run.Record = store.WithKept(last);
        store.Keep(run.Record);
        _live.TryRemove(run.Record.Id, out _);
        run.Becomes(run.Record.State);
    }
}
