// Who takes up a dwelling, now and after a move.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What a decider would take of dwellings in another town.</summary>
public enum Taking
{
    /// <summary>One.</summary>
    Dwelling = 0,

    /// <summary>One, or a bed in a dormitory: a young person alone.</summary>
    DwellingOrBed = 1,

    /// <summary>None.</summary>
    Nothing = 2,
}

/// <summary>What a core would leave behind of an urban dwelling.</summary>
public enum Leaving
{
    /// <summary>None: none is held, or a grown child stays in it.</summary>
    Nothing = 0,

    /// <summary>One.</summary>
    Dwelling = 1,

    /// <summary>One, unless the elders stay.</summary>
    DwellingOfElders = 2,
}

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

    /// <summary>The same where the tenure word of its Move block is drawn already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dwellings(Household household, uint word, MoveInputs inputs)
    {
        var traits = Traits.Has(household.Traits, Traits.Student)
            ? AfterStudies(household, word, inputs)
            : household.Traits;
        return Traits.Has(traits, Traits.Collective) ? 0 : 1;
    }

    // As Deciders.AfterGraduation. Few are students; all others should not carry this about.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int AfterStudies(Household household, uint word, MoveInputs inputs)
    {
        Deciders.Graduated(household, out var graduates);
        var keepsBed = Philox.Uniform(word) < inputs.Chances.DormitoryShare;
        return graduates && Cells.IsUrban(household.Residence) && !keepsBed
            ? household.Traits & ~Traits.Collective
            : household.Traits;
    }

    /// <summary>Dwellings to expect it takes in another town.</summary>
    public static double Expected(Household decider, MoveInputs inputs) =>
        Expected(TakingOf(decider), inputs);

    /// <summary>Dwellings to expect are taken.</summary>
    public static double Expected(Taking taking, MoveInputs inputs) => taking switch
    {
        Taking.Dwelling => 1,
        Taking.DwellingOrBed => 1 - inputs.Chances.DormitoryShare,
        _ => 0,
    };

    /// <summary>Dwellings to expect are left behind.</summary>
    public static double Expected(Leaving leaving, MoveInputs inputs) => leaving switch
    {
        Leaving.Dwelling => 1,
        Leaving.DwellingOfElders => inputs.Split.NoElderStays,
        _ => 0,
    };

    /// <summary>What a decider would take in another town.</summary>
    public static Taking TakingOf(Household decider) =>
        Members.Count(FamilySplit.Certain(decider.Members)) > 1 ? Taking.Dwelling
        : Deciders.IsYoung(decider.Members) ? Taking.DwellingOrBed
        : Traits.Has(decider.Traits, Traits.Collective) ? Taking.Nothing
        : Taking.Dwelling;

    /// <summary>What a core would leave behind if it moved.</summary>
    public static Leaving LeavingOf(Household household, MoveInputs inputs)
    {
        if (!Cells.IsUrban(household.Residence) || Dwellings(household, inputs) == 0)
            return Leaving.Nothing;
        return FamilySplit.Leaves(household.Members);
    }

    /// <summary>Dwellings to expect a core leaves behind if it moves.</summary>
    public static double Freed(Household household, MoveInputs inputs) =>
        Expected(LeavingOf(household, inputs), inputs);
}
