// Labels, load and activation household by household: the reference of the pass in batches.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>Every question asked anew of every household.</summary>
internal static class PlainDecisions
{
    /// <summary>New labels and new skills, in place.</summary>
    public static void Prepare(Population population, MoveInputs inputs, YearCounts counts)
    {
        for (var i = 0; i < population.Count; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            var digit = (uint)inputs.Draws.Block(household.Key, Question.Choice).High & 0xFFFF;
            household = Relabelling.Apply(household, digit, inputs, counts);
            if (Traits.Has(household.Traits, Traits.Trained) && Traits.Skill(household.Traits) == 0)
                household = household with { Traits = (ushort)(household.Traits | 1) };
            population.Set(i, household);
        }
    }

    /// <summary>Dwellings and school places taken if nobody moved.</summary>
    public static PlaceLoad Load(Population population, MoveInputs inputs)
    {
        var load = new PlaceLoad();
        for (var i = 0; i < population.Count; i++)
        {
            var household = population[i];
            if (household.Members == 0 || !Cells.IsUrban(household.Residence)) continue;
            var county = household.Residence >> 1;
            load.Dwellings[county] += Occupancy.Dwellings(household, inputs);
            load.Seats[county] += ChoiceUnit.PupilsOf(household.Members);
        }

        return load;
    }

    /// <summary>Who considers moving; counts the displaced.</summary>
    public static List<Active> Active(
        Population population, MoveInputs inputs, MarketEvents events)
    {
        var active = new List<Active>();
        for (var i = 0; i < population.Count; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            var digits = inputs.Draws.Block(household.Key, Question.Choice);
            for (var slot = 2; slot < Members.SlotCount; slot++)
            {
                if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
                var leaver = Deciders.Leaver(household, slot);
                if (Deciders.Considers(leaver, household.Key, slot, digits, inputs))
                    active.Add(Core.Processes.Active.Of(household, i, slot));
            }

            var core = Deciders.Graduated(household, out var graduates);
            var isDisplaced = Displacement.MustDecide(household, inputs);
            if (isDisplaced) Count(household, inputs, events);
            if (graduates || isDisplaced
                || Deciders.Considers(core, household.Key, 0, digits, inputs))
            {
                active.Add(Core.Processes.Active.Of(household, i, 0));
            }
        }

        return active;
    }

    // A flood comes first: without the county's renewal, would it still have to decide?
    private static void Count(Household household, MoveInputs inputs, MarketEvents events)
    {
        var county = household.Residence >> 1;
        var displacement = inputs.Chances.Displacement with
        {
            Renewal = new ulong[Cells.CountyCount],
        };
        var byFlood = Displacement.MustDecide(
            household,
            inputs with { Chances = inputs.Chances with { Displacement = displacement } });
        if (byFlood) events.Flooded[county] += Members.Count(household.Members);
        else events.Renewed[county]++;
    }
}
