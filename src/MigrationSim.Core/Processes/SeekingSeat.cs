// Somebody who looks for a partner or a university, with all that decides where.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Noted while the household is at hand; nothing but its members changes before students leave and
/// couples form, who therefore need not look up the rest again, row by row and far apart.
/// </summary>
/// <param name="Row">The household.</param>
/// <param name="Key">Its key.</param>
/// <param name="Residence">Where it lives.</param>
/// <param name="Hukou">Where it is registered.</param>
/// <param name="Traits">Its traits.</param>
/// <param name="YearsHere">Its years here.</param>
/// <param name="Slot">Whose seat.</param>
public readonly record struct SeekingSeat(
    int Row, uint Key, ushort Residence, ushort Hukou, ushort Traits, byte YearsHere, byte Slot)
{
    public Seat Seat => new(Row, Slot);

    /// <summary>The household as noted, with its members of now.</summary>
    public Household With(ulong members) => new(Key, members, Residence, Hukou, Traits, YearsHere);

    /// <summary>A seat of a household that stands in a row.</summary>
    public static SeekingSeat Of(Household household, int row, int slot) => new(
        row, household.Key, household.Residence, household.Hukou, household.Traits,
        household.YearsHere, (byte)slot);

    /// <summary>The seat as its household is now.</summary>
    public static SeekingSeat Of(Population population, Seat seat) =>
        Of(population[seat.Row], seat.Row, seat.Slot);
}
