// Whether: who considers moving this year, before it is known what places cost.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A decider who considers moving: its row, and 0 for the core or a grown child's slot.
/// </summary>
public readonly record struct Active(int Row, byte Slot);

/// <summary>Changes nothing; lists those of some rows who win their lottery or must.</summary>
public static class ActivationPass
{
    /// <summary>
    /// Adds deciders in the order of rows, of a row grown children first, its core last; counts
    /// whom floods and renewal displaced.
    /// </summary>
    public static void List(
        Population population, int first, int end, MoveInputs inputs, List<Active> active,
        MarketEvents events)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            var digits = inputs.Draws.Block(household.Key, Question.Choice);
            Displacement.Count(household, inputs, events);
            if (FamilySplit.MayHaveLeavers(household.Members))
            {
                for (var slot = 2; slot < Members.SlotCount; slot++)
                {
                    if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
                    var leaver = Deciders.Leaver(household, slot);
                    if (Deciders.Considers(leaver, household.Key, slot, digits, inputs))
                        active.Add(new(i, (byte)slot));
                }
            }

            var core = Deciders.Graduated(household, out var graduates);
            if (graduates || Displacement.MustDecide(household, inputs)
                || Deciders.Considers(core, household.Key, 0, digits, inputs))
            {
                active.Add(new(i, 0));
            }
        }
    }
}
