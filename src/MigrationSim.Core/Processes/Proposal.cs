// A wish to move, before it is known whether the place has room.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Who wants to move where, and what that takes: one of the deciders of a household. A proposal
/// whose destination is its origin stays.
/// </summary>
/// <param name="Row">The household.</param>
/// <param name="Slot">0 for its core, else the slot of a grown child.</param>
/// <param name="Absent">
/// To a core: its grown children with a wish of their own, a bit a slot. They do not come along,
/// and nobody is left in their care.
/// </param>
/// <param name="Origin">Where it lives.</param>
/// <param name="Destination">Where it wants to live.</param>
/// <param name="Dwellings">Dwellings it takes there: 1, or 0 in a dormitory.</param>
/// <param name="Pupils">Children of school age who come along.</param>
/// <param name="Freed">Dwellings it leaves behind: 1 if nobody of the household stays.</param>
/// <param name="Moving">The slots of those who come along, a bit each.</param>
public readonly record struct Proposal(
    int Row, byte Slot, byte Absent, ushort Origin, ushort Destination, byte Dwellings,
    byte Pupils, byte Freed, byte Moving)
{
    public bool Stays => Origin == Destination;

    /// <summary>The household as it decides: its core, or a grown child alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Household Decider(Household household, int slot) =>
        slot == 0 ? Deciders.Graduated(household, out _) : Deciders.Leaver(household, slot);

    /// <summary>What moving to a destination would take and leave.</summary>
    /// <param name="household">The whole household.</param>
    /// <param name="row">Its row.</param>
    /// <param name="slot">Who decides.</param>
    /// <param name="absent">Grown children with a wish of their own.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="block">The Move block of who decides, whatever drew the destination.</param>
    /// <param name="inputs">The year's tables.</param>
    public static Proposal Of(
        Household household, int row, int slot, byte absent, int destination, PhiloxBlock block,
        MoveInputs inputs)
    {
        var origin = household.Residence;
        if (destination == origin)
            return new(row, (byte)slot, absent, origin, origin, 0, 0, 0, 0);
        var decider = Decider(household, slot);
        var moving = decider.Members;
        var frees = false;
        if (slot == 0)
        {
            var split = Split(household, absent, destination, block.Word1, inputs);
            moving = split.Moving;
            frees = absent == 0 && split.Staying == 0
                && Occupancy.Dwellings(household, inputs) > 0;
        }

        var shares = Deciders.SharesIn(
            decider with { Members = moving }, destination, block.Word2, inputs);
        return new(
            row, (byte)slot, absent, origin, (ushort)destination, (byte)(shares ? 0 : 1),
            (byte)ChoiceUnit.PupilsOf(moving), (byte)(frees ? 1 : 0),
            (byte)(slot == 0 ? Members.Slots(moving) : 1 << slot));
    }

    // Who of a household comes along when its core moves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SplitFamily Split(
        Household household, byte absent, int destination, uint word, MoveInputs inputs)
    {
        var members = Members.In(household.Members, (byte)~absent);
        return inputs.Split.Split(
            members, ChoiceUnit.OriginOf(household.Residence), destination,
            destination == household.Hukou, word);
    }
}
