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

    private const int Part = 64;

    /// <summary>
    /// Changes the rows from first to end in place, counts events, fills the lists.
    /// </summary>
    public static void Apply(
        Population population, int first, int end, LifeInputs inputs, LifeOutcome outcome)
    {
        for (var start = first; start < end; start += BatchRows)
        {
            var rows = new HouseholdRows(population, start, Math.Min(BatchRows, end - start));
            Begin(rows, inputs.Draws, outcome.Scratch);
            Mortality.Apply(rows, inputs, outcome);
            Birthdays.Age(rows.Members);
            FormationCandidates.ListYoung(rows, inputs, outcome);
            Fertility.Apply(rows, inputs, outcome);
            FormationCandidates.ListKin(rows, inputs, outcome);
        }
    }

    // Draws the blocks and reads the columns part by part: a steady stream, of which the processor
    // fetches the next part while it is at the numbers of this one.
    private static void Begin(in HouseholdRows rows, YearDraws draws, LifeScratch scratch)
    {
        for (var at = 0; at < rows.Key.Length; at += Part)
        {
            var count = Math.Min(Part, rows.Key.Length - at);
            draws.Blocks(
                rows.Key.Slice(at, count), Question.Life, scratch.Low.AsSpan(at),
                scratch.High.AsSpan(at));
            rows.Touch(at, count);
            Birthdays.Stay(rows.Members.Slice(at, count), rows.YearsHere.Slice(at, count));
        }
    }
}
