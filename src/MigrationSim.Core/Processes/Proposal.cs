// A wish to move, before it is known whether the place has room.
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
public readonly record struct Proposal(
    int Row, byte Slot, byte Absent, ushort Origin, ushort Destination, byte Dwellings,
    byte Pupils, byte Freed)
{
    public bool Stays => Origin == Destination;

    /// <summary>The household as it decides: its core, or a grown child alone.</summary>
    public static Household Decider(Household household, int slot) =>
        slot == 0 ? Deciders.Graduated(household, out _) : Deciders.Leaver(household, slot);

    /// <summary>What moving to a destination would take and leave.</summary>
    public static Proposal Of(
        Household household, int row, int slot, byte absent, int destination, MoveInputs inputs)
    {
        var origin = household.Residence;
        var decider = Decider(household, slot);
        if (destination == origin)
            return new(row, (byte)slot, absent, origin, origin, 0, 0, 0);
        var moving = slot == 0
            ? Split(household, absent, destination, inputs)
            : new SplitFamily(decider.Members, 0);
        var moved = Deciders.Moved(
            decider with { Members = moving.Moving }, destination, household.Key, slot, inputs);
        var takes = !Traits.Has(moved.Traits, Traits.Collective) ? 1 : 0;
        var frees = slot == 0 && absent == 0 && moving.Staying == 0
            && Occupancy.Dwellings(household, inputs) > 0;
        return new(
            row, (byte)slot, absent, origin, (ushort)destination, (byte)takes,
            (byte)ChoiceUnit.PupilsOf(moving.Moving), (byte)(frees ? 1 : 0));
    }

    /// <summary>Who of a household comes along when its core moves.</summary>
    public static SplitFamily Split(
        Household household, byte absent, int destination, MoveInputs inputs)
    {
        var members = household.Members;
        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            if ((absent >> slot & 1) != 0) members = Members.With(members, slot, 0);
        }

        return inputs.Split.Split(
            members, ChoiceUnit.OriginOf(household.Residence), destination,
            destination == household.Hukou,
            inputs.Draws.Block(household.Key, Question.Move).Word1);
    }
}
