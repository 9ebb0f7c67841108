// One thread's count of everybody: a few counters a household, from which all stocks follow.
using System.Numerics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Households by kind, persons by age and sex, persons away by where they are registered. What most
/// households of a batch share is not looked up for each of them.
/// </summary>
public sealed class StockTally
{
    /// <summary>Registered addresses: the cells of Hunan, and one for all others.</summary>
    internal const int PapersACell = Cells.HunanCount + 1;

    // By alternative and kind: households in the low half, their pupils in the high one.
    private readonly long[] _households = new long[Cells.Count * HouseholdKind.Count];

    // Persons by alternative of residence and hukou; those who live where they are registered are
    // not counted but follow from the rest.
    private readonly int[] _away = new int[Cells.Count * PapersACell];

    /// <summary>Persons by age and sex.</summary>
    internal PersonTally Persons { get; } = new();

    /// <summary>Households of a kind, and their children of 6-15.</summary>
    internal (int Households, int Pupils) KindAt(int cell, int kind)
    {
        var both = _households[(cell * HouseholdKind.Count) + kind];
        return ((int)both, (int)(both >> 32));
    }

    /// <summary>Persons who live in a place and are registered in a cell.</summary>
    internal int Registered(int hukou, int cell)
    {
        var away = _away.AsSpan(cell * PapersACell, PapersACell);
        if (hukou != cell) return away[hukou];
        var persons = Persons.Of(cell);
        foreach (var others in away) persons -= others;
        return persons;
    }

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Persons.Clear();
        Array.Clear(_households);
        Array.Clear(_away);
    }

    /// <summary>Adds another thread's.</summary>
    public void Add(StockTally other)
    {
        Persons.Add(other.Persons);
        Sums.Add(_households, other._households);
        Sums.Add(_away, other._away);
    }

    /// <summary>Counts the rows from first to end.</summary>
    public void Count(Population population, int first, int end)
    {
        var keys = new CountKeys(
            stackalloc ulong[CountKeys.MarkCount], stackalloc ushort[CountKeys.PlaceCount]);
        for (var at = first; at < end; at += CountKeys.Rows)
        {
            var count = Math.Min(CountKeys.Rows, end - at);
            var members = population.Members.Slice(at, count);
            keys.Set(
                members, population.Residence.Slice(at, count), population.Hukou.Slice(at, count),
                population.Traits.Slice(at, count));
            CountHouseholds(keys, count);
            CountAway(members, keys);
            Persons.Count(members, keys);
        }
    }

    // Every household raises a counter whatever it is: a wrongly guessed branch costs more.
    private void CountHouseholds(in CountKeys keys, int count)
    {
        var households = _households;
        var marks = keys.Marks[..count];
        var kinds = keys.Kinds[..count];
        for (var i = 0; i < marks.Length; i++)
        {
            households[kinds[i] + (int)(marks[i] >> MemberMarks.KindShift)] +=
                (long)(marks[i] & MemberMarks.Counted);
        }
    }

    private void CountAway(ReadOnlySpan<ulong> members, in CountKeys keys)
    {
        var away = _away;
        var papers = keys.Registered;
        for (var set = 0; set < keys.Away.Length; set++)
        {
            for (var rows = keys.Away[set]; rows != 0; rows &= rows - 1)
            {
                var row = (set * CountKeys.SetRows) + BitOperations.TrailingZeroCount(rows);
                away[papers[row]] += Members.Count(members[row]);
            }
        }
    }
}
