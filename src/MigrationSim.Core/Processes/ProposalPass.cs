// Where: the wishes of those who consider moving, before anybody has moved.
using MigrationSim.Core.People;

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
        var blocks = new MoveBlocks();
        var (row, absent) = (-1, 0);
        for (var first = 0; first < active.Length; first += MoveBlocks.Size)
        {
            var batch = active[first..Math.Min(active.Length, first + MoveBlocks.Size)];
            blocks.Draw(batch, population.Key, inputs.Draws);
            for (var i = 0; i < batch.Length; i++)
            {
                var decider = batch[i];
                if (decider.Row != row) (row, absent) = (decider.Row, 0);
                var household = population[row];
                var block = blocks[i];
                var destination = Deciders.Draw(
                    Proposal.Decider(household, decider.Slot), block, inputs);
                if (destination == household.Residence) continue;
                var without = decider.Slot == 0 ? (byte)absent : (byte)0;
                proposals.Add(
                    Proposal.Of(
                        household, row, decider.Slot, without, destination, block, inputs));
                absent |= 1 << decider.Slot;
            }
        }
    }
}
