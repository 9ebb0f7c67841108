// Who comes first where not all find room.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Holders of the county's hukou, then owners of an urban dwelling, then insured migrants who have
/// a residence permit (a year or more in an urban part away from home), then all others; among
/// equals a lot that each household draws for each place.
/// </summary>
public static class Priority
{
    /// <summary>The attempt of the lot for cell 0; other cells' follow.</summary>
    public const uint LotAttempt = 0x1000;

    /// <summary>The lower, the earlier: class in the high half, lot in the low one.</summary>
    public static ulong Of(Household household, Proposal wish, MoveInputs inputs)
    {
        var lot = inputs.Draws.Block(
            household.Key, Question.Acceptance + wish.Slot, LotAttempt + wish.Destination).Word0;
        return Of(household, wish, lot, inputs);
    }

    /// <summary>The same where the lot is drawn already.</summary>
    public static ulong Of(Household household, in Proposal wish, uint lot, MoveInputs inputs) =>
        ((ulong)Class(household, wish, inputs) << 32) | lot;

    private static int Class(Household household, Proposal wish, MoveInputs inputs)
    {
        if (household.Hukou != Cells.OutsideHukou && household.Hukou >> 1 == wish.Destination >> 1)
            return 0;
        if (wish.Slot == 0 && Traits.Tenure(household.Traits) == Tenure.UrbanOwner) return 1;
        var hasPermit = Cells.IsUrban(household.Residence) && household.YearsHere > 0
            && (household.Hukou == Cells.OutsideHukou
                || household.Hukou >> 1 != household.Residence >> 1);
        return hasPermit && Deciders.IsInsured(household, inputs) ? 2 : 3;
    }
}
