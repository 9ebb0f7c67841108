// The latest of something that changes, and whoever waits for the next.
using System.Runtime.CompilerServices;

namespace MigrationSim.Web.Queues;

/// <summary>Watchers see the latest, not every one.</summary>
internal sealed class Watched<T>(T first)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = New();
    private T _latest = first;

    public T Latest
    {
        get { lock (_gate) return _latest; }
    }

    /// <summary>Makes the next of the latest and tells all who wait.</summary>
    public void Tell(Func<T, T> next)
    {
        TaskCompletionSource told;
        lock (_gate)
        {
            (_latest, told) = (next(_latest), _changed);
            _changed = New();
        }

        told.SetResult();
    }

    /// <summary>The latest and every one after it, up to the last.</summary>
    public async IAsyncEnumerable<T> Watch(
        Func<T, bool> isLast, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            T now;
            Task changed;
            lock (_gate) (now, changed) = (_latest, _changed.Task);
            yield return now;
            if (isLast(now)) yield break;
            await changed.WaitAsync(cancel);
        }
    }

    private static TaskCompletionSource New() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
