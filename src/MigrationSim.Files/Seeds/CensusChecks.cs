// Whether the censuses' tables agree with one another: ages, sexes, places, households.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Seeds;

/// <summary>Every sum the tables allow: ages to county, county to prefecture to province.</summary>
internal static class CensusChecks
{
    private static readonly string[] Totalled2020 = [.. CensusTables.Measures, "household_members"];

    private static readonly string[] Totalled2010 = [.. CensusTables.Measures, "hukou_population"];

    public static void Run(CensusTables tables, SeedPlaces places, AddingUp sums)
    {
        foreach (var code in places.Counties)
        {
            County2010(tables, code, sums);
            County2020(tables, code, sums);
            Shared(tables.County2010, code, sums);
            Shared(tables.County2020, code, sums);
        }

        Upper(tables, places, sums, 2010, Totalled2010);
        Upper(tables, places, sums, 2020, Totalled2020);
        foreach (var prefecture in places.Prefectures)
            Members2010(tables, prefecture, [.. places.CountiesOf(prefecture)]);
    }

    private static void Shared(CountTable table, string code, AddingUp sums)
    {
        sums.Equal(
            table, code, "residents", Parts.UrbanRural,
            [table[code, "urban_residents"], table[code, "rural_residents"]]);
        AddingUp.Within(table, code, "residents", "households");
        AddingUp.Within(table, code, "households", "one_person_households");
        AddingUp.Within(
            table, code, "residents",
            "elsewhere_same_county", "elsewhere_same_province", "other_province");
    }

    private static void County2010(CensusTables tables, string code, AddingUp sums) =>
        sums.Equal(
            tables.County2010, code, "residents", Parts.Ages,
            CensusTables.CellKeys(code).Select(key => tables.Ages2010[key, "persons"]));

    private static void County2020(CensusTables tables, string code, AddingUp sums)
    {
        var table = tables.County2020;
        sums.Equal(
            table, code, "residents", Parts.Sexes, [table[code, "male"], table[code, "female"]]);
        foreach (var sex in CensusTables.SexWords)
        {
            sums.Equal(
                table, code, sex, Parts.Ages,
                CensusTables.CellKeys(code).Where(key => key.Split(':')[1] == sex)
                    .Select(key => tables.Ages2020[key, "persons"]));
        }

        string[] generations =
            ["one_generation", "two_generations", "three_generations", "four_generations"];
        sums.Equal(
            table, code, "households", Parts.Generations, generations.Select(g => table[code, g]));
        AddingUp.Within(table, code, "one_generation", "one_person_households");
        AddingUp.Within(table, code, "residents", "household_members");
        AddingUp.Within(table, code, "household_members", "households");
    }

    private static void Upper(
        CensusTables tables, SeedPlaces places, AddingUp sums, int year, string[] measures)
    {
        var (total, county, ages) = (tables.Totals, tables.County(year), tables.AgeSex(year));
        foreach (var upper in places.Prefectures.Append(Geography.ProvinceCode))
        {
            var isProvince = upper == Geography.ProvinceCode;
            string[] below = isProvince ? [.. places.Prefectures] : [.. places.CountiesOf(upper)];
            var parts = isProvince ? Parts.Prefectures : Parts.Counties;
            foreach (var measure in measures)
            {
                sums.Equal(
                    total, $"{upper}:{year}", measure, parts,
                    below.Select(b => isProvince
                        ? total[$"{b}:{year}", measure]
                        : county[b, measure]));
            }

            sums.Equal(
                total, $"{upper}:{year}", "residents", Parts.Ages,
                CensusTables.CellKeys($"{upper}:{year}")
                    .Select(k => tables.AgeTotals[k, "persons"]));
            foreach (var cell in CensusTables.CellKeys(""))
            {
                sums.Equal(
                    tables.AgeTotals, $"{upper}:{year}{cell}", "persons", parts,
                    below.Select(b => isProvince
                        ? tables.AgeTotals[$"{b}:{year}{cell}", "persons"]
                        : ages[$"{b}{cell}", "persons"]));
            }
        }
    }

    /// <summary>Members come by prefecture, sizes by county with two decimals.</summary>
    private static void Members2010(CensusTables tables, string prefecture, string[] counties)
    {
        const double Rounding = .00501;
        var key = $"{prefecture}:2010";
        var row = tables.Totals.Row(key);
        if (row is null || tables.Totals[key, "household_members"] is not { } members) return;
        var (implied, households) = (0.0, 0L);
        foreach (var county in counties)
        {
            if (tables.County2010.Row(county) is not { } lower) return;
            if (CensusTables.HouseholdSize(lower) is not { } persons) return;
            if (tables.County2010[county, "households"] is not { } count) return;
            implied += count * persons;
            households += count;
        }

        if (Math.Abs(members - implied) <= Rounding * households) return;
        row.Fault(
            SeedCodes.DoesNotAdd,
            $"{key} 的 household_members 为 {members}，而各县户数乘户均人数合计约 {implied:F0}，"
            + "差异大于四舍五入所能解释。请改正其一。",
            $"household_members of {key} is {members}, but its counties' households times their "
            + $"size give {implied:F0}, further off than rounding explains. Correct one of them.");
    }
}
