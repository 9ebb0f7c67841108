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
        var shares = new PieceShares(count, threads);
        Parallel.For(
            0, threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token },
            worker =>
            {
                var own = workspaces.Take();
                try
                {
                    while (shares.Take(worker) is >= 0 and var piece)
                    {
                        token.ThrowIfCancellationRequested();
                        work(own, piece);
                    }
                }
                finally
                {
                    workspaces.Put(own);
                }
            });
        return workspaces.Total();
    }
}

/// <summary>
/// Pieces of work one at a time: a worker takes of its own stretch first, where neighbours follow
/// one another, then of the others', so that none is idle while a piece is left.
/// </summary>
internal sealed class PieceShares(int count, int workers)
{
    // Far enough apart that no two counters share a cache line.
    private const int Stride = 16;
    private readonly int[] _taken = new int[(workers + 1) * Stride];

    /// <summary>A piece nobody has taken, or -1.</summary>
    public int Take(int worker)
    {
        for (var turn = 0; turn < workers; turn++)
        {
            var share = (worker + turn) % workers;
            var (first, end) = (First(share), First(share + 1));
            var piece = first + Interlocked.Increment(ref _taken[(share + 1) * Stride]) - 1;
            if (piece < end) return piece;
        }

        return -1;
    }

    private int First(int share) => (int)((long)count * share / workers);
}
