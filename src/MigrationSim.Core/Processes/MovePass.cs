// The year's second pass: new labels, who moves where with whom, who settles, who leaves.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What one thread leaves of the second pass.</summary>
public sealed class MoveOutcome
{
    public YearCounts Counts { get; } = new();

    /// <summary>Households that came into being; appended when all threads are done.</summary>
    public List<Household> Born { get; } = [];

    public void Add(MoveOutcome other)
    {
        Counts.Add(other.Counts);
        Born.AddRange(other.Born);
    }
}

/// <summary>One household after the other; each changes its own row only.</summary>
public static class MovePass
{
    private const uint ResidualKeySlot = 40;

    /// <summary>Changes the rows from first to end in place.</summary>
    public static void Apply(
        Population population, int first, int end, MoveInputs inputs, MoveOutcome outcome)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;

            // One block holds the digits of all questions below.
            var digits = inputs.Draws.Block(household.Key, Question.Choice);
            household = Relabelling.Apply(household, digits, inputs, outcome.Counts);
            household = LetLeave(household, digits, inputs, outcome);
            household = MoveCore(household, digits, inputs, outcome);
            household = Settle(household, digits, inputs, outcome.Counts);
            household = Exit(household, inputs, outcome.Counts);
            population.Set(i, household);
        }
    }

    /// <summary>
    /// Insurance covers the share of migrants that the year's level says; who is in at a lower
    /// level is in at a higher one.
    /// </summary>
    public static bool IsInsured(Household household, MoveInputs inputs)
    {
        var county = Cells.IsHunan(household.Residence) ? household.Residence >> 1
            : household.Hukou == Cells.OutsideHukou ? 0
            : household.Hukou >> 1;
        return inputs.Draws.Standing(household.Key) < inputs.Chances.Insured[county];
    }

    // Grown children decide each for themselves; who moves becomes a household of its own.
    private static Household LetLeave(
        Household household, PhiloxBlock digits, MoveInputs inputs, MoveOutcome outcome)
    {
        if (Members.CountAged(
            household.Members & ~0xFFFFUL, FamilySplit.DecidingAge, FamilySplit.ElderAge - 1) == 0)
        {
            return household;
        }

        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
            var person = Members.At(household.Members, slot);
            var alone = Deciders.Leaver(household, slot);
            var destination = Deciders.Destination(alone, household.Key, slot, digits, inputs);
            if (destination == household.Residence) continue;
            outcome.Counts.Move(household.Residence, destination, person);
            outcome.Counts.Decided(household.Residence, destination, 1);
            outcome.Born.Add(Deciders.Moved(
                alone, destination, household.Key, slot, inputs) with
            {
                Key = inputs.Draws.ChildKey(
                    household.Key, Question.NewHousehold, (uint)slot),
            });
            household = household with { Members = Members.With(household.Members, slot, 0) };
        }

        return household;
    }

    private static Household MoveCore(
        Household household, PhiloxBlock digits, MoveInputs inputs, MoveOutcome outcome)
    {
        household = Deciders.Graduated(household, out var graduates);
        var destination = Deciders.Destination(
            household, household.Key, 0, digits, inputs, graduates);
        var origin = household.Residence;
        if (destination == origin)
            return graduates ? Deciders.AfterGraduation(household, inputs) : household;

        var word = inputs.Draws.Block(household.Key, Question.Move).Word1;
        var split = inputs.Split.Split(
            household.Members, OriginOf(origin), destination, destination == household.Hukou, word);
        outcome.Counts.Move(origin, destination, split.Moving);
        outcome.Counts.Decided(
            origin, destination, Members.Count(FamilySplit.Certain(household.Members)));
        if (split.Staying != 0)
        {
            outcome.Born.Add(household with
            {
                Key = inputs.Draws.ChildKey(
                    household.Key, Question.NewHousehold, ResidualKeySlot),
                Members = split.Staying,
            });
            outcome.Counts.LeftBehind(origin, split.Staying);
        }

        return Deciders.Moved(
            household with { Members = split.Moving }, destination, household.Key, 0, inputs);
    }

    private static int OriginOf(int residence) =>
        Cells.IsHunan(residence)
            ? residence >> 1
            : Cells.CountyCount + residence - Cells.HunanCount;

    private static Household Settle(
        Household household, PhiloxBlock digits, MoveInputs inputs, YearCounts counts)
    {
        var draws = inputs.Draws;
        if (household.Hukou == household.Residence || !Cells.IsUrban(household.Residence))
            return household;
        var chance = inputs.Settlement.Probability(
            household, IsInsured(household, inputs), draws.Standing(~household.Key));
        if (chance <= 0) return household;
        counts.Eligible[household.Residence] += Members.Count(household.Members);
        var digit = (uint)(digits.High >> 16) & 0xFFFF;
        if (!Lottery.Happens16(
            Lottery.Fixed(chance), digit, draws, household.Key, Question.Choice, 5))
        {
            return household;
        }

        counts.Hukou.Settle(
            household.Hukou, household.Residence, Members.Count(household.Members));
        return inputs.Settlement.Settled(household, draws);
    }

    // Those registered outside leave Hunan; those living outside lose their hukou. Different
    // people, so both may share a block.
    private static Household Exit(Household household, MoveInputs inputs, YearCounts counts)
    {
        var registeredOutside = household.Hukou == Cells.OutsideHukou;
        if (!registeredOutside && !Cells.IsExternal(household.Residence)) return household;
        var draws = inputs.Draws;
        var word = draws.Block(household.Key, Question.Outside).Word0;
        var leaves = registeredOutside
            ? Lottery.Happens16(
                inputs.Chances.Leave, word & 0xFFFF, draws, household.Key, Question.Outside, 0)
            : Lottery.Happens16(
                inputs.Chances.LoseHukou, word >> 16, draws, household.Key, Question.Outside, 1);
        if (!leaves) return household;
        counts.Move(household.Residence, Cells.OutsideModel, household.Members);
        if (!registeredOutside)
            counts.Hukou.Lost[household.Hukou] += Members.Count(household.Members);
        return household with { Members = 0 };
    }
}
