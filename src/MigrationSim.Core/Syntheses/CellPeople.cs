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
        var (input, urbanPersons, ruralPersons) = Families(year, county);
        var (urbanFamilies, ruralFamilies) =
            FamilyBuilder.Count(input, county, urbanPersons, ruralPersons);
        var urban = WithCollective(urbanFamilies, year.Collective[2 * county]);
        var rural = WithCollective(ruralFamilies, year.Collective[(2 * county) + 1]);
        FamilyBuilder.Build(
            input, county, urbanPersons, ruralPersons, seed,
            urban.AsSpan(0, urbanFamilies), rural.AsSpan(0, ruralFamilies));
        return (new(urban, urbanFamilies), new(rural, ruralFamilies));
    }

    /// <summary>How many agents Of makes in the urban and in the rural cell.</summary>
    public static (int Urban, int Rural) Count(BaseYear year, int county)
    {
        var (input, urbanPersons, ruralPersons) = Families(year, county);
        var (urban, rural) = FamilyBuilder.Count(input, county, urbanPersons, ruralPersons);
        return (urban + year.Collective[2 * county].Sum(),
            rural + year.Collective[(2 * county) + 1].Sum());
    }

    private static (FamilyInput Input, int[] Urban, int[] Rural) Families(
        BaseYear year, int county) =>
        (FamilyInput.Of(year.Tables.Census(year.Year, county), year.Tables.Census2020[county]),
            InFamilies(year, 2 * county), InFamilies(year, (2 * county) + 1));

    private static int[] InFamilies(BaseYear year, int cell)
    {
        var (all, collective) = (year.Residents[cell], year.Collective[cell]);
        var families = new int[all.Length];
        for (var at = 0; at < families.Length; at++) families[at] = all[at] - collective[at];
        return families;
    }

    // Rows for the families, then those in collective households.
    private static ulong[] WithCollective(int families, int[] collective)
    {
        var members = new ulong[families + collective.Sum()];
        var next = families;
        for (var at = 0; at < collective.Length; at++)
        {
            var person = People.Members.Person(at >> 1, at & 1);
            members.AsSpan(next, collective[at]).Fill(person);
            next += collective[at];
        }

        return members;
    }
}
