// A run that waits or is under way, and whoever watches it.
using System.Runtime.CompilerServices;

using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Queues;

/// <summary>
/// What a watcher is told; ahead is the number of runs before it, that under way included. Once it
/// is answered its page is there, and its files are being written.
/// </summary>
public sealed record RunEvent(
    string Id, RunState State, int Ahead, int Year, string Process, string ProcessZh,
    double? SecondsLeft, bool Answered = false);

/// <summary>Its state changes in one place; watchers see the latest, not every one.</summary>
public sealed class LiveRun(RunRecord record, ScenarioReading reading) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _changed = New();
    private RunEvent _latest = new(record.Id, record.State, 0, 0, "", "", null);

    public RunRecord Record { get; set; } = record;

    public ScenarioReading Reading { get; } = reading;

    public CancellationToken Cancelled => _stop.Token;

    public RunEvent Latest
    {
        get { lock (_gate) return _latest; }
    }

    public void Stop() => _stop.Cancel();

    public void Moved(RunPlace place) => Tell(_latest with
    {
        Year = place.Year,
        Process = place.Process,
        ProcessZh = ProcessNames.Of(place.Process, isZh: true),
        SecondsLeft = place.SecondsLeft,
    });

    public void Answered() => Tell(_latest with { Answered = true, SecondsLeft = null });

    public void Waits(int ahead) => Tell(_latest with { Ahead = ahead });

    public void Becomes(RunState state) => Tell(_latest with
    {
        State = state,
        Ahead = 0,
        SecondsLeft = null,
    });

    /// <summary>What it is now and every change of it that the watcher keeps up with.</summary>
    public async IAsyncEnumerable<RunEvent> Watch(
        [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            (RunEvent now, Task next) = Look();
            yield return now;
            if (now.State is not (RunState.Queued or RunState.Running)) yield break;
            await next.WaitAsync(cancel);
        }
    }

    public void Dispose() => _stop.Dispose();

    private (RunEvent Now, Task Next) Look()
    {
        lock (_gate) return (_latest, _changed.Task);
    }

    private void Tell(RunEvent next)
    {
        TaskCompletionSource told;
        lock (_gate)
        {
            (_latest, told) = (next, _changed);
            _changed = New();
        }

        told.SetResult();
    }

    private static TaskCompletionSource New() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
