// Studies, one after the other, behind whatever answers somebody's lever.
using MigrationSim.Core.Capacity;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Queues;

/// <summary>
/// A study stands still while a quick run waits or is under way. The line takes four and then
/// refuses. How the last one of a run ended is known until the server stops; results stay.
/// </summary>
public sealed class StudyLine(
    RunStore store, StudyWork work, Func<bool> mustWait, Action<Exception> log) : IAsyncDisposable
{
    public const int Limit = 4;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Run, StudyKind Kind), LiveStudy> _known = [];
    private readonly List<LiveStudy> _waiting = [];
    private readonly SemaphoreSlim _signal = new(0);
    private Task _worker = Task.CompletedTask;
    private volatile bool _isClosing;

    public void Start() => _worker = Task.Run(WorkAsync);

    public bool Can(StudyKind kind) => work.Can(kind);

    public LiveStudy? Find(string run, StudyKind kind)
    {
        lock (_gate) return _known.GetValueOrDefault((run, kind));
    }

    /// <summary>Puts a study in line, or gives back the one that is open.</summary>
    /// <exception cref="RefusedException">The line is full.</exception>
    public LiveStudy Add(string run, StudyOrder order)
    {
        lock (_gate)
        {
            if (_known.GetValueOrDefault((run, order.Kind)) is { Latest.IsOpen: true } open)
                return open;
            if (_waiting.Count >= Limit) throw new RefusedException(Refusals.QueueFull(Limit));
            var study = new LiveStudy(run, order);
            store.Hold(run);
            _known[(run, order.Kind)] = study;
            _waiting.Add(study);
            Renumber();
            _signal.Release();
            return study;
        }
    }

    /// <summary>Stops a study or takes it out of the line.</summary>
    public void Cancel(string run, StudyKind kind)
    {
        lock (_gate)
        {
            if (_known.GetValueOrDefault((run, kind)) is not { Latest.IsOpen: true } study) return;
            study.Stop();
            if (!_waiting.Remove(study)) return;
            Renumber();
            End(study, RunState.Cancelled);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        _signal.Release();
        lock (_gate)
        {
            foreach (var study in _known.Values.Where(study => study.Latest.IsOpen)) study.Stop();
        }

        await _worker;
        foreach (var study in _known.Values)
        {
            if (study.Latest.IsOpen) End(study, RunState.Incomplete);
            study.Dispose();
        }

        _signal.Dispose();
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await _signal.WaitAsync();
            if (_isClosing) return;
            LiveStudy? next;
            lock (_gate)
            {
                next = _waiting.FirstOrDefault();
                if (next is not null) _waiting.RemoveAt(0);
                Renumber();
            }

            if (next is not null) Run(next);
        }
    }

    private void Run(LiveStudy study)
    {
        study.Becomes(RunState.Running);
        try
        {
            work.Run(study.Order, mustWait, study.Moved, study.Cancelled);
            End(study, RunState.Done);
        }
        catch (OperationCanceledException)
        {
            End(study, _isClosing ? RunState.Incomplete : RunState.Cancelled);
        }
        catch (InfeasibleException e)
        {
            End(study, RunState.Failed, Refusals.Infeasible(e.Message));
        }
        catch (Exception e)
        {
            log(e);
            End(study, RunState.Failed, Refusals.Failed);
        }
    }

    private void End(LiveStudy study, RunState state, Complaint? fault = null)
    {
        store.Release(study.Run);
        study.Becomes(state, fault);
    }

    private void Renumber()
    {
        for (var i = 0; i < _waiting.Count; i++) _waiting[i].Waits(i);
    }
}
