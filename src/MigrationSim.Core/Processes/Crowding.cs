// A ninth person: the household divides.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>A birth in a household of eight: its row, the mother's slot, the child.</summary>
public readonly record struct NinthPerson(int Row, int Mother, byte Child);

/// <summary>
/// A household holds eight. A daughter or other adult who becomes a mother moves out with her
/// child, into a household of her own in the same cell; where the mother is of the couple or a
/// minor, the other adults move out instead, or else the eldest child. The new key depends on the
/// old one alone.
/// </summary>
public static class Crowding
{
    /// <summary>Divides the listed households, so that every listed child has a place.</summary>
    public static void Divide(Population population, List<NinthPerson> births, YearDraws draws)
    {
        // In most counties of a sample there is none, and sorting asks for memory.
        if (births.Count == 0) return;
        foreach (var birth in births
            .OrderBy(b => population[b.Row])
            .ThenBy(b => b.Mother))
        {
            Divide(population, birth, draws);
        }
    }

    private static void Divide(Population population, NinthPerson birth, YearDraws draws)
    {
        var household = population[birth.Row];
        var members = household.Members;
        if (Members.FreeChildSlot(members) is >= 0 and var free)
        {
            population.Members[birth.Row] = Members.With(members, free, birth.Child);
            return;
        }

        var isGrown = Members.Age(Members.At(members, birth.Mother)) >= Members.AdultAge;
        var (leaving, staying) = birth.Mother >= 2 && isGrown
            ? MotherLeaves(members, birth)
            : OthersLeave(members, birth);
        population.Members[birth.Row] = staying;
        population.Add(household with
        {
            Key = draws.ChildKey(household.Key, Question.NewHousehold, (uint)birth.Mother),
            Members = leaving,
            Traits = TenureRules.OnParting(household),
        });
    }

    private static (ulong Leaving, ulong Staying) MotherLeaves(ulong members, NinthPerson birth)
    {
        ulong leaving = Members.At(members, birth.Mother);
        leaving = Members.With(leaving, 2, birth.Child);
        return (leaving, Members.With(members, birth.Mother, 0));
    }

    private static (ulong Leaving, ulong Staying) OthersLeave(ulong members, NinthPerson birth)
    {
        var (leaving, staying, place) = (0UL, members, 0);
        foreach (var slot in (ReadOnlySpan<int>)[6, 7])
        {
            var person = Members.At(members, slot);
            if (Members.Age(person) < Members.AdultAge) continue;
            leaving = Members.With(leaving, place++, person);
            staying = Members.With(staying, slot, 0);
        }

        if (leaving == 0)
        {
            var eldest = EldestChild(members);
            leaving = Members.At(members, eldest);
            staying = Members.With(staying, eldest, 0);
        }

        return (leaving, Members.With(staying, Members.FreeChildSlot(staying), birth.Child));
    }

    private static int EldestChild(ulong members)
    {
        var eldest = 2;
        for (var slot = 3; slot < Members.SlotCount; slot++)
        {
            if (Members.Age(Members.At(members, slot)) > Members.Age(Members.At(members, eldest)))
                eldest = slot;
        }

        return eldest;
    }
}
