// Couples who part: one of the two moves out, within the cell.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// The man, or the second of a couple without one, becomes a household of his own.
/// </summary>
public static class Separation
{
    private const uint KeySlot = 32;

    public static void Part(
        Population population, List<ListedHousehold> couples, YearDraws draws)
    {
        foreach (ref readonly var couple in CollectionsMarshal.AsSpan(couples))
        {
            var household = couple.With(population.Members[couple.Row]);
            var leaver = Members.Sex(Members.At(household.Members, 0)) == Ages.Male ? 0 : 1;
            var person = Members.At(household.Members, leaver);
            var rest = Members.With(household.Members, leaver, 0);
            if (person == 0 || !Members.HasAdult(rest)) continue;
            population.Members[couple.Row] = rest;
            population.Add(household with
            {
                Key = draws.ChildKey(household.Key, Question.NewHousehold, KeySlot),
                Members = person,
                Traits = TenureRules.OnParting(household),
            });
        }
    }
}

/// <summary>How a household that changes place or parts holds its dwelling.</summary>
public static class TenureRules
{
    /// <summary>In the own cell, in a dwelling of one's own.</summary>
    public static ushort OnParting(Household household) =>
        OnParting(household.Traits, household.Residence, household.Hukou);

    /// <summary>The traits of one who lives and is registered so, in a dwelling anew.</summary>
    public static ushort OnParting(ushort traits, ushort residence, ushort hukou) =>
        Traits.WithTenure(
            traits,
            Cells.IsExternal(residence) ? Tenure.Dormitory
            : Cells.IsRural(residence) ? Tenure.RuralHomestead
            : hukou == residence ? Tenure.UrbanOwner
            : Tenure.MarketRenter);

    /// <summary>In a new place.</summary>
    public static Tenure OnMoving(int destination, int hukou, int flags) =>
        Cells.IsExternal(destination) ? Tenure.Dormitory
        : Cells.IsRural(destination) ? Tenure.RuralHomestead
        : destination == hukou ? Tenure.UrbanOwner
        : Traits.Has(flags, Traits.Collective) ? Tenure.Dormitory
        : Tenure.MarketRenter;
}
