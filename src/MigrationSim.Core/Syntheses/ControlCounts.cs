// What the control report counts, by county, in one pass over the population.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Syntheses;

/// <summary>Whole numbers only, so that the order of the rows changes nothing.</summary>
internal sealed class ControlCounts
{
    public const int GroupCells = Ages.GroupCount * 2;
    public const int MostGenerations = 4;

    private static readonly byte[] GroupOf = Groups();

    /// <summary>Residents by cell.</summary>
    public long[] Residents { get; } = new long[Cells.HunanCount];

    /// <summary>Residents by county, then census group and sex.</summary>
    public long[] AgeSex { get; } = new long[Cells.CountyCount * GroupCells];

    public long[] Families { get; } = new long[Cells.CountyCount];

    public long[] FamilyMembers { get; } = new long[Cells.CountyCount];

    public long[] OnePerson { get; } = new long[Cells.CountyCount];

    /// <summary>Family households by county, then generations less 1.</summary>
    public long[] Generations { get; } = new long[Cells.CountyCount * MostGenerations];

    public long[] Collective { get; } = new long[Cells.CountyCount];

    /// <summary>Residents registered in another county, and outside Hunan.</summary>
    public long[] HukouOtherCounty { get; } = new long[Cells.CountyCount];

    public long[] HukouOutside { get; } = new long[Cells.CountyCount];

    /// <summary>Hunan-hukou people by external zone.</summary>
    public long[] AbsentOutside { get; } = new long[Cells.ZoneCount];

    public long[] MinorsAlone { get; } = new long[Cells.CountyCount];

    /// <summary>Pairs of the core's woman and a child, their gaps, the faulty ones.</summary>
    public long[] Mothers { get; } = new long[Cells.CountyCount];

    public long[] MotherYears { get; } = new long[Cells.CountyCount];

    public long[] MotherFaults { get; } = new long[Cells.CountyCount];

    public long[] Couples { get; } = new long[Cells.CountyCount];

    public long[] CoupleYears { get; } = new long[Cells.CountyCount];

    /// <summary>Counts one household; an empty one adds nothing.</summary>
    public void Add(ulong members, int residence, int hukou, int traits)
    {
        if (members == 0) return;
        var persons = Members.Count(members);
        if (!Cells.IsHunan(residence))
        {
            if (hukou != Cells.OutsideHukou)
                AbsentOutside[residence - Cells.HunanCount] += persons;
            return;
        }

        var county = Cells.County(residence);
        Residents[residence] += persons;
        if (hukou == Cells.OutsideHukou) HukouOutside[county] += persons;
        else if (Cells.County(hukou) != county) HukouOtherCounty[county] += persons;
        for (var rest = members; rest != 0; rest >>= 8)
            if ((byte)rest != 0) AgeSex[(county * GroupCells) + GroupOf[(byte)rest]]++;

        if (Traits.Has(traits, Traits.Collective)) Collective[county] += persons;
        else AddFamily(members, persons, county);
    }

    private void AddFamily(ulong members, int persons, int county)
    {
        Families[county]++;
        FamilyMembers[county] += persons;
        if (persons == 1) OnePerson[county]++;
        var generations = HouseholdReading.Generations(members);
        Generations[(county * MostGenerations) + generations - 1]++;
        if (!Members.HasAdult(members)) MinorsAlone[county]++;

        var woman = HouseholdReading.CoreAge(members, Ages.Female);
        if (woman < 0) return;
        var man = HouseholdReading.CoreAge(members, Ages.Male);
        if (man >= 0)
        {
            Couples[county]++;
            CoupleYears[county] += man - woman;
        }
        for (var slot = HouseholdReading.FirstChild; slot < HouseholdReading.FirstOther; slot++)
        {
            var child = Members.At(members, slot);
            if (child == 0) continue;
            var gap = woman - Members.Age(child);
            Mothers[county]++;
            MotherYears[county] += gap;
            if (gap is < HouseholdReading.GenerationYears or > HouseholdReading.MotherYears)
                MotherFaults[county]++;
        }
    }

    // Census group and sex of a member's byte.
    private static byte[] Groups()
    {
        var groups = new byte[256];
        for (var person = 0; person < groups.Length; person++)
        {
            var age = Members.Age((byte)person);
            if (age >= 0)
                groups[person] = (byte)((Ages.Group(age) * 2) + Members.Sex((byte)person));
        }
        return groups;
    }
}
