// Counts the people of towns who are registered elsewhere, and finds who of them may settle.
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

using static MigrationSim.Core.Processes.LaneWords;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Persons by county: who may settle, who is from another county, who of these is insured. Three
/// counters share a word, which every household raises by itself; so they are emptied before any
/// can run over. Neighbours of the same county take turns at four words, so that no addition waits
/// for the one before.
/// </summary>
internal sealed class TownPeople
{
    private const int FieldBits = 21;
    private const ulong Field = (1UL << FieldBits) - 1;
    private const int MostRows = 1 << 17;
    private const int Turns = 4;

    private readonly ulong[] _persons = new ulong[Cells.CountyCount * Turns];
    private int _rows;

    /// <summary>Whether another batch could make a counter run over.</summary>
    public bool IsFull => _rows > MostRows - YearEndBatch.Rows;

    /// <summary>Counts a batch, and marks in its sets who may settle and who has pupils.</summary>
    public static void Count(ref YearEndBatch batch, MoveInputs inputs, TownPeople towns)
    {
        towns._rows += YearEndBatch.Rows;
        for (var set = 0; set < YearEndBatch.SetCount; set++) towns.Count(ref batch, set, inputs);
    }

    /// <summary>A household counted as from another county is no more, or settled.</summary>
    public static void Uncount(
        in RowSets rows, ulong bit, Household household, MoveInputs inputs, MarketEvents events)
    {
        if ((rows.Urban & rows.Foreign & bit) == 0) return;
        var county = household.Residence >> 1;
        var persons = Members.Count(household.Members);
        events.Insurable[county] -= persons;
        if (Deciders.IsInsured(household, inputs)) events.Insured[county] -= persons;
    }

    /// <summary>Adds what was counted to the year's counts.</summary>
    public void Close(YearCounts counts)
    {
        for (var at = 0; at < _persons.Length; at++)
        {
            var (persons, county) = (_persons[at], at / Turns);
            counts.Eligible[Cells.Urban(county)] += (long)(persons & Field);
            counts.Markets.Insurable[county] += (long)(persons >> FieldBits & Field);
            counts.Markets.Insured[county] += (long)(persons >> (2 * FieldBits));
        }

        Array.Clear(_persons);
        _rows = 0;
    }

    // Who is eligible or insured is by lot: a branch would be guessed wrongly too often, so that
    // differences below nothing fill a mask.
    private void Count(ref YearEndBatch batch, int set, MoveInputs inputs)
    {
        ref var sets = ref batch.Sets[set];
        var rows = sets.Urban & sets.Away;
        if (rows == 0) return;
        var (settlement, insured) = (inputs.Settlement, inputs.Chances.Insured);
        var (counters, standings) = (_persons, inputs.Draws.Standings);
        var (students, foreigners) = (sets.Student, sets.Foreign);
        var from = set * RowSets.Rows;
        var count = Math.Min(RowSets.Rows, batch.Key.Length - from);
        var cells = batch.Residence.Slice(from, count);
        var years = batch.YearsHere.Slice(from, count);
        var members = batch.Members.Slice(from, count);
        var keys = batch.Key.Slice(from, count);
        sets.Pupils = rows & foreigners & WithPupils(members);
        var eligible = 0UL;
        for (; rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var county = cells[row] >> 1;
            var maySettle = settlement.EligibleMask(county, years[row], standings.Of(~keys[row]))
                & ((long)(students >> row & 1) - 1);
            var isForeign = -(long)(foreigners >> row & 1);
            var isIn = isForeign & ((standings.Of(keys[row]) - (long)insured[county]) >> 63);
            var persons = (long)Members.Count(members[row]);
            counters[(county * Turns) + (row % Turns)] += (ulong)((persons & maySettle)
                | ((persons & isForeign) << FieldBits) | ((persons & isIn) << (2 * FieldBits)));
            eligible |= (ulong)(maySettle & 1) << row;
        }

        sets.Eligible = eligible;
    }

    private static ulong WithPupils(ReadOnlySpan<ulong> members)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        var (pupils, at) = (0UL, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            for (; at + 8 <= members.Length; at += 8)
            {
                var ages = Vector512.LoadUnsafe(ref who, (nuint)at) & All(Low7);
                var found = Vector512.AndNot(
                    Aged(ages, ChoiceUnit.FirstSchoolAge),
                    Aged(ages, ChoiceUnit.LastSchoolAge + 1));
                pupils |= (~Vector512.Equals(found, Vector512<ulong>.Zero))
                    .ExtractMostSignificantBits() << at;
            }
        }

        for (; at < members.Length; at++)
            pupils |= ChoiceUnit.PupilsOf(members[at]) > 0 ? 1UL << at : 0;
        return pupils;
    }
}
