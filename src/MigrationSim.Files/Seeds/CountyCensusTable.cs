// The census of each county as the model takes it, its ages brought to its residents.
using MigrationSim.Core.BaseYears;

namespace MigrationSim.Files.Seeds;

/// <summary>Builds CountyCensus rows; only to be asked when nothing was at fault.</summary>
internal static class CountyCensusTable
{
    public static List<CountyCensus> Build(CensusTables tables, SeedPlaces places, int year)
    {
        var list = new List<CountyCensus>();
        foreach (var prefecture in places.Prefectures)
        {
            string[] counties = [.. places.CountiesOf(prefecture)];
            var lacking = Lacking(tables, prefecture, counties, year);
            list.AddRange(counties.Select(code => Row(tables, code, year, lacking)));
        }

        return list;
    }

    /// <summary>
    /// What the prefecture's cells hold beyond those of its counties: where a county's ages fall
    /// short of its residents, this says which cell was misprinted.
    /// </summary>
    private static int[] Lacking(
        CensusTables tables, string prefecture, string[] counties, int year) =>
        [.. CensusTables.CellKeys("").Select(cell =>
            tables.AgeTotals[$"{prefecture}:{year}{cell}", "persons"]!.Value
            - counties.Sum(c => tables.AgeSex(year)[$"{c}{cell}", "persons"]!.Value))];

    private static CountyCensus Row(CensusTables tables, string code, int year, int[] lacking)
    {
        var table = tables.County(year);
        int Of(string column) => table[code, column]!.Value;
        var cells = CensusTables.CellKeys(code)
            .Select(key => tables.AgeSex(year)[key, "persons"]!.Value).ToArray();
        AgeRepair.ToTotal(cells, Of("residents"), lacking);
        var row = table.Row(code)!;
        var census = new CountyCensus
        {
            Residents = Of("residents"),
            UrbanResidents = Of("urban_residents"),
            Households = Of("households"),
            HouseholdMembers = table[code, "household_members"],
            HouseholdSize = year == 2010
                ? CensusTables.HouseholdSize(row)!.Value
                : (double)Of("household_members") / Of("households"),
            OnePersonHouseholds = Of("one_person_households"),
            ElsewhereSameCounty = Of("elsewhere_same_county"),
            ElsewhereSameProvince = Of("elsewhere_same_province"),
            OtherProvince = Of("other_province"),
            AgeSex = cells,
        };
        return year == 2010
            ? census with
            {
                HukouPopulation = Of("hukou_population"),
                NonAgriculturalShare = CensusTables.NonAgriculturalShare(row)!.Value,
            }
            : census with
            {
                Generations =
                    [Of("one_generation"), Of("two_generations"), Of("three_generations"),
                        Of("four_generations")],
            };
    }
}
