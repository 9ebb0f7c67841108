// Before anybody decides: new labels of villages, and last year's trainees at their new skill.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>Changes each row of a range in place.</summary>
public static class PreparePass
{
    public static void Apply(
        Population population, int first, int end, MoveInputs inputs, YearCounts counts)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            var prepared = Relabelling.Apply(household, inputs, counts);
            if (Traits.Has(prepared.Traits, Traits.Trained) && Traits.Skill(prepared.Traits) == 0)
                prepared = prepared with { Traits = (ushort)(prepared.Traits | 1) };
            if (prepared != household) population.Set(i, prepared);
        }
    }
}
