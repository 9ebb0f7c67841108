// A household's new label, if its village gets one this year.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Applies reclassification to a household and counts it.</summary>
public static class Relabelling
{
    /// <summary>Digits of the Choice block that may bring a new label.</summary>
    public static ulong Limits(MoveChances chances)
    {
        var highest = 0UL;
        foreach (var chance in chances.Relabel) highest = Math.Max(highest, chance);
        foreach (var chance in chances.Readdress) highest = Math.Max(highest, chance);
        return DigitThinning.Limits(DigitThinning.Limit(highest), 0, 0, 0);
    }

    /// <summary>The household under its new labels.</summary>
    /// <param name="household">The household.</param>
    /// <param name="digit">Its 16-bit digit of the Choice block.</param>
    /// <param name="inputs">The year's chances.</param>
    /// <param name="counts">Where it is counted.</param>
    public static Household Apply(
        Household household, uint digit, MoveInputs inputs, YearCounts counts)
    {
        var (residence, hukou, chances) =
            (household.Residence, household.Hukou, inputs.Chances);
        var (newResidence, newHukou) = Reclassification.Apply(
            residence, hukou, chances.Relabel, chances.Readdress, digit, inputs.Draws,
            household.Key);
        var persons = Members.Count(household.Members);
        if (newHukou != hukou) counts.Hukou.Readdressed[hukou] += persons;
        if (newResidence == residence) return household with { Hukou = newHukou };

        counts.Relabelled[residence] += persons;
        var traits = household.Traits | Traits.Relabelled;
        return household with
        {
            Residence = newResidence,
            Hukou = newHukou,
            Traits = Traits.Tenure(traits) == Tenure.RuralHomestead
                ? Traits.WithTenure(traits, Tenure.UrbanOwner)
                : (ushort)traits,
        };
    }
}
