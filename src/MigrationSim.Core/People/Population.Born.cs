// Where new households find a row.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.People;

/// <content>Rows without members come first, then the end.</content>
public sealed partial class Population
{
    // Rows without members that new households may take, from the place of the next on.
    private readonly List<int> _empty = [];
    private int _nextEmpty;

    // Where new households wait, for those who do not own the columns.
    private readonly List<Household>? _held;

    /// <summary>Puts a new household into the next empty row there is, or at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Household household)
    {
        if (_held is not null) _held.Add(household);
        else Set(NextRow(), household);
    }

    /// <summary>
    /// Takes rows for so many new households at once, those that adding them one by one would
    /// take: then many may be put in place at a time.
    /// </summary>
    public NewRows Take(int count)
    {
        var reused = Math.Min(count, _empty.Count - _nextEmpty);
        var rows = new NewRows(_empty, _nextEmpty, reused, Grow(count - reused));
        _nextEmpty += reused;
        return rows;
    }

    private int NextRow() => _nextEmpty < _empty.Count ? _empty[_nextEmpty++] : Grow(1);

    /// <summary>Forgets which rows new households may take.</summary>
    public void ForgetEmpty()
    {
        _empty.Clear();
        _nextEmpty = 0;
    }

    /// <summary>
    /// Lets new households take such rows, which have no members and which nothing else refers
    /// to; in this order, after those offered before.
    /// </summary>
    public void OfferEmpty(List<int> rows) => _empty.AddRange(rows);
}
