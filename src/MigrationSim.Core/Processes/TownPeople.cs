// Counts the people of towns who are registered elsewhere, and finds who of them may settle.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Persons by county: who may settle, who is from another county, who of these is insured. Three
/// counters share a word, which every household raises by itself; so they are emptied before any
/// can run over.
/// </summary>
internal sealed class TownPeople
{
    private const int FieldBits = 21;
    private const ulong Field = (1UL << FieldBits) - 1;
    private const int MostRows = 1 << 17;

    private readonly ulong[] _persons = new ulong[Cells.CountyCount];
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
        for (var county = 0; county < _persons.Length; county++)
        {
            var persons = _persons[county];
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
        var (settlement, standings) = (inputs.Settlement, inputs.Draws.Standings);
        var (counters, insured) = (_persons, inputs.Chances.Insured);
        ref var sets = ref batch.Sets[set];
        var (students, foreigners) = (sets.Student, sets.Foreign);
        var from = set * RowSets.Rows;
        var key = batch.Key;
        var cells = batch.Residence;
        var years = batch.YearsHere;
        var members = batch.Members;
        var (eligible, pupils) = (0UL, 0UL);
        for (var rows = sets.Urban & sets.Away; rows != 0; rows &= rows - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rows);
            var row = from + bit;
            var (county, name, who) = (cells[row] >> 1, key[row], members[row]);
            var maySettle = settlement.EligibleMask(county, years[row], standings.Of(~name))
                & ((long)(students >> bit & 1) - 1);
            var isForeign = -(long)(foreigners >> bit & 1);
            var isIn = isForeign & ((standings.Of(name) - (long)insured[county]) >> 63);
            var hasPupils = isForeign & (-(long)ChoiceUnit.PupilsOf(who) >> 63);
            var persons = (long)Members.Count(who);
            counters[county] += (ulong)((persons & maySettle)
                | ((persons & isForeign) << FieldBits) | ((persons & isIn) << (2 * FieldBits)));
            eligible |= (ulong)(maySettle & 1) << bit;
            pupils |= (ulong)(hasPupils & 1) << bit;
        }

        (sets.Eligible, sets.Pupils) = (eligible, pupils);
    }
}
