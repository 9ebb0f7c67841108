// Where: the wishes of those who consider moving, before anybody has moved.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>Changes nothing; draws where the listed want to live.</summary>
public static class ProposalPass
{
    /// <summary>
    /// Adds the wishes to move in the order of those who consider it: of a row, its core is last.
    /// </summary>
    /// <param name="population">Everybody, labels as of this year.</param>
    /// <param name="active">Those who consider moving.</param>
    /// <param name="inputs">The year's tables, which bear their prices by now.</param>
    /// <param name="deciders">Scratch of this thread.</param>
    /// <param name="proposals">Gets the wishes.</param>
    public static void List(
        Population population, ReadOnlySpan<Active> active, MoveInputs inputs,
        MoveBatch deciders, List<Proposal> proposals)
    {
        var (row, absent) = (-1, 0);
        for (var first = 0; first < active.Length; first += MoveBatch.Size)
        {
            var batch = active[first..Math.Min(active.Length, first + MoveBatch.Size)];
            deciders.Fill(batch, population, inputs.Draws);
            for (var i = 0; i < batch.Length; i++)
            {
                if (batch[i].Row != row) (row, absent) = (batch[i].Row, 0);
                var slot = batch[i].Slot;
                ref readonly var household = ref deciders.HouseholdOf(i);
                var block = deciders.BlockOf(i);
                var destination = Deciders.Draw(
                    Proposal.Decider(household, slot), block, inputs);
                if (destination == household.Residence) continue;
                proposals.Add(Proposal.Of(
                    household, row, slot, slot == 0 ? (byte)absent : (byte)0, destination, block,
                    inputs));
                absent |= 1 << slot;
            }
        }
    }
}
