// One of the two of a couple, as found when they meet.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>A looker, and the household's members when lookers were listed and now.</summary>
/// <param name="population">Where the household stands.</param>
/// <param name="seat">Whose seat.</param>
/// <param name="listed">Members when lookers were listed.</param>
/// <param name="now">Members by now.</param>
public readonly struct Partner(
    Population population, ListedHousehold seat, ulong listed, ulong now)
{
    public int Row => seat.Row;

    public int Slot => seat.Slot;

    /// <summary>Who sits there now.</summary>
    public byte Person => Members.At(now, Slot);

    /// <summary>Whether that is the one who looked.</summary>
    public bool IsThere => Person == Members.At(listed, Slot);

    /// <summary>
    /// The household now. Whoever hosts a partner keeps him or her, so that members as listed mean
    /// that registration and traits are as noted, too.
    /// </summary>
    public Household Household
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => now == listed ? seat.With(now) : population[Row];
    }

    /// <summary>Somebody who looks as things stand.</summary>
    public static Partner Of(Population population, Seat seat)
    {
        var members = population.Members[seat.Row];
        return new(
            population, ListedHousehold.Of(population, seat.Row, seat.Slot), members, members);
    }
}
