// Runs members side by side; one that fails stops no other.
using MigrationSim.Core.Capacity;

namespace MigrationSim.Studies.Ensembles;

/// <summary>A member that could not be run.</summary>
/// <param name="Member">Which.</param>
/// <param name="IsInfeasible">Its inputs leave no possible year; else the fault is ours.</param>
/// <param name="Reason">What was thrown.</param>
public sealed record MemberFailure(EnsembleMember Member, bool IsInfeasible, string Reason);

/// <summary>Hands out members to workers as they come free.</summary>
/// <param name="run">Runs a member.</param>
/// <param name="keep">
/// Takes its figures at once, so that they are in no memory afterwards; called by several workers.
/// What it throws stops the study.
/// </param>
/// <param name="failed">Told of a member that failed; called by several workers.</param>
public sealed class EnsembleStudy(
    Func<EnsembleMember, CancellationToken, double[][]> run,
    Action<EnsembleMember, double[][]> keep, Action<MemberFailure> failed)
{
    /// <summary>Runs all of them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(IReadOnlyList<EnsembleMember> members, int workers, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var next = -1;
        var crew = Enumerable.Range(0, Math.Min(workers, members.Count))
            .Select(_ => Task.Factory.StartNew(
                Work, CancellationToken.None, TaskCreationOptions.LongRunning,
                TaskScheduler.Default))
            .ToArray();
        Task.WhenAll(crew).GetAwaiter().GetResult();
        cancel.ThrowIfCancellationRequested();

        void Work()
        {
            while (!stop.IsCancellationRequested
                && Interlocked.Increment(ref next) is var turn && turn < members.Count)
            {
                if (Figures(members[turn], stop.Token) is not { } figures) continue;
                try
                {
                    keep(members[turn], figures);
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            }
        }
    }

    // Null for a member that failed or was stopped.
    private double[][]? Figures(EnsembleMember member, CancellationToken stop)
    {
        try
        {
            return run(member, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e)
        {
            var reason = e is AggregateException { InnerExceptions: [var only] } ? only : e;
            failed(new(
                member, reason is InfeasibleException,
                $"{reason.GetType().Name}: {reason.Message}"));
            return null;
        }
    }
}
