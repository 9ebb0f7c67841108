// A line of runs that wait for the one before them.
namespace MigrationSim.Web.Queues;

/// <summary>Locked by whoever changes it; a release of the signal is a run to take.</summary>
internal sealed class RunLine : IDisposable
{
    private readonly List<LiveRun> _waiting = [];
    private bool _isBusy;

    public SemaphoreSlim Signal { get; } = new(0);

    public int Count => _waiting.Count;

    /// <summary>Puts a run last.</summary>
    public void Add(LiveRun run)
    {
        _waiting.Add(run);
        Renumber();
    }

    /// <summary>Takes a run out of the line; false if it does not wait there.</summary>
    public bool Remove(LiveRun run)
    {
        if (!_waiting.Remove(run)) return false;
        Renumber();
        return true;
    }

    /// <summary>The first of the line, or null; it is under way until Finish.</summary>
    public LiveRun? Take()
    {
        var first = _waiting.FirstOrDefault();
        if (first is null) return null;
        _isBusy = true;
        Remove(first);
        return first;
    }

    /// <summary>The run that was taken is over.</summary>
    public void Finish()
    {
        _isBusy = false;
        Renumber();
    }

    public void Dispose() => Signal.Dispose();

    private void Renumber()
    {
        for (var i = 0; i < _waiting.Count; i++) _waiting[i].Waits(i + (_isBusy ? 1 : 0));
    }
}
