// The lists of the first pass by where those live who are listed.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Households form and part within a cell, so that what happens in one county or zone touches no
/// other: each has lists of its own from the first.
/// </summary>
public sealed class LifeListsByOrigin
{
    /// <summary>Counties, then zones.</summary>
    public const int Count = OriginFactors.OriginCount;

    private readonly LifeLists[] _lists =
        [.. Enumerable.Range(0, Count).Select(_ => new LifeLists())];

    // A chunk lists people of a few places only: the others' lists need not be looked at.
    private readonly bool[] _isInUse = new bool[Count];
    private readonly Lock _gate = new();

    /// <summary>The lists of a county or zone.</summary>
    public LifeLists this[int origin]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            _isInUse[origin] = true;
            return _lists[origin];
        }
    }

    /// <summary>The lists of those who live in a cell or zone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LifeLists Of(int residence) => this[ChoiceUnit.OriginOf(residence)];

    public void Add(LifeListsByOrigin other)
    {
        for (var origin = 0; origin < Count; origin++)
        {
            if (other._isInUse[origin]) this[origin].Add(other._lists[origin]);
        }
    }

    /// <summary>
    /// Moves everybody from a thread's own lists to these, one thread after the other: so lists as
    /// long as a year's are held once. Nothing depends on who comes first.
    /// </summary>
    public void TakeOver(LifeListsByOrigin own)
    {
        lock (_gate) Add(own);
        own.Clear();
    }

    /// <summary>Empties all lists and keeps their room.</summary>
    public void Clear()
    {
        for (var origin = 0; origin < Count; origin++)
        {
            if (_isInUse[origin]) _lists[origin].Clear();
            _isInUse[origin] = false;
        }
    }

    /// <summary>Everybody in new lists, origin by origin.</summary>
    public LifeLists Together()
    {
        var all = new LifeLists();
        foreach (var lists in _lists) all.Add(lists);
        return all;
    }
}
