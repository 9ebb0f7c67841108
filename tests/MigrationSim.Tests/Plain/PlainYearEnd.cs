// Training, school, purchase and application of one household.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>The exact rules in their order.</summary>
internal static class PlainYearEnd
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

    /// <summary>Whether a household has anybody to train, and has not been.</summary>
    public static bool MayTrain(Household household) =>
        Cells.IsHunan(household.Residence) && Traits.Skill(household.Traits) == 0
            && !Traits.Has(household.Traits, Traits.Trained)
            && Members.Age(Members.Reference(household.Members)) is >= 16 and <= 59;

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
        var chance = YearEnd.HasYouth(household.Members)
            ? inputs.YearEnd.YouthTraining[county]
            : inputs.YearEnd.Training[county];
        if (chance == 0) return household;
        var digit = (uint)(inputs.Draws.Block(household.Key, Question.Choice).High >> 32) & 0xFFFF;
        if (!Lottery.Happens16(chance, digit, inputs.Draws, household.Key, Question.Choice, 6))
            return household;
        events.Certificates[county]++;
        return household with { Traits = (ushort)(household.Traits | Traits.Trained) };
    }
}
