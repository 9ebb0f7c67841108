// What a year leaves a household with where it lives: a school place, a home of its own, a skill.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
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
    /// Wipes last year's refusals and finds migrants' children a place, or not; lets renters buy or
    /// ask for an affordable dwelling. Both ask the same block.
    /// </summary>
    internal static void Shelter(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, MoveOutcome outcome)
    {
        batch.Clear();
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            Forget(ref batch, set);
            batch.Add(set, batch.Sets[set].Pupils);
        }

        var withPupils = batch.List.Length;
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref readonly var sets = ref batch.Sets[set];
            batch.Add(set, sets.Urban & sets.Renting & ~sets.Pupils);
        }

        if (batch.List.IsEmpty) return;
        batch.Draw(inputs.Draws, Question.Market);
        School(ref batch, withPupils, inputs, outcome.Counts.Markets);
        Buy(ref batch, inputs, limits, outcome.Counts.Markets);
        Apply(batch, inputs, limits, outcome);
    }

    private static void Forget(ref YearEndBatch batch, int set)
    {
        for (var rows = batch.Sets[set].Denied; rows != 0; rows &= rows - 1)
        {
            var row = (set * RowSets.Rows) + BitOperations.TrailingZeroCount(rows);
            batch.Traits[row] &= unchecked((ushort)~Traits.Denied);
        }
    }

    // The first so many of the list have pupils.
    private static void School(
        ref YearEndBatch batch, int withPupils, MoveInputs inputs, MarketEvents events)
    {
        for (var place = 0; place < withPupils; place++)
        {
            var row = batch.List[place];
            var county = batch.Residence[row] >> 1;
            var pupils = ChoiceUnit.PupilsOf(batch.Members[row]);
            var rank = (uint)(batch.Low[place] >> 32);
            if (rank < inputs.YearEnd.SchoolPlaced[county])
            {
                events.PupilsPlaced[county] += pupils;
            }
            else if (rank < inputs.YearEnd.SchoolOpen[county])
            {
                events.PlacesDenied[county] += pupils;
                batch.Traits[row] |= Traits.Denied;
            }
        }
    }

    // Not all who have pupils rent.
    private static void Buy(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, MarketEvents events)
    {
        foreach (var place in batch.Below(batch.Low, digit: 0, limits.Purchase))
        {
            var row = batch.List[place];
            var county = batch.Residence[row] >> 1;
            if (!IsRenting(batch, row) || !Lottery.Happens16(
                inputs.YearEnd.Purchase[county], (uint)batch.Low[place] & 0xFFFF, inputs.Draws,
                batch.Key[row], Question.Market, 0))
            {
                continue;
            }

            events.Purchases[county]++;
            batch.Traits[row] = Traits.WithTenure(batch.Traits[row], Tenure.UrbanOwner);
        }
    }

    private static void Apply(
        in YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, MoveOutcome outcome)
    {
        foreach (var place in batch.Below(batch.High, digit: 1, limits.Applying))
        {
            var row = batch.List[place];
            var (cell, rank) = (batch.Residence[row], (uint)batch.High[place]);
            if (rank < inputs.YearEnd.Applies[cell >> 1] && batch.Hukou[row] != cell
                && IsRenting(batch, row)
                && Traits.Tenure(batch.Traits[row]) == Tenure.MarketRenter)
            {
                outcome.Applicants.Add(new(batch.First + row, cell, rank));
            }
        }
    }

    // Before anybody bought.
    private static bool IsRenting(in YearEndBatch batch, int row)
    {
        var (set, bit) = YearEndBatch.Place(row);
        return (batch.Sets[set].Renting & bit) != 0;
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

    /// <summary>Whether a household has anybody to train, and has not been.</summary>
    public static bool MayTrain(Household household) =>
        Cells.IsHunan(household.Residence) && Traits.Skill(household.Traits) == 0
            && !Traits.Has(household.Traits, Traits.Trained)
            && IsTrainable(household.Members);

    private static bool IsTrainable(ulong members) =>
        Members.Age(Members.Reference(members)) is >= 16 and <= 59;

    /// <summary>Whether a household has a member of 16-19.</summary>
    public static bool HasYouth(ulong members) =>
        Members.CountAged(members, FirstYouthAge, LastYouthAge) > 0;

    /// <summary>Which of up to 64 households have one, a bit each.</summary>
    internal static ulong HasYouth(ReadOnlySpan<ulong> members) =>
        YearEndLanes.WithAged(members, FirstYouthAge, LastYouthAge);
}
