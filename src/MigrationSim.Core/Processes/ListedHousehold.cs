// A household of a list, with all that decides what becomes of it.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Noted while it is at hand: of those who are listed nothing but members changes while families
/// form, so that the rest need not be looked up again, row by row and far apart. Two words, for the
/// same reason as in <see cref="Household"/>.
/// </summary>
public readonly record struct ListedHousehold
{
    private const int ResidenceShift = 32;
    private const int HukouShift = 48;
    private const int StateShift = 32;
    private const int SlotShift = 56;
    private const uint StateMask = 0xFFFFFF;

    // As in Household; row, traits, years here, slot from the lowest bit up.
    private readonly ulong _place;
    private readonly ulong _rest;

    /// <summary>Notes a household.</summary>
    /// <param name="row">Where it stands.</param>
    /// <param name="slot">Which member is meant; 0 where all are.</param>
    /// <param name="key">Its key.</param>
    /// <param name="residence">Where it lives.</param>
    /// <param name="hukou">Where it is registered.</param>
    /// <param name="traits">Its traits.</param>
    /// <param name="yearsHere">Its years here.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ListedHousehold(
        int row, int slot, uint key, ushort residence, ushort hukou, ushort traits, byte yearsHere)
    {
        _place = key | ((ulong)residence << ResidenceShift) | ((ulong)hukou << HukouShift);
        _rest = (uint)row | ((ulong)traits << StateShift)
            | ((ulong)yearsHere << (StateShift + 16)) | ((ulong)slot << SlotShift);
    }

    public int Row => (int)(uint)_rest;

    /// <summary>Which member is meant.</summary>
    public int Slot => (int)(_rest >> SlotShift);

    public Seat Seat => new(Row, Slot);

    public uint Key => (uint)_place;

    public ushort Residence => (ushort)(_place >> ResidenceShift);

    public ushort Hukou => (ushort)(_place >> HukouShift);

    /// <summary>The household as noted, with its members of now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Household With(ulong members) =>
        new(members, _place, (uint)(_rest >> StateShift) & StateMask);

    /// <summary>A household that stands in a row.</summary>
    public static ListedHousehold Of(Household household, int row, int slot = 0) => new(
        row, slot, household.Key, household.Residence, household.Hukou, household.Traits,
        household.YearsHere);

    /// <summary>The household in a row, as it is now.</summary>
    public static ListedHousehold Of(Population population, int row, int slot = 0) =>
        Of(population[row], row, slot);

    /// <summary>A household of a batch of rows, by its number there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ListedHousehold Of(in HouseholdRows rows, int number, int slot = 0) => new(
        rows.First + number, slot, rows.Key[number], rows.Residence[number], rows.Hukou[number],
        rows.Traits[number], rows.YearsHere[number]);
}
