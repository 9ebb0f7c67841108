// Where: the wishes of those who consider moving, before anybody has moved.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Changes nothing; draws where the listed want to live.</summary>
public static class ProposalPass
{
    /// <summary>
    /// Adds the wishes to move in the order of those who consider it: of a row, its core is last.
    /// </summary>
    public static void List(
        Population population, ReadOnlySpan<Active> active, MoveInputs inputs,
        List<Proposal> proposals)
    {
        var (row, absent) = (-1, 0);
        foreach (var decider in active)
        {
            if (decider.Row != row) (row, absent) = (decider.Row, 0);
            var household = population[row];
            var destination = Deciders.Draw(
                Proposal.Decider(household, decider.Slot),
                inputs.Draws.Block(household.Key, Question.Move + decider.Slot), inputs);
            if (destination == household.Residence) continue;
            var without = decider.Slot == 0 ? (byte)absent : (byte)0;
            proposals.Add(
                Proposal.Of(household, row, decider.Slot, without, destination, inputs));
            absent |= 1 << decider.Slot;
        }
    }
}
