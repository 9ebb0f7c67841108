// What a cell's ages say about the roles its people live in.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Persons wanted in the roles that the household margins leave open.</summary>
/// <param name="Minors">Persons under 18: all are children.</param>
/// <param name="Children">Minors and the adults who by their age live as children.</param>
/// <param name="Elders">Persons who live with a child's family or in its stead.</param>
/// <param name="Absence">Factor on the weight of households whose parents are absent.</param>
internal readonly record struct RoleWishes(
    int Minors, double Children, double Elders, double Absence)
{
    // Minors a woman of 20-44 above which more of them are left with grandparents [A]: the
    // mothers are away, and those at home cannot have had so many children in their time.
    private const double MinorsPerWoman = 1.3;

    // Of the minors above that ratio, the part left with grandparents [A].
    private const double LeftShare = .3;

    public static RoleWishes Of(int[] persons)
    {
        var (minors, women) = (0, 1);
        for (var i = 0; i < persons.Length; i++)
        {
            var age = i / 2;
            if (age < Members.AdultAge) minors += persons[i];
            if (age is >= 20 and <= 44 && i % 2 == Ages.Female) women += persons[i];
        }
        var ratio = minors / (MinorsPerWoman * women);
        return new(
            minors,
            minors + AgeTaking.Natural(persons, LivingRoles.ChildOdds),
            // A child left behind takes about one grandparent out of the other households.
            AgeTaking.Natural(persons, LivingRoles.ElderTable)
                + (LeftShare * Math.Max(0, minors - (MinorsPerWoman * women))),
            Math.Clamp(ratio * ratio * ratio * ratio, .1, 30));
    }
}
