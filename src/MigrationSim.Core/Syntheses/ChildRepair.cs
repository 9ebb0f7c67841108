// Swapping children between families until every child fits its parents' ages.
using MigrationSim.Core.People;
namespace MigrationSim.Core.Syntheses;

/// <summary>
/// A child is 15 to 49 years younger than the woman of the core and at least 15 years younger
/// than the man. A child who is not changes places with one of a set nearby, if both then fit.
/// </summary>
internal static class ChildRepair
{
    private const int Reach = 3000;

    public static void Apply(ChildSets sets, FamilyDraft draft)
    {
        for (var set = 0; set < sets.Count; set++)
        {
            var core = draft.Members[set];
            for (var i = sets.First[set]; i < sets.First[set + 1]; i++)
                if (!Fits(core, sets.Child[i])) Swap(sets, draft, set, i);
        }
    }

    public static bool AllFit(ulong core, ReadOnlySpan<byte> children)
    {
        foreach (var child in children)
            if (!Fits(core, child)) return false;
        return true;
    }

    public static bool Fits(ulong core, byte child)
    {
        var age = Members.Age(child);
        var woman = HouseholdReading.CoreAge(core, People.Ages.Female);
        var man = HouseholdReading.CoreAge(core, People.Ages.Male);
        return (woman < 0 || woman - age is >= HouseholdReading.GenerationYears
                and <= HouseholdReading.MotherYears)
            && (man < 0 || man - age >= HouseholdReading.GenerationYears);
    }

    private static void Swap(ChildSets sets, FamilyDraft draft, int set, int misfit)
    {
        var core = draft.Members[set];
        for (var step = 2; step <= 2 * Reach; step++)
        {
            var other = set + (step % 2 == 0 ? step / 2 : -(step / 2));
            if (other < 0 || other >= sets.Count) continue;
            if (!Fits(draft.Members[other], sets.Child[misfit])) continue;
            for (var i = sets.First[other]; i < sets.First[other + 1]; i++)
            {
                if (!Fits(core, sets.Child[i])) continue;
                (sets.Child[i], sets.Child[misfit]) = (sets.Child[misfit], sets.Child[i]);
                return;
            }
        }
    }
}
