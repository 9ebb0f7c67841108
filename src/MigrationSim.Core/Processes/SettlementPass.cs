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
        ref YearEndBatch batch, MoveInputs inputs, YearEndMarks marks, YearCounts counts)
    {
        batch.Clear();
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref var rows = ref batch.Sets[set];
            var first = batch.First + (set * RowSets.Rows);
            rows.Eligible &= marks.Settling(first);
            rows.Chosen = Trainable(batch, set, marks, first);
            batch.Add(set, rows.Eligible | rows.Chosen);
        }

        if (batch.List.IsEmpty) return;
        batch.Draw(inputs.Draws, Question.Choice);
        for (var place = 0; place < batch.List.Length; place++)
        {
            var (row, high) = (batch.List[place], batch.High[place]);
            var (set, bit) = YearEndBatch.Place(row);
            ref var rows = ref batch.Sets[set];
            if ((rows.Eligible & bit) != 0)
                Settle(ref batch, row, Digit(high, SettlingDigit), inputs, counts);
            if ((rows.Chosen & bit) != 0
                && !YearEnd.IsTrained(batch, row, inputs, Digit(high, TrainingDigit)))
            {
                rows.Chosen &= ~bit;
            }
        }
    }

    // The unskilled of Hunan whose digit could win; few but the young have digits between both
    // limits to think of.
    private static ulong Trainable(
        in YearEndBatch batch, int set, YearEndMarks marks, int first)
    {
        ref readonly var rows = ref batch.Sets[set];
        var (all, young) = (marks.Training(first), marks.YouthTraining(first));
        var trainable = rows.Unskilled & ~rows.External & (all | young);
        var chosen = 0UL;
        for (; trainable != 0; trainable &= trainable - 1)
        {
            var at = BitOperations.TrailingZeroCount(trainable);
            var members = batch.Members[(set * RowSets.Rows) + at];
            chosen |= ((YearEnd.HasYouth(members) ? young : all) >> at & 1) << at;
        }

        return chosen;
    }

    private static uint Digit(ulong high, int digit) => (uint)(high >> (16 * digit)) & 0xFFFF;

    private static void Settle(
        ref YearEndBatch batch, int row, uint digit, MoveInputs inputs, YearCounts counts)
    {
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
        var (set, bit) = YearEndBatch.Place(row);
        ref var rows = ref batch.Sets[set];
        TownPeople.Uncount(rows, bit, household, inputs, counts.Markets);
        (batch.Hukou[row], batch.Traits[row]) = (settled.Hukou, settled.Traits);
        rows.BecomeLocal(bit);
    }
}
