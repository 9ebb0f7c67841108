// One thread's count of everybody: a few counters a household, from which all stocks follow.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Counters of 32 bits, enough for two thousand million persons. Every household raises the same
/// few whatever it is: a wrongly guessed branch costs more than a counter.
/// </summary>
public sealed class StockTally
{
    /// <summary>Kinds of household that persons are counted apart in.</summary>
    internal const int HomesACell = 4;

    /// <summary>Registered addresses: the cells of Hunan, and one for all others.</summary>
    internal const int PapersACell = Cells.HunanCount + 1;

    internal const int Collective = 1;

    /// <summary>Relabelled, and not moved since.</summary>
    internal const int Relabelled = 2;

    // Bytes that are nobody, one for each of four places; places in use stay 0.
    private const ulong Nobody = 0xFF807F00;

    private readonly int[] _persons = new int[Cells.Count * HomesACell * 256];

    // By alternative and kind: households in the low half, their pupils in the high one.
    private readonly long[] _households = new long[Cells.Count * HouseholdKind.Count];

    // Persons by alternative of residence and hukou; those who live where they are registered are
    // not counted but follow from the rest.
    private readonly int[] _away = new int[Cells.Count * PapersACell];

    private readonly CrowdLanes _crowd = new();

    /// <summary>
    /// Persons by member byte in the households of a cell that are Collective or not, plus
    /// Relabelled or not.
    /// </summary>
    internal ReadOnlySpan<int> PersonsAt(int cell, int home) =>
        _persons.AsSpan(((cell * HomesACell) + home) * 256, 256);

    /// <summary>Households of a kind, and their children of 6-15.</summary>
    internal (int Households, int Pupils) KindAt(int cell, int kind)
    {
        var both = _households[(cell * HouseholdKind.Count) + kind];
        return ((int)both, (int)(both >> 32));
    }

    /// <summary>Persons by alternative of residence of those registered in a cell.</summary>
    internal int Registered(int hukou, int cell)
    {
        var away = _away.AsSpan(cell * PapersACell, PapersACell);
        if (hukou != cell) return away[hukou];
        var persons = 0;
        for (var home = 0; home < HomesACell; home++)
        {
            var byPerson = PersonsAt(cell, home);
            for (var person = 0; person < byPerson.Length; person++)
                persons += IsPerson(person) ? byPerson[person] : 0;
        }

        foreach (var others in away) persons -= others;
        return persons;
    }

    /// <summary>Whether a member byte is somebody: age + 1 of 1-126.</summary>
    internal static bool IsPerson(int person) => (person & 0x7F) is > 0 and < 0x7F;

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Array.Clear(_persons);
        Array.Clear(_households);
        Array.Clear(_away);
    }

    /// <summary>Adds another thread's.</summary>
    public void Add(StockTally other)
    {
        Sums.Add(_persons, other._persons);
        Sums.Add(_households, other._households);
        Sums.Add(_away, other._away);
    }

    /// <summary>Counts the rows from first to end.</summary>
    public void Count(Population population, int first, int end)
    {
        var keys = new CountKeys(
            stackalloc ulong[CountKeys.MarkCount], stackalloc ushort[CountKeys.PlaceCount]);
        Span<ulong> others = stackalloc ulong[CountKeys.Rows / CountKeys.SetRows];
        for (var at = first; at < end; at += CountKeys.Rows)
        {
            var count = Math.Min(CountKeys.Rows, end - at);
            var members = population.Members.Slice(at, count);
            keys.Set(
                members, population.Residence.Slice(at, count), population.Hukou.Slice(at, count),
                population.Traits.Slice(at, count));
            CountHouseholds(keys, count);
            CountAway(members, keys);
            if (CrowdLanes.IsSupported && count == CountKeys.Rows)
                _crowd.Count(members, keys.Homes, _persons, others);
            else
                others.Fill(ulong.MaxValue);
            CountPersons(members, keys, others);
        }
    }

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

    // Of the rows in the sets.
    private void CountPersons(
        ReadOnlySpan<ulong> allMembers, in CountKeys keys, ReadOnlySpan<ulong> sets)
    {
        var persons = _persons;
        var homes = keys.Homes;
        for (var first = 0; first < allMembers.Length; first += CountKeys.SetRows)
        {
            var left = allMembers.Length - first;
            var rows = sets[first / CountKeys.SetRows]
                & (ulong.MaxValue >> Math.Max(0, CountKeys.SetRows - left));
            for (; rows != 0; rows &= rows - 1)
            {
                var row = first + BitOperations.TrailingZeroCount(rows);
                var members = allMembers[row];
                var occupied = Members.Occupied(members);
                Add(
                    persons.AsSpan(homes[row] * 256, 256), members, occupied,
                    BitOperations.PopCount(occupied));
            }
        }
    }

    // The persons are packed side by side and counted four at a time, without a branch; a loop over
    // the slots of the few households above four would be guessed wrongly.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<int> persons, ulong members, ulong occupied, int size)
    {
        if (!Bmi2.X64.IsSupported)
        {
            for (var rest = members; rest != 0; rest >>= 8) persons[(byte)rest]++;
            return;
        }

        var packed = Bmi2.X64.ParallelBitExtract(members, occupied * 0xFF);
        AddFour(persons, packed, size);
        if (size > 4) AddFour(persons, packed >> 32, size - 4);
    }

    // The first four bytes, size of them persons.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(Span<int> persons, ulong packed, int size)
    {
        packed |= Nobody & (ulong.MaxValue << (8 * Math.Min(size, 4)));
        persons[(byte)packed]++;
        persons[(byte)(packed >> 8)]++;
        persons[(byte)(packed >> 16)]++;
        persons[(byte)(packed >> 24)]++;
    }
}
