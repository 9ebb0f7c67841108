// Who lives in dormitories, barracks and homes rather than in a family.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Collective persons are the residents less the members of family households. Their ages are not
/// published: the youth a cohort has gained since the census before are taken to be students and
/// young workers in dormitories, the rest follows the county's pyramid.
/// </summary>
public static class CollectivePersons
{
    /// <summary>
    /// Collective persons by county. Exact in 2020. In 2010 members are published by prefecture
    /// only; a county's households times their mean size give them to half a hundredth of a person
    /// a household, and the prefecture's remainder is spread over its households.
    /// </summary>
    public static int[] ByCounty(BaseTables tables, int year)
    {
        var persons = new int[Cells.CountyCount];
        for (var county = 0; county < persons.Length; county++)
        {
            var census = tables.Census(year, county);
            persons[county] = census.Residents - (census.HouseholdMembers ?? 0);
        }
        if (year != 2010) return persons;
        for (var i = 0; i < tables.Geography.Prefectures.Count; i++)
            TakeMembers2010(tables, i, persons);
        return persons;
    }

    private static void TakeMembers2010(BaseTables tables, int prefecture, int[] persons)
    {
        var place = tables.Geography.Prefectures[prefecture];
        var (first, count) = (place.FirstCounty, place.CountyCount);
        double estimate = 0, households = 0;
        for (var i = first; i < first + count; i++)
        {
            var census = tables.Census2010[i];
            estimate += census.Households * census.HouseholdSize;
            households += census.Households;
        }
        var total = tables.HouseholdMembers2010[prefecture];
        var correction = (total - estimate) / households;
        var quotas = new double[count];
        var caps = new int[count];
        for (var i = 0; i < count; i++)
        {
            var census = tables.Census2010[first + i];
            quotas[i] = census.Households * (census.HouseholdSize + correction);
            caps[i] = census.Residents;
        }
        var members = LargestRemainder.Round(quotas, total, caps);
        for (var i = 0; i < count; i++)
            persons[first + i] = tables.Census2010[first + i].Residents - members[i];
    }

    /// <summary>
    /// Collective persons by cell, then single age and sex; never more than the residents.
    /// </summary>
    public static int[][] Place(BaseTables tables, int year, IReadOnlyList<int[]> residents)
    {
        var persons = ByCounty(tables, year);
        var youth = YouthShares(tables);
        var cells = new int[Cells.HunanCount][];
        for (var county = 0; county < persons.Length; county++)
        {
            var (urban, rural) = (Cells.Urban(county), Cells.Rural(county));
            var seats = new CollectivePlaces(residents[urban], residents[rural]);
            var total = persons[county];
            var young = youth[county] * total;
            var working = ImputationParameters.WorkingCollective * (total - young);
            var left = seats.Fill(young, 15, 24);
            left += seats.Fill(working, 15, 59);
            left += seats.Fill(total - young - working, 60, Ages.Oldest);
            seats.Fill(left, 15, Ages.Oldest);
            (cells[urban], cells[rural]) = seats.Round(total);
        }
        return cells;
    }

    // Share of youth in excess among collective persons, by county, 2020. The children of 2000 are
    // not published by age, so that 2010 takes the shares of 2020.
    private static double[] YouthShares(BaseTables tables)
    {
        var collective = ByCounty(tables, 2020);
        var shares = new double[collective.Length];
        for (var county = 0; county < shares.Length; county++)
        {
            var expected = ImputationParameters.YouthPerChild
                * CensusAges.Sum(tables.Census2010[county], 5, 14);
            var excess = CensusAges.Sum(tables.Census2020[county], 15, 24) - expected;
            if (collective[county] == 0) continue;
            shares[county] = Math.Clamp(
                excess / collective[county], 0, ImputationParameters.MostYouthCollective);
        }
        return shares;
    }
}
