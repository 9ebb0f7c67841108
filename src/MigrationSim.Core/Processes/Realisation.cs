// Moves as they were admitted: who goes with whom, who stays behind.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Works off the wishes of a range of rows; each changes its own row only.</summary>
public static class Realisation
{
    private const uint ResidualKeySlot = 40;
    private const int BatchSize = 256;

    /// <summary>Changes the rows of the proposals in place.</summary>
    /// <param name="population">Everybody.</param>
    /// <param name="proposals">Proposals as admitted, in the order of rows.</param>
    /// <param name="inputs">The year's tables and chances.</param>
    /// <param name="outcome">What the thread counts.</param>
    public static void Apply(
        Population population, ReadOnlySpan<Proposal> proposals, MoveInputs inputs,
        MoveOutcome outcome)
    {
        Span<Household> households = stackalloc Household[BatchSize];
        for (var first = 0; first < proposals.Length;)
        {
            var batch = Batch(proposals[first..]);
            first += batch.Length;

            // Fetched beforehand: no fetch waits for another then.
            for (var i = 0; i < batch.Length; i++) households[i] = population[batch[i].Row];
            for (var next = 0; next < batch.Length;)
            {
                var (own, row) = (next, batch[next].Row);
                while (next < batch.Length && batch[next].Row == row) next++;
                population.Set(row, Move(households[own], batch[own..next], inputs, outcome));
            }
        }
    }

    // The first wishes of many, cut where no household is parted.
    private static ReadOnlySpan<Proposal> Batch(ReadOnlySpan<Proposal> proposals)
    {
        if (proposals.Length <= BatchSize) return proposals;
        var end = BatchSize;
        while (proposals[end].Row == proposals[end - 1].Row) end--;
        return proposals[..end];
    }

    /// <summary>One household after its own wishes, those of its core last.</summary>
    /// <param name="household">As it decided.</param>
    /// <param name="proposals">Its wishes as admitted.</param>
    /// <param name="inputs">The year's tables and chances.</param>
    /// <param name="outcome">Counts, and the households that leave it.</param>
    public static Household Move(
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

        return coreMoves
            ? MoveCore(household, before, proposals[^1], inputs, outcome)
            : household;
    }

    // A grown child who moves becomes a household of its own.
    private static Household LetLeave(
        Household household, Household before, Proposal proposal, MoveInputs inputs,
        MoveOutcome outcome)
    {
        var (slot, destination) = (proposal.Slot, proposal.Destination);
        var alone = Deciders.Leaver(before, slot);
        Count(alone, alone.Members, destination, 1, inputs, outcome.Counts);
        var moved = Deciders.Moved(alone, destination, proposal.Dwellings == 0) with
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
        var moving = Members.In(before.Members, proposal.Moving);
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
            household with { Members = moving }, destination, proposal.Dwellings == 0);
        outcome.Counts.Markets.Came(moved);
        return moved;
    }

    private static void Count(
        Household household, ulong moving, int destination, int deciding, MoveInputs inputs,
        YearCounts counts)
    {
        var origin = household.Residence;
        counts.Move(
            origin, destination, inputs.Nests.Of(origin, destination, household.Hukou), moving);
        counts.Decided(origin, destination, deciding);
    }
}
