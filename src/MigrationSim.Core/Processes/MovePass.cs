// Moves as they were admitted: who goes with whom, who settles, buys, trains or leaves.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What one thread leaves of the pass of moves.</summary>
public sealed class MoveOutcome
{
    public YearCounts Counts { get; } = new();

    /// <summary>Households that came into being; appended when all threads are done.</summary>
    public List<Household> Born { get; } = [];

    /// <summary>Renters who would take an affordable dwelling.</summary>
    public List<Applicant> Applicants { get; } = [];

    public void Add(MoveOutcome other)
    {
        Counts.Add(other.Counts);
        Born.AddRange(other.Born);
        Applicants.AddRange(other.Applicants);
    }
}

/// <summary>One household after the other; each changes its own row only.</summary>
public static class MovePass
{
    private const uint ResidualKeySlot = 40;

    /// <summary>Changes the rows from first to end in place.</summary>
    /// <param name="population">Everybody.</param>
    /// <param name="first">First row.</param>
    /// <param name="end">Row after the last.</param>
    /// <param name="proposals">Their proposals, in order, as admitted.</param>
    /// <param name="inputs">The year's tables and chances.</param>
    /// <param name="outcome">What the thread counts.</param>
    public static void Apply(
        Population population, int first, int end, ReadOnlySpan<Proposal> proposals,
        MoveInputs inputs, MoveOutcome outcome)
    {
        var next = 0;
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            Displacement.Count(household, inputs, outcome.Counts.Markets);
            var own = next;
            while (next < proposals.Length && proposals[next].Row == i) next++;
            household = Move(household, proposals[own..next], inputs, outcome);
            household = Settle(household, inputs, outcome.Counts);
            household = Exit(household, inputs, outcome.Counts);
            if (household.Members != 0)
                household = YearEnd.Apply(household, i, inputs, outcome);
            population.Set(i, household);
        }
    }

    private static Household Move(
        Household household, ReadOnlySpan<Proposal> proposals, MoveInputs inputs,
        MoveOutcome outcome)
    {
        var before = household;
        var coreMoves = false;
        foreach (var proposal in proposals)
        {
            if (proposal.Stays) outcome.Counts.Markets.Denied[household.Residence]++;
            else if (proposal.Slot == 0) coreMoves = true;
            else household = LetLeave(household, before, proposal, inputs, outcome);
        }

        if (coreMoves) return MoveCore(household, before, proposals[^1], inputs, outcome);
        household = Deciders.Graduated(household, out var graduates);
        return graduates ? Deciders.AfterGraduation(household, inputs) : household;
    }

    // A grown child who moves becomes a household of its own.
    private static Household LetLeave(
        Household household, Household before, Proposal proposal, MoveInputs inputs,
        MoveOutcome outcome)
    {
        var (slot, destination) = (proposal.Slot, proposal.Destination);
        var alone = Deciders.Leaver(before, slot);
        Count(alone, alone.Members, destination, 1, inputs, outcome.Counts);
        var moved = Deciders.Moved(alone, destination, household.Key, slot, inputs) with
        {
            Key = inputs.Draws.ChildKey(household.Key, Question.NewHousehold, slot),
        };
        outcome.Counts.Markets.Came(moved);
        outcome.Born.Add(moved);
        return household with { Members = Members.With(household.Members, slot, 0) };
    }

    private static Household MoveCore(
        Household household, Household before, Proposal proposal, MoveInputs inputs,
        MoveOutcome outcome)
    {
        var destination = proposal.Destination;
        var moving = Proposal.Split(before, proposal.Absent, destination, inputs).Moving;
        var staying = household.Members & ~moving;
        household = Deciders.Graduated(household, out _);
        Count(
            household, moving, destination,
            Members.Count(FamilySplit.Certain(household.Members)), inputs, outcome.Counts);
        if (staying != 0)
        {
            outcome.Born.Add(household with
            {
                Key = inputs.Draws.ChildKey(
                    household.Key, Question.NewHousehold, ResidualKeySlot),
                Members = staying,
            });
            outcome.Counts.LeftBehind(household.Residence, staying);
        }

        var moved = Deciders.Moved(
            household with { Members = moving }, destination, household.Key, 0, inputs);
        outcome.Counts.Markets.Came(moved);
        return moved;
    }

    private static void Count(
        Household household, ulong moving, int destination, int deciding, MoveInputs inputs,
        YearCounts counts)
    {
        var origin = household.Residence;
        counts.Move(origin, destination, moving);
        counts.Decided(origin, destination, deciding);
        counts.Movers.Add(
            origin, destination, inputs.Nests.Of(origin, destination, household.Hukou), moving);
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
