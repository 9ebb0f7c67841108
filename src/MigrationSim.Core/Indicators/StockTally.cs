// One thread's count of everybody: a few counters a household, from which all stocks follow.
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

    // Persons by alternative of residence and hukou; those who live where they are registered are
    // not counted but follow from the rest.
    private readonly int[] _away = new int[Cells.Count * PapersACell];

    /// <summary>Persons by age and sex.</summary>
    internal PersonTally Persons { get; } = new();

    /// <summary>Households by place and kind.</summary>
    internal HouseholdTally Households { get; } = new();

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
        Households.Clear();
        Array.Clear(_away);
    }

    /// <summary>Adds another thread's.</summary>
    public void Add(StockTally other)
    {
        Persons.Add(other.Persons);
        Households.Add(other.Households);
        Sums.Add(_away, other._away);
    }

    /// <summary>Counts the rows from first to end.</summary>
    public void Count(Population population, int first, int end)
    {
        var keys = new CountKeys(
            stackalloc ushort[CountKeys.WordCount], stackalloc byte[CountKeys.ByteCount],
            stackalloc CountSets[CountKeys.SetCount]);
        for (var at = first; at < end; at += CountKeys.Rows)
        {
            var count = Math.Min(CountKeys.Rows, end - at);
            var members = population.Members.Slice(at, count);
            keys.Set(
                members, population.Residence.Slice(at, count), population.Hukou.Slice(at, count),
                population.Traits.Slice(at, count), Persons.CommonHome);
            Households.Count(keys);
            CountAway(keys);
            Persons.Count(members, keys);
        }

        Persons.Close();
    }

    private void CountAway(in CountKeys keys)
    {
        var away = _away;
        var papers = keys.AwayPlaces[..keys.AwayCount];
        var sizes = keys.AwaySizes[..papers.Length];
        for (var i = 0; i < papers.Length; i++) away[papers[i]] += sizes[i];
        if (keys.CommonPersons == 0) return;
        var cell = keys.Home >> PersonTally.HomeBits;
        away[(cell * PapersACell) + Math.Min(keys.CommonPapers, (ushort)Cells.HunanCount)] +=
            keys.CommonPersons;
    }
}
