// Lists to which threads added in any order, in the order of rows again.
using System.Runtime.InteropServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Every chunk lists its rows nearly in their order, so that a list is few ascending runs: these are
/// put in order and not the rows. Which thread came first then decides nothing: neither in which
/// row a new household is, nor who of two with one key is the first.
/// </summary>
internal sealed class RowRuns
{
    private readonly List<(int Row, int First, int End)> _runs = [];
    private ListedHousehold[] _copy = [];

    /// <summary>Puts the runs of a list in the order of their first rows.</summary>
    public void Order(List<ListedHousehold> list)
    {
        var all = CollectionsMarshal.AsSpan(list);
        if (Find(all)) return;
        if (_copy.Length < all.Length) _copy = new ListedHousehold[all.Length + (all.Length / 4)];
        all.CopyTo(_copy);
        _runs.Sort();
        var done = 0;
        foreach (var (_, first, end) in _runs)
        {
            _copy.AsSpan(first..end).CopyTo(all[done..]);
            done += end - first;
        }
    }

    // Finds all runs; whether they are in order already.
    private bool Find(ReadOnlySpan<ListedHousehold> all)
    {
        _runs.Clear();
        var isOrdered = true;
        for (var first = 0; first < all.Length;)
        {
            var end = first + 1;
            while (end < all.Length && all[end].Row >= all[end - 1].Row) end++;
            isOrdered &= _runs.Count == 0 || all[first].Row >= _runs[^1].Row;
            _runs.Add((all[first].Row, first, end));
            first = end;
        }

        return isOrdered;
    }
}
