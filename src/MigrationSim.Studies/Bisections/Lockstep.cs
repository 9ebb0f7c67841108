// Two runs side by side: each waits for the other after every process.
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Bisections;

/// <summary>
/// Both worlds stand still while they are compared, so neither has to be copied. The comparison
/// may stop both.
/// </summary>
/// <param name="compare">Called after each process with both; false stops them.</param>
public sealed class Lockstep(Func<string, YearSight, YearSight, bool> compare)
{
    /// <summary>A run before a witness, stopped by a token.</summary>
    public delegate RunResult Runner(RunWitness witness, CancellationToken token);

    private readonly (string Process, YearSight Sight)[] _at = new (string, YearSight)[2];
    private volatile bool _stopped;

    /// <summary>Runs both; null for a run that was stopped half-way.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public (RunResult? First, RunResult? Second) Run(
        Runner first, Runner second, CancellationToken token)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token);
        using var barrier = new Barrier(2, _ => _stopped = !compare(
            _at[0].Process, _at[0].Sight, _at[1].Sight));
        var other = Task.Run(() => Follow(1, second, barrier, either), CancellationToken.None);
        var own = Follow(0, first, barrier, either);
        var its = other.GetAwaiter().GetResult();
        foreach (var end in new[] { own, its })
        {
            if (end.Fault is not null and not OperationCanceledException)
                throw new AggregateException(end.Fault).Flatten().InnerExceptions[0];
        }

        token.ThrowIfCancellationRequested();
        return (own.Result, its.Result);
    }

    // A run that ends for whatever reason lets the other go.
    private (RunResult? Result, Exception? Fault) Follow(
        int which, Runner run, Barrier barrier, CancellationTokenSource either)
    {
        try
        {
            return (run(See, either.Token), null);
        }
        catch (Exception e)
        {
            either.Cancel();
            return (null, e is BarrierPostPhaseException { InnerException: { } inner } ? inner : e);
        }

        void See(string process, YearSight sight)
        {
            _at[which] = (process, sight);
            barrier.SignalAndWait(either.Token);
            if (_stopped) throw new OperationCanceledException();
        }
    }
}
