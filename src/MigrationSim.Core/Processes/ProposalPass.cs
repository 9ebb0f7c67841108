// Who wants to move where: the year's draws, before anybody has moved.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Changes nothing; lists the wishes of a range of rows.</summary>
public static class ProposalPass
{
    /// <summary>
    /// Adds proposals in the order of rows, of a row grown children first, its core last.
    /// </summary>
    public static void List(
        Population population, int first, int end, MoveInputs inputs, List<Proposal> proposals)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            var digits = inputs.Draws.Block(household.Key, Question.Choice);
            byte absent = 0;
            if (FamilySplit.MayHaveLeavers(household.Members))
            {
                for (var slot = 2; slot < Members.SlotCount; slot++)
                {
                    if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
                    var where = Deciders.Destination(
                        Deciders.Leaver(household, slot), household.Key, slot, digits, inputs);
                    if (where == household.Residence) continue;
                    proposals.Add(Proposal.Of(household, i, slot, 0, where, inputs));
                    absent |= (byte)(1 << slot);
                }
            }

            var core = Deciders.Graduated(household, out var graduates);
            var destination = Deciders.Destination(
                core, household.Key, 0, digits, inputs,
                graduates || Displacement.MustDecide(household, inputs));
            if (destination != household.Residence)
                proposals.Add(Proposal.Of(household, i, 0, absent, destination, inputs));
        }
    }
}
