// Reading a household off its eight bytes of members.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// A household is eight slots of one byte, slot k at bits 8k: sex in the top bit, age + 1 below it,
/// 0 for an empty slot. Slots 0-1 hold the couple or the single adult (the core), 2-5 their
/// children of any age, 6-7 other adults: parents and siblings of the core or, where slots 0-1 are
/// empty, the grandparents or other kin who raise the children of absent parents; a third such
/// adult borrows the last free slot of the children.
/// </summary>
public static class HouseholdReading
{
    public const int FirstChild = 2;
    public const int FirstOther = 6;

    /// <summary>
    /// Years that make another generation, and the least between parent and child.
    /// </summary>
    public const int GenerationYears = 15;

    /// <summary>The most years between a mother and her child.</summary>
    public const int MotherYears = 49;

    public static bool HasMinor(ulong household) =>
        Youngest(household, 0, Members.SlotCount) < Members.AdultAge;

    /// <summary>
    /// The slot of the reference person: the first occupied one with an adult; -1 if none.
    /// </summary>
    public static int ReferenceSlot(ulong household)
    {
        for (var slot = 0; slot < Members.SlotCount; slot++)
            if (Members.Age(Members.At(household, slot)) >= Members.AdultAge) return slot;
        return -1;
    }

    /// <summary>Age of the woman (sex 1) or man (sex 0) of the core; -1 if there is none.</summary>
    public static int CoreAge(ulong household, int sex)
    {
        var (first, second) = (Members.At(household, 0), Members.At(household, 1));
        if (first != 0 && Members.Sex(first) == sex) return Members.Age(first);
        return second != 0 && Members.Sex(second) == sex ? Members.Age(second) : -1;
    }

    /// <summary>
    /// Generations, 1 to 4: one for the core (or, without a core, for the others); one for
    /// children in slots 2-5; one for others at least 15 years older than the younger of the core,
    /// and one more if two such differ by 15 years or more. Others nearer in age to the core are
    /// its siblings and add none. Children without a core add a generation only if the youngest is
    /// at least 15 years younger than the oldest of the others.
    /// </summary>
    public static int Generations(ulong household)
    {
        const ulong Core = 0xFFFF;
        if (household <= Core) return 1;
        if (household >> (8 * FirstOther) == 0 && (household & Core) != 0) return 2;
        var core = Youngest(household, 0, FirstChild);
        var child = Youngest(household, FirstChild, FirstOther);
        var hasChild = child < int.MaxValue;
        if (core == int.MaxValue)
        {
            var oldest = Oldest(household, FirstOther, Members.SlotCount);
            return hasChild && oldest >= child + GenerationYears ? 2 : 1;
        }

        var generations = hasChild ? 2 : 1;
        var first = Members.Age(Members.At(household, FirstOther));
        var second = Members.Age(Members.At(household, FirstOther + 1));
        var elder = Math.Max(first, second);
        if (elder < core + GenerationYears) return generations;
        var younger = Math.Min(first, second);
        return younger >= core + GenerationYears && elder >= younger + GenerationYears
            ? generations + 2 : generations + 1;
    }

    // Youngest age in a range of slots; int.MaxValue if they are empty.
    private static int Youngest(ulong household, int from, int to)
    {
        var youngest = int.MaxValue;
        for (var slot = from; slot < to; slot++)
        {
            if (Members.At(household, slot) != 0)
                youngest = Math.Min(youngest, Members.Age(Members.At(household, slot)));
        }

        return youngest;
    }

    private static int Oldest(ulong household, int from, int to)
    {
        var oldest = -1;
        for (var slot = from; slot < to; slot++)
            oldest = Math.Max(oldest, Members.Age(Members.At(household, slot)));
        return oldest;
    }
}
