// Where two paths of one household part.
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Stories;

/// <summary>The stages of a year at which paths may part, in the order of the year.</summary>
public enum YearStage
{
    Life,
    Formation,
    Labels,
    Consideration,
    Wish,
    Admission,
    Moves,
    YearEnd,
}

/// <summary>Compares two paths by what the household is, not by the chances behind it.</summary>
public static class PathParting
{
    /// <summary>The first year at whose end the paths differ, or null.</summary>
    public static int? Year(IReadOnlyList<HouseholdYear> one, IReadOnlyList<HouseholdYear> other)
    {
        var both = Math.Min(one.Count, other.Count);
        for (var t = 0; t < both; t++)
        {
            if (one[t].Year != other[t].Year) return Math.Min(one[t].Year, other[t].Year);
            if (one[t].After != other[t].After || !SameWishes(one[t], other[t]))
                return one[t].Year;
        }

        return one.Count > both ? one[both].Year : other.Count > both ? other[both].Year : null;
    }

    /// <summary>The first stage of a year at which they differ.</summary>
    public static YearStage Stage(HouseholdYear one, HouseholdYear other)
    {
        if (one.Lived != other.Lived) return YearStage.Life;
        if (one.Formed != other.Formed) return YearStage.Formation;
        if (one.Deciding != other.Deciding) return YearStage.Labels;
        if (!Considering(one).SequenceEqual(Considering(other))) return YearStage.Consideration;
        if (!one.Deliberations.Select(d => d.Wanted)
            .SequenceEqual(other.Deliberations.Select(d => d.Wanted)))
        {
            return YearStage.Wish;
        }

        return !SameWishes(one, other) ? YearStage.Admission
            : one.Moved != other.Moved ? YearStage.Moves
            : YearStage.YearEnd;
    }

    private static IEnumerable<int> Considering(HouseholdYear year) =>
        year.Deliberations.Where(d => d.Considers).Select(d => d.Slot);

    // A grown child's new home is no trait of the household it left.
    private static bool SameWishes(HouseholdYear one, HouseholdYear other) =>
        one.Parted.Select(Fate).SequenceEqual(other.Parted.Select(Fate));

    private static (uint, ulong, ushort) Fate(Household household) =>
        (household.Key, household.Members, household.Residence);
}
