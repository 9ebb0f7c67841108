// The year's end asks the Choice block of those it was noted of: who settles, leaves, is trained.
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Of a batch of rows, those whom a question concerns and whose digit could win; their blocks are
/// drawn again, for all three questions at once.
/// </summary>
internal static class MarkedPass
{
    /// <summary>Which digit of the second half of a Choice block a question asks of.</summary>
    public const int SettlingDigit = 1;

    /// <inheritdoc cref="SettlingDigit"/>
    public const int TrainingDigit = 2;

    /// <inheritdoc cref="SettlingDigit"/>
    public const int LeavingDigit = 3;

    /// <summary>Settles, lets leave, and chooses who is trained later.</summary>
    public static void Apply(
        ref YearEndBatch batch, MoveInputs inputs, YearEndMarks marks, YearCounts counts)
    {
        batch.Clear();
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            var first = batch.First + (set * RowSets.Rows);
            batch.Add(set, batch.Sets[set].Eligible & marks.Settling(first));
        }

        var settling = batch.List.Length;
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            batch.Sets[set].Chosen = Trainable(batch, set, marks);
            batch.Add(set, batch.Sets[set].Chosen);
        }

        var training = batch.List.Length;
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref readonly var rows = ref batch.Sets[set];
            var first = batch.First + (set * RowSets.Rows);
            batch.Add(set, (rows.External | rows.RegisteredOutside) & marks.Leaving(first));
        }

        if (batch.List.IsEmpty) return;
        batch.Draw(inputs.Draws, Question.Choice);
        SettlementPass.Settle(ref batch, settling, inputs, counts);
        for (var place = settling; place < training; place++)
        {
            var row = batch.List[place];
            if (YearEnd.IsTrained(batch, row, inputs, batch.Digit(place, TrainingDigit))) continue;
            var (set, bit) = YearEndBatch.Place(row);
            batch.Sets[set].Chosen &= ~bit;
        }

        for (var place = training; place < batch.List.Length; place++)
            ExitPass.Ask(ref batch, place, inputs, counts);
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
}
