// A household that takes in kin, joins kin or parts, with what finds its place in a list.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Noted while it is at hand: of those who are listed nothing but members changes while families
/// form, so that the rest need not be looked up again, row by row and far apart.
/// </summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Key">Its key.</param>
/// <param name="Residence">Where it lives.</param>
/// <param name="Hukou">Where it is registered.</param>
/// <param name="Traits">Its traits.</param>
/// <param name="YearsHere">Its years here.</param>
public readonly record struct ListedHousehold(
    int Row, uint Key, ushort Residence, ushort Hukou, ushort Traits, byte YearsHere)
{
    /// <summary>The household as noted, with its members of now.</summary>
    public Household With(ulong members) => new(Key, members, Residence, Hukou, Traits, YearsHere);

    public static ListedHousehold Of(Household household, int row) => new(
        row, household.Key, household.Residence, household.Hukou, household.Traits,
        household.YearsHere);

    /// <summary>The household in a row, as it is now.</summary>
    public static ListedHousehold Of(Population population, int row) => Of(population[row], row);

    /// <summary>A household of a batch of rows, by its number there.</summary>
    internal static ListedHousehold Of(in HouseholdRows rows, int number) => new(
        rows.First + number, rows.Key[number], rows.Residence[number], rows.Hukou[number],
        rows.Traits[number], rows.YearsHere[number]);
}
