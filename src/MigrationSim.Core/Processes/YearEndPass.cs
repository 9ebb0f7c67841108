// After moves: graduates find a home, people settle, leave the model, buy, train, find a school.
using System.Numerics;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Each household changes its own row only and goes through the questions in the order given. A
/// batch of rows is taken through one question after the other, which comes to the same.
/// </summary>
public static class YearEndPass
{
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
            MarkedPass.Apply(ref batch, inputs, marks, outcome.Counts);
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
}
