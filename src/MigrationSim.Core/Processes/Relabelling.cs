// A household's new label, if its village gets one this year.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Applies reclassification to a household and counts it.</summary>
public static class Relabelling
{
    /// <summary>The household under its new labels.</summary>
    public static Household Apply(Household household, MoveInputs inputs, YearCounts counts)
    {
        var (residence, hukou, chances) =
            (household.Residence, household.Hukou, inputs.Chances);
        if (chances.Relabel[residence] == 0
            && (hukou == Cells.OutsideHukou || chances.Readdress[hukou] == 0))
        {
            return household;
        }

        var draws = inputs.Draws;
        var digit = (uint)(draws.Block(household.Key, Question.Choice).High & 0xFFFF);
        var (newResidence, newHukou) = Reclassification.Apply(
            residence, hukou, chances.Relabel, chances.Readdress, digit, draws, household.Key);
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
