// The year's end asks who settles: a batch of rows, from the eligible to the winners.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>The lottery of <see cref="Settlement"/> in sets of many.</summary>
internal static class SettlementPass
{
    private const int SettlingDigit = 1;
    private const int TrainingDigit = 2;

    /// <summary>
    /// Asks the lottery of those eligible whose digit could win. Training asks the same block: who
    /// wins it is marked for later.
    /// </summary>
    public static void Settle(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, YearCounts counts)
    {
        var mayTrain = (limits.Training | limits.YouthTraining) == 0 ? 0 : ulong.MaxValue;
        var anybody = 0UL;
        foreach (ref var rows in batch.Sets)
        {
            rows.Chosen = Trainable(rows) & mayTrain;
            anybody |= rows.Eligible | rows.Chosen;
        }

        if (anybody == 0) return;
        batch.DrawAll(inputs.Draws, Question.Choice);
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref var rows = ref batch.Sets[set];
            rows.Chosen = Chosen(batch, set, inputs, limits);
            var hopeful = rows.Eligible & batch.HighBelow(set, SettlingDigit, limits.Settling);
            for (; hopeful != 0; hopeful &= hopeful - 1)
                Settle(ref batch, set, hopeful & (~hopeful + 1), inputs, counts);
        }
    }

    // The unskilled of Hunan.
    private static ulong Trainable(in RowSets rows) => rows.Unskilled & ~rows.External;

    // Those who win; few but the young have digits between both limits to think of.
    private static ulong Chosen(
        in YearEndBatch batch, int set, MoveInputs inputs, YearEndLimits limits)
    {
        var most = Math.Max(limits.Training, limits.YouthTraining);
        var chosen = 0UL;
        var rows = batch.Sets[set].Chosen & batch.HighBelow(set, TrainingDigit, most);
        for (; rows != 0; rows &= rows - 1)
        {
            var row = (set * RowSets.Rows) + BitOperations.TrailingZeroCount(rows);
            var digit = Digit(batch.High[row], TrainingDigit);
            if (YearEnd.IsTrained(batch, row, inputs, digit)) chosen |= rows & (~rows + 1);
        }

        return chosen;
    }

    private static uint Digit(ulong high, int digit) => (uint)(high >> (16 * digit)) & 0xFFFF;

    private static void Settle(
        ref YearEndBatch batch, int set, ulong bit, MoveInputs inputs, YearCounts counts)
    {
        var row = (set * RowSets.Rows) + BitOperations.TrailingZeroCount(bit);
        var digit = Digit(batch.High[row], SettlingDigit);
        var mayWin = inputs.Settlement.MayWin(
            batch.Residence[row], batch.Hukou[row], batch.Traits[row], batch.YearsHere[row],
            digit);
        if (!mayWin) return;
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
        ref var rows = ref batch.Sets[set];
        TownPeople.Uncount(rows, bit, household, inputs, counts.Markets);
        (batch.Hukou[row], batch.Traits[row]) = (settled.Hukou, settled.Traits);
        rows.BecomeLocal(bit);
    }
}
