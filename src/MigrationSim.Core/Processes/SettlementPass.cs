// The year's end asks who settles: a batch of rows, from the eligible to the winners.
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
            var first = batch.First + (set * RowSets.Rows);
            batch.Add(set, batch.Sets[set].Eligible & marks.Settling(first));
        }

        var eligible = batch.List.Length;
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            batch.Sets[set].Chosen = Trainable(batch, set, marks);
            batch.Add(set, batch.Sets[set].Chosen);
        }

        if (batch.List.IsEmpty) return;
        batch.Draw(inputs.Draws, Question.Choice);
        foreach (var place in MayWin(batch, eligible, inputs.Settlement))
        {
            Settle(
                ref batch, batch.List[place], Digit(batch.High[place], SettlingDigit), inputs,
                counts);
        }

        for (var place = eligible; place < batch.List.Length; place++)
        {
            var (row, digit) = (batch.List[place], Digit(batch.High[place], TrainingDigit));
            if (YearEnd.IsTrained(batch, row, inputs, digit)) continue;
            var (set, bit) = YearEndBatch.Place(row);
            batch.Sets[set].Chosen &= ~bit;
        }
    }

    // Whoever may win is written in any case and kept if so: the processor need not guess.
    private static ReadOnlySpan<ushort> MayWin(
        in YearEndBatch batch, int eligible, Settlement settlement)
    {
        var list = batch.List[..eligible];
        var high = batch.High[..eligible];
        var places = batch.Places;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var traits = batch.Traits;
        var years = batch.YearsHere;
        var found = 0;
        for (var place = 0; place < list.Length; place++)
        {
            var row = list[place];
            places[found] = (ushort)place;
            found += settlement.MayWin(
                residence[row], hukou[row], traits[row], years[row],
                Digit(high[place], SettlingDigit)) ? 1 : 0;
        }

        return places[..found];
    }

    // The unskilled of Hunan whose digit could win; few but the young have digits between both
    // limits to think of.
    private static ulong Trainable(in YearEndBatch batch, int set, YearEndMarks marks)
    {
        ref readonly var rows = ref batch.Sets[set];
        var first = batch.First + (set * RowSets.Rows);
        var (all, young) = (marks.Training(first), marks.YouthTraining(first));
        var trainable = rows.Unskilled & ~rows.External & (all | young);
        if (trainable == 0) return 0;
        var (from, count) = batch.Range(set);
        var youth = YearEnd.HasYouth(batch.Members.Slice(from, count));
        return trainable & ((young & youth) | (all & ~youth));
    }

    private static uint Digit(ulong high, int digit) => (uint)(high >> (16 * digit)) & 0xFFFF;

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
        var (set, bit) = YearEndBatch.Place(row);
        ref var rows = ref batch.Sets[set];
        TownPeople.Uncount(rows, bit, household, inputs, counts.Markets);
        (batch.Hukou[row], batch.Traits[row]) = (settled.Hukou, settled.Traits);
        rows.BecomeLocal(bit);
    }
}
