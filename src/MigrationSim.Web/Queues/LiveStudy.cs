// A study that waits or is under way, and whoever watches it.
using System.Diagnostics;

using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Queues;

/// <summary>What a watcher of a study is told.</summary>
/// <param name="Run">The run it is of.</param>
/// <param name="Kind">What about.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Ahead">Studies before it in the queue.</param>
/// <param name="Done">Runs made.</param>
/// <param name="Count">Runs in all; 0 before it is known.</param>
/// <param name="SecondsLeft">By the runs made here; null before the first.</param>
/// <param name="Fault">Why it failed.</param>
public sealed record StudyEvent(
    string Run, StudyKind Kind, RunState State, int Ahead = 0, int Done = 0, int Count = 0,
    double? SecondsLeft = null, Complaint? Fault = null)
{
    public bool IsOpen => State is RunState.Queued or RunState.Running;
}

/// <summary>Its state changes in one place.</summary>
public sealed class LiveStudy(string run, StudyOrder order) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Watched<StudyEvent> _event = new(new(run, order.Kind, RunState.Queued));
    private long _start;
    private int _before;

    public string Run => run;

    public StudyOrder Order => order;

    public CancellationToken Cancelled => _stop.Token;

    public StudyEvent Latest => _event.Latest;

    public void Stop() => _stop.Cancel();

    public void Waits(int ahead) => _event.Tell(now => now with { Ahead = ahead });

    /// <summary>Runs that are there from an earlier try took no time here.</summary>
    public void Moved(StudyPlace place) => _event.Tell(now =>
    {
        if (now.Count == 0) (_start, _before) = (Stopwatch.GetTimestamp(), place.Done);
        var made = place.Done - _before;
        var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        return now with
        {
            Done = Math.Max(now.Done, place.Done),
            Count = place.Count,
            SecondsLeft = made < 1 ? null : seconds / made * (place.Count - place.Done),
        };
    });

    public void Becomes(RunState state, Complaint? fault = null) => _event.Tell(now => now with
    {
        State = state,
        Ahead = 0,
        SecondsLeft = null,
        Fault = fault,
    });

    /// <summary>What it is now and every change of it that the watcher keeps up with.</summary>
    public IAsyncEnumerable<StudyEvent> Watch(CancellationToken cancel) =>
        _event.Watch(now => !now.IsOpen, cancel);

    public void Dispose() => _stop.Dispose();
}
