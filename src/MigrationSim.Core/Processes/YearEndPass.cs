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
    private const int LeavingDigit = 0;
    private const int LosingDigit = 1;

    /// <summary>Changes the rows from first to end in place.</summary>
    /// <param name="population">Everybody, after moves.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="inputs">The year's chances.</param>
    /// <param name="marks">What the labels pass noted of these rows.</param>
    /// <param name="outcome">What the thread counts.</param>
    public static void Apply(
        Population population, int first, int end, MoveInputs inputs, YearEndMarks marks,
        MoveOutcome outcome)
    {
        Apply(population, first, end, inputs, YearEndLimits.Of(inputs), marks, outcome);
        outcome.Towns.Close(outcome.Counts);
    }

    /// <summary>The same; what is counted of towns is left to be closed.</summary>
    internal static void Apply(
        Population population, int first, int end, MoveInputs inputs, YearEndLimits limits,
        YearEndMarks marks, MoveOutcome outcome)
    {
        var batch = new YearEndBatch(outcome.YearEnd);
        for (var at = first; at < end; at += YearEndBatch.Rows)
        {
            batch.Open(population, at, Math.Min(YearEndBatch.Rows, end - at));
            Graduate(ref batch, inputs);
            if (outcome.Towns.IsFull) outcome.Towns.Close(outcome.Counts);
            TownPeople.Count(ref batch, inputs, outcome.Towns);
            SettlementPass.Settle(ref batch, inputs, marks, outcome.Counts);
            Exit(ref batch, inputs, limits, outcome.Counts);
            YearEnd.Train(ref batch, outcome.Counts.Markets);
            ShelterPass.Apply(ref batch, inputs, limits, outcome);
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
                var age = Members.Age(Members.Reference(batch.Members[row]));
                if (age < Students.GraduationAge) continue;
                var household = Deciders.Graduated(batch[row], out _);
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
            batch.Add(set, rows.External | rows.RegisteredOutside);
        }

        if (batch.List.IsEmpty) return;
        batch.Draw(inputs.Draws, Question.Outside);
        foreach (var place in batch.Below(batch.Low, LeavingDigit, limits.Leaving))
        {
            var row = batch.List[place];
            if (batch.Hukou[row] == Cells.OutsideHukou
                && Happens(batch, place, inputs, inputs.Chances.Leave, LeavingDigit))
            {
                Leave(ref batch, row, inputs, counts);
            }
        }

        foreach (var place in batch.Below(batch.Low, LosingDigit, limits.Losing))
        {
            var row = batch.List[place];
            var home = batch.Hukou[row];
            if (home == Cells.OutsideHukou
                || !Happens(batch, place, inputs, inputs.Chances.LoseHukou, LosingDigit))
            {
                continue;
            }

            counts.Hukou.Lost[home] += Members.Count(batch.Members[row]);
            Leave(ref batch, row, inputs, counts);
        }
    }

    private static bool Happens(
        in YearEndBatch batch, int place, MoveInputs inputs, ulong chance, int digit) =>
        Lottery.Happens16(
            chance, (uint)(batch.Low[place] >> (16 * digit)) & 0xFFFF, inputs.Draws,
            batch.Key[batch.List[place]], Question.Outside, digit);

    private static void Leave(
        ref YearEndBatch batch, int row, MoveInputs inputs, YearCounts counts)
    {
        var household = batch[row];
        counts.MoveAcross(household.Residence, Cells.OutsideModel, household.Members);
        var (set, bit) = YearEndBatch.Place(row);
        TownPeople.Uncount(batch.Sets[set], bit, household, inputs, counts.Markets);
        batch.Members[row] = 0;
        batch.Sets[set].Remove(bit);
    }
}
