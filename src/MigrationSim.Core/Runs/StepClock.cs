// Tells an observer when a year's processes begin and end.
namespace MigrationSim.Core.Runs;

/// <summary>Runs processes one after the other; stops between them when asked to.</summary>
/// <param name="observer">Is told of both ends.</param>
/// <param name="year">The year.</param>
/// <param name="done">Is called after each, outside its time.</param>
/// <param name="token">Stops between processes.</param>
internal sealed class StepClock(
    IRunObserver? observer, int year, Action<string> done, CancellationToken token)
{
    public void Run(string process, Action work) =>
        Run(process, () =>
        {
            work();
            return 0;
        });

    public T Run<T>(string process, Func<T> work)
    {
        token.ThrowIfCancellationRequested();
        observer?.Started(process, year);
        var result = work();
        observer?.Finished(process, year);
        done(process);
        return result;
    }
}
