// The agents of one cell before they have papers: families, then people in collective households.
using MigrationSim.Core.BaseYears;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Members of every agent of a cell; from FirstCollective on they are single persons.
/// </summary>
public sealed record CellPeople(ulong[] Members, int FirstCollective)
{
    /// <summary>Urban and rural cell of a county.</summary>
    public static (CellPeople Urban, CellPeople Rural) Of(BaseYear year, int county, uint seed)
    {
        var (urban, rural) = (2 * county, (2 * county) + 1);
        var (urbanFamilies, ruralFamilies) = FamilyBuilder.Build(
            FamilyInput.Of(year.Tables.Census(year.Year, county), year.Tables.Census2020[county]),
            county, Families(year, urban), Families(year, rural),
            seed);
        return (With(urbanFamilies, year.Collective[urban]),
            With(ruralFamilies, year.Collective[rural]));
    }

    private static int[] Families(BaseYear year, int cell)
    {
        var (all, collective) = (year.Residents[cell], year.Collective[cell]);
        var families = new int[all.Length];
        for (var at = 0; at < families.Length; at++) families[at] = all[at] - collective[at];
        return families;
    }

    private static CellPeople With(ulong[] families, int[] collective)
    {
        var members = new ulong[families.Length + collective.Sum()];
        families.CopyTo(members, 0);
        var next = families.Length;
        for (var at = 0; at < collective.Length; at++)
        {
            var person = People.Members.Person(at >> 1, at & 1);
            members.AsSpan(next, collective[at]).Fill(person);
            next += collective[at];
        }

        return new(members, families.Length);
    }
}
