// Who takes up a dwelling, now and after a move.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A family household takes one dwelling, whoever lives collectively none. What is not known before
/// the draw is taken at its expectation.
/// </summary>
public static class Occupancy
{
    /// <summary>Dwellings a household takes if it stays: 1 or 0.</summary>
    public static int Dwellings(Household household, MoveInputs inputs)
    {
        var stays = Deciders.Graduated(household, out var graduates);
        if (graduates) stays = Deciders.AfterGraduation(stays, inputs);
        return Traits.Has(stays.Traits, Traits.Collective) ? 0 : 1;
    }

    /// <summary>Dwellings to expect it takes in another town.</summary>
    public static double Expected(Household decider, MoveInputs inputs)
    {
        if (Members.Count(FamilySplit.Certain(decider.Members)) > 1) return 1;
        if (Deciders.IsYoung(decider.Members)) return 1 - inputs.Chances.DormitoryShare;
        return Traits.Has(decider.Traits, Traits.Collective) ? 0 : 1;
    }

    /// <summary>Dwellings to expect a core leaves behind if it moves.</summary>
    public static double Freed(Household household, MoveInputs inputs)
    {
        if (!Cells.IsUrban(household.Residence) || Dwellings(household, inputs) == 0) return 0;
        return inputs.Split.LeavesNobody(household.Members);
    }
}
