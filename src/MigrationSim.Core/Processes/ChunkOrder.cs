// Lists to which chunks were added as threads had done with them, in the order of chunks again.
using System.Runtime.InteropServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// What a chunk listed stands together: such stretches are put in order and not the rows. Which
/// thread came first then decides nothing: neither in which row a new household is, nor who of two
/// with one key is the first.
/// </summary>
/// <param name="rows">Rows of a chunk.</param>
public sealed class ChunkOrder(int rows)
{
    private readonly List<(int Chunk, int First, int End)> _stretches = [];
    private ListedHousehold[] _copy = [];

    /// <summary>Puts the stretches of a list in the order of their chunks.</summary>
    public void Restore(List<ListedHousehold> list)
    {
        var all = CollectionsMarshal.AsSpan(list);
        if (Find(all)) return;
        if (_copy.Length < all.Length) _copy = new ListedHousehold[all.Length + (all.Length / 4)];
        all.CopyTo(_copy);
        _stretches.Sort();
        var done = 0;
        foreach (var (_, first, end) in _stretches)
        {
            _copy.AsSpan(first..end).CopyTo(all[done..]);
            done += end - first;
        }
    }

    // Finds all stretches; whether they are in order already.
    private bool Find(ReadOnlySpan<ListedHousehold> all)
    {
        _stretches.Clear();
        var isOrdered = true;
        for (var first = 0; first < all.Length;)
        {
            var (chunk, end) = (all[first].Row / rows, first + 1);
            while (end < all.Length && all[end].Row / rows == chunk) end++;
            isOrdered &= _stretches.Count == 0 || chunk > _stretches[^1].Chunk;
            _stretches.Add((chunk, first, end));
            first = end;
        }

        return isOrdered;
    }
}
