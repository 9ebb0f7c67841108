// Work on all rows in chunks, on several threads, with the same outcome for any number of them.
namespace MigrationSim.Core.Runs;

/// <summary>
/// Hands out chunks of rows to threads as they come free. A chunk changes its own rows only; what
/// it counts goes to its thread's own whole-number counts, whose sum does not depend on the order.
/// </summary>
public static class Chunks
{
    public const int Rows = 65_536;

    /// <summary>Runs work over so many rows and folds the threads' counts into one.</summary>
    /// <returns>The counts; they last until the workspaces are used again.</returns>
    public static TCounts Run<TCounts>(
        int rows, int threads, Workspaces<TCounts> workspaces, Action<TCounts, int, int> work,
        CancellationToken token)
        where TCounts : class =>
        Each(
            (rows + Rows - 1) / Rows, threads, workspaces,
            (counts, chunk) => work(counts, chunk * Rows, Math.Min(rows, (chunk + 1) * Rows)),
            token);

    /// <summary>Runs so many pieces of work, none of which changes what another sees.</summary>
    /// <returns>The counts; they last until the workspaces are used again.</returns>
    public static TCounts Each<TCounts>(
        int count, int threads, Workspaces<TCounts> workspaces, Action<TCounts, int> work,
        CancellationToken token)
        where TCounts : class
    {
        workspaces.Clear();
        Parallel.For(
            0, count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token },
            workspaces.Take,
            (piece, _, counts) =>
            {
                work(counts, piece);
                return counts;
            },
            workspaces.Put);
        return workspaces.Total();
    }
}
