// Work on all rows in chunks, on several threads, with the same outcome for any number of them.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Hands out chunks of rows to threads as they come free. A chunk changes its own rows only; what
/// it counts goes to its thread's own whole-number counts, whose sum does not depend on the order.
/// </summary>
public static class Chunks
{
    public const int Rows = 65_536;

    /// <summary>Runs work over all rows and folds the threads' counts into one.</summary>
    public static TCounts Run<TCounts>(
        Population population, int threads, Func<TCounts> create,
        Action<TCounts, int, int> work, Action<TCounts, TCounts> fold, CancellationToken token)
        where TCounts : class =>
        Run(population.Count, threads, create, work, fold, token);

    /// <summary>Runs work over a number of rows and folds the threads' counts into one.</summary>
    public static TCounts Run<TCounts>(
        int count, int threads, Func<TCounts> create,
        Action<TCounts, int, int> work, Action<TCounts, TCounts> fold, CancellationToken token)
        where TCounts : class
    {
        var total = create();
        var gate = new Lock();
        Parallel.For(
            0, (count + Rows - 1) / Rows,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token },
            create,
            (chunk, _, counts) =>
            {
                work(counts, chunk * Rows, Math.Min(count, (chunk + 1) * Rows));
                return counts;
            },
            counts =>
            {
                lock (gate) fold(total, counts);
            });
        return total;
    }

    /// <summary>A list of each chunk's finds, in the order of chunks.</summary>
    public static List<T>[] Lists<T>(
        Population population, int threads, Action<List<T>, int, int> find,
        CancellationToken token)
    {
        var count = population.Count;
        var lists = new List<T>[(count + Rows - 1) / Rows];
        Parallel.For(
            0, lists.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token },
            chunk =>
            {
                lists[chunk] = [];
                find(lists[chunk], chunk * Rows, Math.Min(count, (chunk + 1) * Rows));
            });
        return lists;
    }
}
