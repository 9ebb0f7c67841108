// What a year leaves a household with where it lives: a school place, a home of its own, a skill.
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
    public static Household Apply(
        Household household, int row, MoveInputs inputs, MoveOutcome outcome)
    {
        household = Train(household, inputs, outcome.Counts.Markets);
        if (!Cells.IsUrban(household.Residence))
            return household with { Traits = (ushort)(household.Traits & ~Traits.Denied) };
        CountInsured(household, inputs, outcome.Counts.Markets);
        household = School(household, inputs, outcome.Counts.Markets);
        return Traits.Tenure(household.Traits) == Tenure.MarketRenter
            && !Traits.Has(household.Traits, Traits.Collective)
            ? Rent(household, row, inputs, outcome)
            : household;
    }

    private static void CountInsured(
        Household household, MoveInputs inputs, MarketEvents events)
    {
        if (IsLocal(household)) return;
        var (county, persons) = (household.Residence >> 1, Members.Count(household.Members));
        events.Insurable[county] += persons;
        if (Deciders.IsInsured(household, inputs)) events.Insured[county] += persons;
    }

    private static bool IsLocal(Household household) =>
        household.Hukou != Cells.OutsideHukou && household.Hukou >> 1 == household.Residence >> 1;

    private static Household School(Household household, MoveInputs inputs, MarketEvents events)
    {
        var county = household.Residence >> 1;
        var traits = household.Traits & ~Traits.Denied;
        var pupils = ChoiceUnit.PupilsOf(household.Members);
        if (pupils > 0 && !IsLocal(household))
        {
            var rank = inputs.Draws.Block(household.Key, Question.Market).Word1;
            if (rank < inputs.YearEnd.SchoolPlaced[county])
            {
                events.PupilsPlaced[county] += pupils;
            }
            else if (rank < inputs.YearEnd.SchoolOpen[county])
            {
                events.PlacesDenied[county] += pupils;
                traits |= Traits.Denied;
            }
        }

        return household with { Traits = (ushort)traits };
    }

    private static Household Rent(
        Household household, int row, MoveInputs inputs, MoveOutcome outcome)
    {
        var (county, chances) = (household.Residence >> 1, inputs.YearEnd);
        var block = inputs.Draws.Block(household.Key, Question.Market);
        if (Lottery.Happens16(
            chances.Purchase[county], block.Word0 & 0xFFFF, inputs.Draws, household.Key,
            Question.Market, 0))
        {
            outcome.Counts.Markets.Purchases[county]++;
            return household with
            {
                Traits = Traits.WithTenure(household.Traits, Tenure.UrbanOwner),
            };
        }

        if (household.Hukou != household.Residence && block.Word2 < chances.Applies[county])
            outcome.Applicants.Add(new(row, household.Residence, block.Word2));
        return household;
    }

    private static Household Train(Household household, MoveInputs inputs, MarketEvents events)
    {
        if (!MayTrain(household)) return household;
        var county = household.Residence >> 1;
        var chance = HasYouth(household.Members)
            ? inputs.YearEnd.YouthTraining[county]
            : inputs.YearEnd.Training[county];
        if (chance == 0) return household;
        var digit = (uint)(inputs.Draws.Block(household.Key, Question.Choice).High >> 32) & 0xFFFF;
        if (!Lottery.Happens16(chance, digit, inputs.Draws, household.Key, Question.Choice, 6))
            return household;
        events.Certificates[county]++;
        return household with { Traits = (ushort)(household.Traits | Traits.Trained) };
    }

    /// <summary>Whether a household has anybody to train, and has not been.</summary>
    public static bool MayTrain(Household household) =>
        Cells.IsHunan(household.Residence) && Traits.Skill(household.Traits) == 0
            && !Traits.Has(household.Traits, Traits.Trained)
            && Members.Age(Members.Reference(household.Members)) is >= 16 and <= 59;

    /// <summary>Whether a household has a member of 16-19.</summary>
    public static bool HasYouth(ulong members) => Members.CountAged(members, 16, 19) > 0;
}
