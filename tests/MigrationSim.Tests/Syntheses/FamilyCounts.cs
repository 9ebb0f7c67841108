// What tests count in households.
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Tests.Syntheses;

internal static class FamilyCounts
{
    public static int[] Persons(ulong[] households)
    {
        var table = new int[Ages.TableSize];
        foreach (var household in households)
        {
            for (var slot = 0; slot < Members.SlotCount; slot++)
            {
                var member = Members.At(household, slot);
                if (member == 0) continue;
                table[Ages.Index(Members.Age(member), Members.Sex(member))]++;
            }
        }
        return table;
    }

    // Years between the parent of one sex in the core and each child.
    public static IEnumerable<int> Gaps(ulong household, int sex)
    {
        var parent = HouseholdReading.CoreAge(household, sex);
        for (var slot = HouseholdReading.FirstChild; slot < HouseholdReading.FirstOther; slot++)
        {
            var child = Members.At(household, slot);
            if (parent >= 0 && child != 0) yield return parent - Members.Age(child);
        }
    }

    public static double Deviation(int[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }
}
