// Counts the people of towns who are registered elsewhere, and finds who of them may settle.
using System.Numerics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

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
        var any = 0UL;
        foreach (ref readonly var sets in batch.Sets) any |= sets.Urban & sets.Away;
        if (any == 0) return;
        towns._rows += YearEndBatch.Rows;
        var sums = new TownSums(batch.Residence[batch.Residence.Length / 2] >> 1);
        for (var set = 0; set < YearEndBatch.SetCount; set++)
            towns.Count(ref batch, set, inputs, ref sums);
        if (sums.County < Cells.CountyCount)
        {
            towns._persons[sums.County * Turns] += sums.Eligible
                | (sums.Foreign << FieldBits) | (sums.Insured << (2 * FieldBits));
        }
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

    private void Count(
        ref YearEndBatch batch, int set, MoveInputs inputs, ref TownSums sums)
    {
        ref var sets = ref batch.Sets[set];
        var rows = sets.Urban & sets.Away;
        if (rows == 0) return;
        var (from, count) = batch.Range(set);
        var foreign = rows & sets.Foreign;
        if (foreign != 0)
        {
            sets.Pupils = foreign & YearEndLanes.WithAged(
                batch.Members.Slice(from, count), ChoiceUnit.FirstSchoolAge,
                ChoiceUnit.LastSchoolAge);
        }

        var local = 0UL;
        if (Avx2.IsSupported && count == RowSets.Rows)
        {
            local = rows & YearEndLanes.LivingIn(
                batch.Residence.Slice(from, count), (ushort)Cells.Urban(sums.County));
            if (local != 0) CountLocal(ref batch, set, local, inputs, ref sums);
        }

        CountOthers(ref batch, set, rows & ~local, inputs);
    }

    // Those of one county, for whom one limit serves.
    private static void CountLocal(
        ref YearEndBatch batch, int set, ulong rows, MoveInputs inputs, ref TownSums sums)
    {
        ref var sets = ref batch.Sets[set];
        var from = set * RowSets.Rows;
        var (draws, county) = (inputs.Draws, sums.County);
        var (below, fewest) = inputs.Settlement.Asked(county);
        var keys = batch.Key.Slice(from, RowSets.Rows);
        var eligible = rows & ~sets.Student
            & YearEndLanes.AtLeast(batch.YearsHere.Slice(from, RowSets.Rows), fewest)
            & YearEndLanes.Below(keys, draws.OtherStandings, below);
        var foreign = rows & sets.Foreign;
        var insured = foreign
            & YearEndLanes.Below(keys, draws.Standings, inputs.Chances.Insured[county]);
        sums.Add(
            YearEndLanes.Persons(batch.Members.Slice(from, RowSets.Rows)), eligible, foreign,
            insured);
        sets.Eligible = eligible;
    }

    // Who is eligible or insured is by lot: a branch would be guessed wrongly too often, so that
    // differences below nothing fill a mask.
    private void CountOthers(
        ref YearEndBatch batch, int set, ulong rows, MoveInputs inputs)
    {
        ref var sets = ref batch.Sets[set];
        var (settlement, insured) = (inputs.Settlement, inputs.Chances.Insured);
        var (students, foreigners, counters) = (sets.Student, sets.Foreign, _persons);
        var (insuring, settling) = (inputs.Draws.Standings, inputs.Draws.OtherStandings);
        var (from, count) = batch.Range(set);
        var cells = batch.Residence.Slice(from, count);
        var years = batch.YearsHere.Slice(from, count);
        var members = batch.Members.Slice(from, count);
        var keys = batch.Key.Slice(from, count);
        var eligible = 0UL;
        for (; rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var county = cells[row] >> 1;
            var maySettle = settlement.EligibleMask(county, years[row], settling.Of(keys[row]))
                & ((long)(students >> row & 1) - 1);
            var isForeign = -(long)(foreigners >> row & 1);
            var isIn = isForeign & ((insuring.Of(keys[row]) - (long)insured[county]) >> 63);
            var persons = (long)Members.Count(members[row]);
            counters[(county * Turns) + (row % Turns)] += (ulong)((persons & maySettle)
                | ((persons & isForeign) << FieldBits) | ((persons & isIn) << (2 * FieldBits)));
            eligible |= (ulong)(maySettle & 1) << row;
        }

        sets.Eligible |= eligible;
    }
}
