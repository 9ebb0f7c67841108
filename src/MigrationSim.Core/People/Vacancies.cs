// Empty rows that new households may take, by where those live who have the rows around them.
using System.Runtime.InteropServices;

namespace MigrationSim.Core.People;

/// <summary>
/// Passes over all rows are quick where neighbours live in one place. A new household therefore
/// takes a row among people of its own place, if one is empty there. Which row it is changes the
/// time that passes take, and no result.
/// </summary>
public sealed class Vacancies
{
    private const int PlaceCount = 256;

    private readonly List<int>[] _rows =
        [.. Enumerable.Range(0, PlaceCount).Select(_ => new List<int>())];

    // Of each place, how many rows are taken.
    private readonly int[] _taken = new int[PlaceCount];
    private readonly int[] _waiting = new int[PlaceCount];
    private readonly int[] _line = new int[PlaceCount];
    private readonly List<int> _elsewhere = [];

    // By list and place, how many of the place stand before the next of that list.
    private int[] _turns = [];

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        foreach (var rows in _rows) rows.Clear();
        Array.Clear(_taken);
    }

    /// <summary>Offers a row without members that nothing else refers to.</summary>
    /// <param name="row">The row; a place's are taken as they were offered.</param>
    /// <param name="place">Where those live who have the rows around it.</param>
    public void Offer(int row, int place) => _rows[place].Add(row);

    /// <summary>Takes a row among those who live in a place, or -1 if none is left.</summary>
    public int Take(int place) => Left(place) > 0 ? _rows[place][_taken[place]++] : -1;

    /// <summary>
    /// Gives a row to each of many: of their own place first; then, if they may live among others,
    /// of other places; the last at the end, side by side with those of their own place. Rows are
    /// given in the order of the lists, on all threads: each list knows how many come before it.
    /// </summary>
    public void House(
        Population population, IReadOnlyList<List<Household>> born, bool amongOthers,
        ParallelOptions threads)
    {
        Count(born, threads);
        var left = LineUp();
        _elsewhere.Clear();
        if (amongOthers) FindElsewhere(left);
        var end = population.Grow(Math.Max(0, left - _elsewhere.Count)) - _elsewhere.Count;
        Parallel.For(0, born.Count, threads, list =>
        {
            var turns = TurnsOf(list);
            foreach (ref var household in CollectionsMarshal.AsSpan(born[list]))
            {
                var place = household.Residence;
                population.Set(RowFor(place, turns[place]++, end), household);
            }
        });
        for (var place = 0; place < PlaceCount; place++)
            _taken[place] += Math.Min(_waiting[place], Left(place));
    }

    // The row of one before whom so many of the place are given theirs.
    private int RowFor(int place, int turn, int end)
    {
        var left = Left(place);
        if (turn < left) return _rows[place][_taken[place] + turn];
        var at = _line[place] + turn - left;
        return at < _elsewhere.Count ? _elsewhere[at] : end + at;
    }

    private Span<int> TurnsOf(int list) => _turns.AsSpan(list * PlaceCount, PlaceCount);

    private int Left(int place) =>
        place < PlaceCount ? _rows[place].Count - _taken[place] : 0;

    // Each list for itself on any thread; then how many all lists before it have.
    private void Count(IReadOnlyList<List<Household>> born, ParallelOptions threads)
    {
        if (_turns.Length < born.Count * PlaceCount) _turns = new int[born.Count * PlaceCount];
        Parallel.For(0, born.Count, threads, list =>
        {
            var turns = TurnsOf(list);
            turns.Clear();
            foreach (ref var household in CollectionsMarshal.AsSpan(born[list]))
                turns[household.Residence]++;
        });
        Array.Clear(_waiting);
        for (var list = 0; list < born.Count; list++)
        {
            var turns = TurnsOf(list);
            for (var place = 0; place < PlaceCount; place++)
            {
                var own = turns[place];
                turns[place] = _waiting[place];
                _waiting[place] += own;
            }
        }
    }

    // Those for whom no row is left in their own place, place by place; how many they are.
    private int LineUp()
    {
        var left = 0;
        for (var place = 0; place < PlaceCount; place++)
        {
            _line[place] = left;
            left += Math.Max(0, _waiting[place] - Left(place));
        }

        return left;
    }

    // Rows for at most so many, that nobody of their own place waits for.
    private void FindElsewhere(int wanted)
    {
        for (var place = 0; place < PlaceCount; place++)
        {
            var spare = Math.Max(0, Left(place) - _waiting[place]);
            for (; spare > 0 && _elsewhere.Count < wanted; spare--) _elsewhere.Add(Take(place));
        }
    }
}
