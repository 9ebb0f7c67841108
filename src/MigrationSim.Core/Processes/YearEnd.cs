// What a year leaves a household with where it lives: a school place, a home of its own, a skill.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>A renter who would take an affordable dwelling, with its place in the queue.</summary>
public readonly record struct Applicant(int Row, ushort Cell, uint Rank);

/// <summary>Chances of the year's end; arrays by county (122).</summary>
public sealed record YearEndChances
{
    /// <summary>Ranks below this find public schools open to migrants, of 2^32.</summary>
    public required ulong[] SchoolOpen { get; init; }

    /// <summary>Ranks below this find a place in it as well, of 2^32.</summary>
    public required ulong[] SchoolPlaced { get; init; }

    /// <summary>Chance that a renter buys, in 2^-40.</summary>
    public required ulong[] Purchase { get; init; }

    /// <summary>Ranks below this may hope for an affordable dwelling, of 2^32.</summary>
    public required ulong[] Applies { get; init; }

    /// <summary>Chance that an unskilled household is trained, in 2^-40.</summary>
    public required ulong[] Training { get; init; }

    /// <summary>The same of one with a member of 16-19.</summary>
    public required ulong[] YouthTraining { get; init; }
}

/// <summary>
/// After moves: migrants' children find a school place or not, renters buy or apply, the unskilled
/// are trained. Whom a school denied is readier to move next year.
/// </summary>
public static class YearEnd
{
    private const int FirstYouthAge = 16;
    private const int LastYouthAge = 19;

    /// <summary>Trains those who were chosen and are still there.</summary>
    internal static void Train(ref YearEndBatch batch, MarketEvents events)
    {
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            for (var rows = batch.Sets[set].Chosen; rows != 0; rows &= rows - 1)
            {
                var row = (set * RowSets.Rows) + BitOperations.TrailingZeroCount(rows);
                batch.Traits[row] |= Traits.Trained;
                events.Certificates[batch.Residence[row] >> 1]++;
            }
        }
    }

    /// <summary>
    /// Whether the lottery chooses an unskilled household of Hunan; asked of those whose digit may
    /// win.
    /// </summary>
    internal static bool IsTrained(in YearEndBatch batch, int row, MoveInputs inputs, uint digit)
    {
        var (members, county) = (batch.Members[row], batch.Residence[row] >> 1);
        var chance = HasYouth(members)
            ? inputs.YearEnd.YouthTraining[county]
            : inputs.YearEnd.Training[county];
        return Lottery.Happens16(
            chance, digit, inputs.Draws, batch.Key[row], Question.Choice, 6)
            && IsTrainable(members);
    }

    private static bool IsTrainable(ulong members) =>
        Members.Age(Members.Reference(members)) is >= 16 and <= 59;

    /// <summary>Whether a household has a member of 16-19.</summary>
    public static bool HasYouth(ulong members) =>
        Members.CountAged(members, FirstYouthAge, LastYouthAge) > 0;

    /// <summary>Which of up to 64 households have one, a bit each.</summary>
    internal static ulong HasYouth(ReadOnlySpan<ulong> members) =>
        YearEndLanes.WithAged(members, FirstYouthAge, LastYouthAge);
}
