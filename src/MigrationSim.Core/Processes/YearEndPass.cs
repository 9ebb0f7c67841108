// After moves: graduates find a home, people settle, leave the model, buy, train, find a school.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Each household changes its own row only and goes through the questions in the order given. A
/// batch of rows is taken through one question after the other, which comes to the same.
/// </summary>
public static class YearEndPass
{
    /// <summary>Changes the rows from first to end in place.</summary>
    public static void Apply(
        Population population, int first, int end, MoveInputs inputs, MoveOutcome outcome)
    {
        var limits = YearEndLimits.Of(inputs);
        var batch = new YearEndBatch(
            stackalloc RowSets[YearEndBatch.SetCount], stackalloc uint[YearEndBatch.Rows],
            stackalloc ulong[YearEndBatch.Rows * 2], stackalloc ushort[YearEndBatch.Rows * 5]);
        for (var at = first; at < end; at += YearEndBatch.Rows)
        {
            batch.Open(population, at, Math.Min(YearEndBatch.Rows, end - at));
            Graduate(ref batch, inputs);
            Settle(ref batch, inputs, limits, outcome.Counts);
            Exit(ref batch, inputs, limits, outcome.Counts);
            YearEnd.Train(ref batch, inputs, outcome.Counts.Markets);
            YearEnd.School(ref batch, inputs, outcome.Counts.Markets);
            YearEnd.Rent(ref batch, inputs, limits, outcome);
        }
    }

    private static void Graduate(ref YearEndBatch batch, MoveInputs inputs)
    {
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            var anyGraduates = false;
            for (var rows = batch.Sets[set].Student; rows != 0; rows &= rows - 1)
            {
                var row = (set * RowSets.Rows) + BitOperations.TrailingZeroCount(rows);
                var household = Deciders.Graduated(batch[row], out var graduates);
                if (!graduates) continue;
                batch.Traits[row] = Deciders.AfterGraduation(household, inputs).Traits;
                anyGraduates = true;
            }

            if (anyGraduates) batch.Sort(set);
        }
    }

    // Eligible are counted all; the lottery is asked of those whose digit could win at the year's
    // best odds. Training asks the same block and is marked for later.
    private static void Settle(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, YearCounts counts)
    {
        batch.Clear();
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref var rows = ref batch.Sets[set];
            rows.Eligible = Eligible(batch, set, inputs, counts.Eligible);
            batch.Add(
                set, limits.HasTraining
                    ? rows.Eligible | (rows.Unskilled & ~rows.External)
                    : rows.Eligible);
        }

        batch.Draw(inputs.Draws, Question.Choice);
        foreach (var seat in batch.Below(batch.High, limits.Choice))
        {
            var place = seat >> 2;
            var row = batch.List[place];
            var (set, bit) = YearEndBatch.Place(row);
            ref var rows = ref batch.Sets[set];
            if ((seat & 3) == YearEndLimits.TrainingDigit)
                rows.Chosen |= rows.Unskilled & ~rows.External & bit;
            else if ((rows.Eligible & bit) != 0)
                Settle(ref batch, row, (uint)(batch.High[place] >> 16) & 0xFFFF, inputs, counts);
        }
    }

    private static ulong Eligible(
        in YearEndBatch batch, int set, MoveInputs inputs, long[] eligible)
    {
        var (settlement, draws) = (inputs.Settlement, inputs.Draws);
        ref readonly var sets = ref batch.Sets[set];
        var from = set * RowSets.Rows;
        var key = batch.Key;
        var cells = batch.Residence;
        var years = batch.YearsHere;
        var found = 0UL;
        for (var rows = sets.Urban & sets.Away & ~sets.Student; rows != 0; rows &= rows - 1)
        {
            var row = from + BitOperations.TrailingZeroCount(rows);
            var cell = cells[row];
            if (!settlement.IsEligible(cell >> 1, years[row], draws.Standing(~key[row]))) continue;
            found |= rows & (~rows + 1);
            eligible[cell] += Members.Count(batch.Members[row]);
        }

        return found;
    }

    private static void Settle(
        ref YearEndBatch batch, int row, uint digit, MoveInputs inputs, YearCounts counts)
    {
        var (household, draws) = (batch[row], inputs.Draws);
        if (!inputs.Settlement.MayWin(household, digit)) return;
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

    // Those registered outside leave Hunan; those living outside lose their hukou. Different
    // people, so both may share a block.
    private static void Exit(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, YearCounts counts)
    {
        batch.Clear();
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref readonly var rows = ref batch.Sets[set];
            batch.Add(set, rows.RegisteredOutside | rows.External);
        }

        batch.Draw(inputs.Draws, Question.Outside);
        foreach (var seat in batch.Below(batch.Low, limits.Outside))
        {
            var (place, digit) = (seat >> 2, seat & 3);
            var household = batch[batch.List[place]];
            var registeredOutside = household.Hukou == Cells.OutsideHukou;
            if (registeredOutside != (digit == 0)) continue;
            var value = (uint)(batch.Low[place] >> (16 * digit)) & 0xFFFF;
            var chance = registeredOutside ? inputs.Chances.Leave : inputs.Chances.LoseHukou;
            if (!Lottery.Happens16(
                chance, value, inputs.Draws, household.Key, Question.Outside, digit))
            {
                continue;
            }

            counts.Move(household.Residence, Cells.OutsideModel, household.Members);
            if (!registeredOutside)
                counts.Hukou.Lost[household.Hukou] += Members.Count(household.Members);
            batch.Members[batch.List[place]] = 0;
            var (set, bit) = YearEndBatch.Place(batch.List[place]);
            batch.Sets[set].Remove(bit);
        }
    }
}
