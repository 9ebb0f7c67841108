// The year's end, one household after the other: what the batches must come to.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>Every question is asked of every household it concerns, without thinning.</summary>
internal static class PlainYearEndPass
{
    /// <summary>Changes the rows from first to end in place.</summary>
    public static void Apply(
        Population population, int first, int end, MoveInputs inputs, MoveOutcome outcome)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            household = Deciders.Graduated(household, out var graduates);
            if (graduates) household = Deciders.AfterGraduation(household, inputs);
            household = Settle(household, inputs, outcome.Counts);
            household = Exit(household, inputs, outcome.Counts);
            if (household.Members != 0)
                household = PlainYearEnd.Apply(household, i, inputs, outcome);
            population.Set(i, household);
        }
    }

    private static Household Settle(Household household, MoveInputs inputs, YearCounts counts)
    {
        var draws = inputs.Draws;
        if (household.Hukou == household.Residence || !Cells.IsUrban(household.Residence))
            return household;
        var chance = inputs.Settlement.Probability(
            household, Deciders.IsInsured(household, inputs), draws.Standing(~household.Key));
        if (chance <= 0) return household;
        counts.Eligible[household.Residence] += Members.Count(household.Members);
        var block = draws.Block(household.Key, Question.Choice);
        var digit = (uint)(block.High >> 16) & 0xFFFF;
        if (!Lottery.Happens16(
            Lottery.Fixed(chance), digit, draws, household.Key, Question.Choice, 5))
        {
            return household;
        }

        counts.Hukou.Settle(
            household.Hukou, household.Residence, Members.Count(household.Members));
        var settled = inputs.Settlement.Settled(household, draws);
        counts.Markets.Settled(household, settled);
        return settled;
    }

    // Those registered outside leave Hunan; those living outside lose their hukou. Nobody is asked
    // both, so they share a digit.
    private static Household Exit(Household household, MoveInputs inputs, YearCounts counts)
    {
        var registeredOutside = household.Hukou == Cells.OutsideHukou;
        if (!registeredOutside && !Cells.IsExternal(household.Residence)) return household;
        var draws = inputs.Draws;
        var digit = draws.Block(household.Key, Question.Choice).Word3 >> 16;
        var chance = registeredOutside ? inputs.Chances.Leave : inputs.Chances.LoseHukou;
        if (!Lottery.Happens16(chance, digit, draws, household.Key, Question.Choice, 7))
            return household;
        counts.MoveAcross(household.Residence, Cells.OutsideModel, household.Members);
        if (!registeredOutside)
            counts.Hukou.Lost[household.Hukou] += Members.Count(household.Members);
        return household with { Members = 0 };
    }
}
