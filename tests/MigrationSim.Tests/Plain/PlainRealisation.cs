// Moves carried out one wish after the other: the reference of realisation.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>Splits every family anew instead of remembering who was to come along.</summary>
internal static class PlainRealisation
{
    private const uint ResidualKeySlot = 40;

    public static void Apply(
        Population population, IEnumerable<Proposal> wishes, MoveInputs inputs,
        MoveOutcome outcome)
    {
        foreach (var own in wishes.GroupBy(wish => wish.Row))
        {
            var before = population[own.Key];
            foreach (var wish in own)
            {
                if (wish.Stays) outcome.Counts.Markets.Denied[before.Residence]++;
                else if (wish.Slot == 0) MoveCore(population, before, wish, inputs, outcome);
                else LetLeave(population, before, wish, inputs, outcome);
            }
        }
    }

    private static void LetLeave(
        Population population, Household before, Proposal wish, MoveInputs inputs,
        MoveOutcome outcome)
    {
        var child = Deciders.Leaver(before, wish.Slot);
        Count(child, child.Members, 1, wish, inputs, outcome.Counts);
        var moved = Deciders.Moved(child, wish.Destination, wish.Dwellings == 0) with
        {
            Key = inputs.Draws.ChildKey(before.Key, Question.NewHousehold, wish.Slot),
        };
        outcome.Counts.Markets.Came(moved);
        outcome.Born.Add(moved);
        population.Members[wish.Row] =
            Members.With(population.Members[wish.Row], wish.Slot, 0);
    }

    private static void MoveCore(
        Population population, Household before, Proposal wish, MoveInputs inputs,
        MoveOutcome outcome)
    {
        var asked = before.Members;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            if ((wish.Absent >> slot & 1) != 0) asked = Members.With(asked, slot, 0);
        }

        var moving = inputs.Split.Split(
            asked, ChoiceUnit.OriginOf(before.Residence), wish.Destination,
            wish.Destination == before.Hukou,
            inputs.Draws.Block(before.Key, Question.Move).Word1).Moving;
        var household = Deciders.Graduated(population[wish.Row], out _);
        var staying = household.Members & ~moving;
        var deciding = Members.Count(FamilySplit.Certain(household.Members));
        Count(household, moving, deciding, wish, inputs, outcome.Counts);
        if (staying != 0)
        {
            outcome.Counts.LeftBehind(household.Residence, staying);
            outcome.Born.Add(household with
            {
                Key = inputs.Draws.ChildKey(
                    household.Key, Question.NewHousehold, ResidualKeySlot),
                Members = staying,
            });
        }

        var moved = Deciders.Moved(
            household with { Members = moving }, wish.Destination, wish.Dwellings == 0);
        outcome.Counts.Markets.Came(moved);
        population.Set(wish.Row, moved);
    }

    private static void Count(
        Household household, ulong moving, int deciding, Proposal wish, MoveInputs inputs,
        YearCounts counts)
    {
        counts.Move(
            wish.Origin, wish.Destination,
            inputs.Nests.Of(wish.Origin, wish.Destination, household.Hukou), moving);
        counts.Decided(wish.Origin, wish.Destination, deciding);
    }
}
