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
            TownPeople.Count(ref batch, inputs, outcome.Towns);
            if (outcome.Towns.IsFull) outcome.Towns.Close(outcome.Counts);
            SettlementPass.Settle(ref batch, inputs, limits, outcome.Counts);
            Exit(ref batch, inputs, limits, outcome.Counts);
            YearEnd.Train(ref batch, outcome.Counts.Markets);
            YearEnd.School(ref batch, inputs, outcome.Counts.Markets);
            YearEnd.Rent(ref batch, inputs, limits, outcome);
        }

        outcome.Towns.Close(outcome.Counts);
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

            counts.MoveAcross(household.Residence, Cells.OutsideModel, household.Members);
            if (!registeredOutside)
                counts.Hukou.Lost[household.Hukou] += Members.Count(household.Members);
            var (set, bit) = YearEndBatch.Place(batch.List[place]);
            TownPeople.Uncount(batch.Sets[set], bit, household, inputs, counts.Markets);
            batch.Members[batch.List[place]] = 0;
            batch.Sets[set].Remove(bit);
        }
    }
}
