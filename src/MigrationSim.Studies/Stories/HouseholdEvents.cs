// What happened to a household in a year, told from its stages.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Stories;

/// <summary>Events of a household's year, in the order of the year.</summary>
public enum HouseholdEvent
{
    Death,
    Birth,
    DiedOut,
    LeftToStudy,
    MemberPaired,
    PartnerCame,
    CoupleParted,
    TookInKin,
    Divided,
    JoinedOthers,
    Relabelled,
    Readdressed,
    Displaced,
    Considered,
    Refused,
    Moved,
    ChildMoved,
    FamilySplit,
    Settled,
    GaveUpLand,
    SchoolDenied,
    Trained,
    BoughtHome,
    AffordableHome,
    LeftModel,
}

/// <summary>Names every event once, whatever its number.</summary>
public static class HouseholdEvents
{
    public static IReadOnlyList<HouseholdEvent> Of(HouseholdYear year) =>
    [
        .. Living(year).Concat(Forming(year)).Concat(Moving(year)).Concat(Ending(year)),
    ];

    private static IEnumerable<HouseholdEvent> Living(HouseholdYear year)
    {
        if (year.Lives.Any(life => life.Dies)) yield return HouseholdEvent.Death;
        if (year.Lives.Any(life => life.GivesBirth)) yield return HouseholdEvent.Birth;
        if (year.Lived.Members == 0) yield return HouseholdEvent.DiedOut;
    }

    private static IEnumerable<HouseholdEvent> Forming(HouseholdYear year)
    {
        var (before, after, rolls) = (year.Lived.Members, year.Formed.Members, year.Rolls);
        if (before == after) yield break;
        if (after == 0)
        {
            yield return HouseholdEvent.JoinedOthers;
            yield break;
        }

        var (gone, come) = (Members.Count(Less(before, after)), Members.Count(Less(after, before)));
        if (gone > 0 && Has(FormationRoll.Student)) yield return HouseholdEvent.LeftToStudy;
        if (gone > 0 && Has(FormationRoll.Parting)) yield return HouseholdEvent.CoupleParted;
        if (gone > 0 && Has(FormationRoll.Seeking)) yield return HouseholdEvent.MemberPaired;
        if (gone > 0 && Has(FormationRoll.Crowded)) yield return HouseholdEvent.Divided;
        if (come > 0 && Has(FormationRoll.Seeking)) yield return HouseholdEvent.PartnerCame;
        if (come > 0 && !Has(FormationRoll.Seeking)) yield return HouseholdEvent.TookInKin;

        bool Has(FormationRoll roll) => (rolls & roll) != 0;
    }

    private static IEnumerable<HouseholdEvent> Moving(HouseholdYear year)
    {
        if (year.Deciding.Members == 0) yield break;
        if (year.Deciding.Residence != year.Formed.Residence)
            yield return HouseholdEvent.Relabelled;
        if (year.Deciding.Hukou != year.Formed.Hukou) yield return HouseholdEvent.Readdressed;
        var all = year.Deliberations;
        if (all.Any(d => d.Reason == ConsiderReason.Displaced))
            yield return HouseholdEvent.Displaced;
        if (all.Any(d => d.Considers)) yield return HouseholdEvent.Considered;
        if (all.Any(d => d.Refused.Count > 0)) yield return HouseholdEvent.Refused;
        if (year.Moved.Residence != year.Deciding.Residence) yield return HouseholdEvent.Moved;
        if (all.Any(d => d.Slot > 0 && d.Reached != d.Decider.Residence))
            yield return HouseholdEvent.ChildMoved;
        if (year.Parted.Any(household => household.Residence == year.Deciding.Residence))
            yield return HouseholdEvent.FamilySplit;
    }

    private static IEnumerable<HouseholdEvent> Ending(HouseholdYear year)
    {
        var (moved, after) = (year.Moved, year.After);
        if (moved.Members == 0) yield break;
        if (after.Members == 0)
        {
            yield return HouseholdEvent.LeftModel;
            yield break;
        }

        if (after.Hukou != moved.Hukou && Cells.IsUrban(after.Hukou))
            yield return HouseholdEvent.Settled;
        if (Gained(Traits.ExitedLand)) yield return HouseholdEvent.GaveUpLand;
        if (Traits.Has(after.Traits, Traits.Denied)) yield return HouseholdEvent.SchoolDenied;
        if (Gained(Traits.Trained)) yield return HouseholdEvent.Trained;
        if (Came(Tenure.UrbanOwner)) yield return HouseholdEvent.BoughtHome;
        if (Came(Tenure.AffordableRental)) yield return HouseholdEvent.AffordableHome;

        bool Gained(int flag) => Traits.Has(after.Traits & ~moved.Traits, flag);
        bool Came(Tenure tenure) =>
            Traits.Tenure(after.Traits) == tenure && Traits.Tenure(moved.Traits) != tenure;
    }

    // Slot by slot: those of one household who are not in the other's same slot.
    private static ulong Less(ulong members, ulong others)
    {
        var less = members;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            if (Members.At(members, slot) == Members.At(others, slot))
                less = Members.With(less, slot, 0);
        }

        return less;
    }
}
