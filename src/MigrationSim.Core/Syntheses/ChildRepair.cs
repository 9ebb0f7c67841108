// Swapping children between families until every child fits its parents' ages.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>The ages a child of some core can have; anything where the core is empty.</summary>
internal readonly record struct ChildAges(sbyte Least, sbyte Most)
{
    /// <summary>
    /// A child is 15 to 49 years younger than the woman of the core and at least 15 years younger
    /// than the man.
    /// </summary>
    public static ChildAges Of(ulong core)
    {
        var woman = HouseholdReading.CoreAge(core, Ages.Female);
        var man = HouseholdReading.CoreAge(core, Ages.Male);
        var (least, most) = (0, (int)sbyte.MaxValue);
        if (woman >= 0)
        {
            least = Math.Max(0, woman - HouseholdReading.MotherYears);
            most = woman - HouseholdReading.GenerationYears;
        }

        if (man >= 0) most = Math.Min(most, man - HouseholdReading.GenerationYears);
        return new((sbyte)least, (sbyte)most);
    }

    public bool Fit(byte child)
    {
        var age = Members.Age(child);
        return age >= Least && age <= Most;
    }

    public bool Fit(ReadOnlySpan<byte> children)
    {
        foreach (var child in children)
            if (!Fit(child)) return false;
        return true;
    }
}

/// <summary>
/// A child who does not fit changes places with one of a set nearby, if both then fit.
/// </summary>
internal static class ChildRepair
{
    private const int Reach = 3000;

    /// <summary>Swaps children; returns the ages that fit each set's core.</summary>
    public static ChildAges[] Apply(ChildSets sets, FamilyDraft draft)
    {
        var ages = new ChildAges[sets.Count];
        for (var set = 0; set < ages.Length; set++) ages[set] = ChildAges.Of(draft.Members[set]);
        for (var set = 0; set < ages.Length; set++)
        {
            for (var i = sets.First[set]; i < sets.First[set + 1]; i++)
                if (!ages[set].Fit(sets.Child[i])) Swap(sets, ages, set, i);
        }

        return ages;
    }

    private static void Swap(ChildSets sets, ChildAges[] ages, int set, int misfit)
    {
        var (first, child) = (sets.First, sets.Child);
        var here = ages[set];
        for (var step = 2; step <= 2 * Reach; step++)
        {
            var other = set + (step % 2 == 0 ? step / 2 : -(step / 2));
            if ((uint)other >= (uint)ages.Length || !ages[other].Fit(child[misfit])) continue;
            for (var i = first[other]; i < first[other + 1]; i++)
            {
                if (!here.Fit(child[i])) continue;
                (child[i], child[misfit]) = (child[misfit], child[i]);
                return;
            }
        }
    }
}
