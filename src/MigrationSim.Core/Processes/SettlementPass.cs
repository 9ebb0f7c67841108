// The year's end asks who settles: a batch of rows, from the eligible to the winners.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>The lottery of <see cref="Settlement"/> in lists of many.</summary>
internal static class SettlementPass
{
    /// <summary>
    /// Counts the eligible and asks the lottery of those whose digit could win. Training asks the
    /// same block: its rows are listed behind, and those perhaps chosen are marked for later.
    /// </summary>
    public static void Settle(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, YearCounts counts)
    {
        batch.Clear();
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref var rows = ref batch.Sets[set];
            rows.Eligible = Eligible(batch, set, inputs, counts.Eligible);
            batch.Add(set, rows.Eligible);
        }

        var eligible = batch.List.Length;
        if (limits.Training != 0)
        {
            for (var set = 0; set < YearEndBatch.SetCount; set++)
                batch.Add(set, Trainable(batch.Sets[set]) & ~batch.Sets[set].Eligible);
        }

        batch.Draw(inputs.Draws, Question.Choice);
        foreach (var seat in batch.Below(batch.High, limits.Training))
        {
            var (set, bit) = YearEndBatch.Place(batch.List[seat >> 2]);
            ref var rows = ref batch.Sets[set];
            rows.Chosen |= Trainable(rows) & bit;
        }

        foreach (var place in Hopeful(batch, eligible, inputs.Settlement))
            Settle(ref batch, batch.List[place], Digit(batch.High[place]), inputs, counts);
    }

    // The unskilled of Hunan.
    private static ulong Trainable(in RowSets rows) => rows.Unskilled & ~rows.External;

    // Who is eligible is by lot: a branch would be guessed wrongly too often.
    private static ulong Eligible(
        in YearEndBatch batch, int set, MoveInputs inputs, long[] eligible)
    {
        var (settlement, draws) = (inputs.Settlement, inputs.Draws);
        ref readonly var sets = ref batch.Sets[set];
        var from = set * RowSets.Rows;
        var key = batch.Key;
        var cells = batch.Residence;
        var years = batch.YearsHere;
        var members = batch.Members;
        var found = 0UL;
        for (var rows = sets.Urban & sets.Away & ~sets.Student; rows != 0; rows &= rows - 1)
        {
            var row = from + BitOperations.TrailingZeroCount(rows);
            var cell = cells[row];
            var mask = settlement.EligibleMask(cell >> 1, years[row], draws.Standing(~key[row]));
            found |= rows & (~rows + 1) & (ulong)mask;
            eligible[cell] += Members.Count(members[row]) & mask;
        }

        return found;
    }

    // The places among the first so many of the list whose digit may win.
    private static ReadOnlySpan<ushort> Hopeful(
        in YearEndBatch batch, int count, Settlement settlement)
    {
        var list = batch.List[..count];
        var high = batch.High;
        var places = batch.Places;
        var cells = batch.Residence;
        var papers = batch.Hukou;
        var traits = batch.Traits;
        var years = batch.YearsHere;
        var found = 0;
        for (var place = 0; place < list.Length; place++)
        {
            var row = list[place];
            places[found] = (ushort)place;
            found += settlement.MayWin(
                cells[row], papers[row], traits[row], years[row], Digit(high[place])) ? 1 : 0;
        }

        return places[..found];
    }

    // Settlement's digit in bytes 8-15 of Choice.
    private static uint Digit(ulong high) => (uint)(high >> 16) & 0xFFFF;

    private static void Settle(
        ref YearEndBatch batch, int row, uint digit, MoveInputs inputs, YearCounts counts)
    {
        var (household, draws) = (batch[row], inputs.Draws);
        var chance = inputs.Settlement.Chance(household, Deciders.IsInsured(household, inputs));
        if (!Lottery.Happens16(
            Lottery.Fixed(chance), digit, draws, household.Key, Question.Choice, 5))
        {
            return;
        }

        counts.Hukou.Settle(
            household.Hukou, household.Residence, Members.Count(household.Members));
        var settled = inputs.Settlement.Settled(household, draws);
        counts.Markets.Settled(household, settled);
        (batch.Hukou[row], batch.Traits[row]) = (settled.Hukou, settled.Traits);
        var (set, bit) = YearEndBatch.Place(row);
        batch.Sets[set].BecomeLocal(bit);
    }
}
