// Somebody who looks for a partner, with all that decides where.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Noted while the household is at hand; nothing but its members changes before pairing, which
/// therefore need not look up the rest again, row by row and far apart.
/// </summary>
/// <param name="Row">The household.</param>
/// <param name="Key">Its key.</param>
/// <param name="Residence">Where it lives.</param>
/// <param name="Hukou">Where it is registered.</param>
/// <param name="Slot">Whose seat.</param>
public readonly record struct SeekingSeat(
    int Row, uint Key, ushort Residence, ushort Hukou, byte Slot)
{
    public Seat Seat => new(Row, Slot);

    /// <summary>The seat as its household is now.</summary>
    public static SeekingSeat Of(Population population, Seat seat) => new(
        seat.Row, population.Key[seat.Row], population.Residence[seat.Row],
        population.Hukou[seat.Row], (byte)seat.Slot);
}
