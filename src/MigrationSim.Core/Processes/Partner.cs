// One of the two of a couple, as found when they meet.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>A looker, and the household's members when lookers were listed and now.</summary>
/// <param name="Population">Where the household stands.</param>
/// <param name="Seat">Whose seat.</param>
/// <param name="Listed">Members when lookers were listed.</param>
/// <param name="Now">Members by now.</param>
public readonly record struct Partner(
    Population Population, SeekingSeat Seat, ulong Listed, ulong Now)
{
    public int Slot => Seat.Slot;

    /// <summary>Who sits there now.</summary>
    public byte Person => Members.At(Now, Slot);

    /// <summary>Whether that is the one who looked.</summary>
    public bool IsThere => Person == Members.At(Listed, Slot);

    /// <summary>
    /// The household now. Whoever hosts a partner keeps him or her, so that members as listed mean
    /// that registration and traits are as noted, too.
    /// </summary>
    public Household Household => Now == Listed ? Seat.With(Now) : Population[Seat.Row];

    /// <summary>Somebody who looks as things stand.</summary>
    public static Partner Of(Population population, Seat seat)
    {
        var members = population.Members[seat.Row];
        return new(population, SeekingSeat.Of(population, seat), members, members);
    }
}
