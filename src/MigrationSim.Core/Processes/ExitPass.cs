// The year's end asks who leaves the model: out of Hunan again, or lost to another province.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Those registered outside leave Hunan; those living outside lose their hukou. Nobody who is both
/// is asked twice, so one digit serves.
/// </summary>
internal static class ExitPass
{
    /// <summary>Asks whoever is at a place of the list, unless settled by now.</summary>
    public static void Ask(
        ref YearEndBatch batch, int place, MoveInputs inputs, YearCounts counts)
    {
        var row = batch.List[place];
        var (home, chances) = (batch.Hukou[row], inputs.Chances);
        var isFromOutside = home == Cells.OutsideHukou;
        if (!isFromOutside && Cells.IsHunan(batch.Residence[row])) return;
        if (!Lottery.Happens16(
            isFromOutside ? chances.Leave : chances.LoseHukou,
            batch.Digit(place, MarkedPass.LeavingDigit), inputs.Draws, batch.Key[row],
            Question.Choice, 7))
        {
            return;
        }

        if (!isFromOutside) counts.Hukou.Lost[home] += Members.Count(batch.Members[row]);
        Leave(ref batch, row, inputs, counts);
    }

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
