// Independent work by several threads, whose faults come back as they were thrown.
using System.Runtime.ExceptionServices;

namespace MigrationSim.Studies.Calibrations;

/// <summary>A loop without order. What each turn writes must be its own.</summary>
internal static class InParallel
{
    /// <summary>Runs every turn; the first fault is thrown alone and not wrapped.</summary>
    public static void For(int count, int threads, Action<int> turn, CancellationToken token)
    {
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = threads,
            CancellationToken = token,
        };
        try
        {
            Parallel.For(0, count, options, turn);
        }
        catch (AggregateException all)
        {
            ExceptionDispatchInfo.Throw(all.InnerExceptions[0]);
        }
    }
}
