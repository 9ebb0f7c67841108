// The year's first pass over all households: deaths, birthdays, births, lotteries of formation.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What the first pass looks up; probabilities in 2^-40.</summary>
/// <param name="Tables">Deaths and births.</param>
/// <param name="Formation">Chances of formation.</param>
/// <param name="KinThreshold">Ranks below this could take in kin, of 2^32.</param>
/// <param name="Draws">The year's draws.</param>
public sealed record LifeInputs(
    LifeTables Tables, FormationChances Formation, uint KinThreshold, YearDraws Draws);

/// <summary>
/// Applies mortality and fertility to a range of rows and lists who forms households. Each process
/// takes a batch of rows: a comparison of eight bits, many seats at once, finds the few to whom
/// something may happen, and the exact rule is asked of those.
/// </summary>
public static class LifePass
{
    /// <summary>Rows of which all draws of a question are held at once.</summary>
    public const int BatchRows = 256;

    /// <summary>
    /// Changes the rows from first to end in place, counts events, fills the lists.
    /// </summary>
    public static void Apply(
        Population population, int first, int end, LifeInputs inputs, LifeOutcome outcome)
    {
        var scratch = outcome.Scratch;
        for (var start = first; start < end; start += BatchRows)
        {
            var rows = new HouseholdRows(population, start, Math.Min(BatchRows, end - start));
            inputs.Draws.Blocks(rows.Key, Question.Life, scratch.Low, scratch.High);
            Birthdays.Stay(rows.Members, rows.YearsHere);
            Mortality.Apply(rows, inputs, outcome);
            Birthdays.Age(rows.Members);
            Fertility.Apply(rows, inputs, outcome);
            FormationCandidates.ListForming(rows, inputs, outcome);
            FormationCandidates.ListKin(rows, inputs, outcome);
        }
    }
}
