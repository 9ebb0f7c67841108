// A county's residents can be raised consistently, so that test worlds are easily made.
using System.Globalization;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class RaisedCountyTests
{
    private const string Ningxiang = "430182";
    private const string Changsha = "430100";
    private const string Hunan = "430000";

    [Fact]
    public void A_county_raised_by_a_tenth_everywhere_loads_and_is_the_only_one_changed()
    {
        using var copy = new SeedCopy();
        Raise(copy, Ningxiang, Changsha);
        var before = SeedFiles.Read(SeedCopy.Original).Tables!;
        var after = copy.Tables();
        for (var i = 0; i < before.Geography.Counties.Count; i++)
        {
            var (old, raised) = (before.Census2020[i], after.Census2020[i]);
            if (before.Geography.Counties[i].Code != Ningxiang)
                Assert.Equal(Counts(old), Counts(raised));
            else
                AssertTenthMore(old, raised);
        }
    }

    [Fact]
    public void A_raised_county_moves_the_grown_base_year_by_just_that()
    {
        using var copy = new SeedCopy();
        Raise(copy, Ningxiang, Changsha);
        var before = SeedFiles.Read(SeedCopy.Original).Tables!;
        var after = copy.Tables();
        var (old, raised) = (Grown(before), Grown(after));
        for (var i = 0; i < before.Geography.Counties.Count; i++)
        {
            var (urban, rural) = (2 * i, (2 * i) + 1);
            Assert.Equal(
                after.Census2020[i].UrbanResidents - before.Census2020[i].UrbanResidents,
                raised[urban] - old[urban]);
            Assert.Equal(
                after.Census2020[i].Residents - before.Census2020[i].Residents,
                raised[urban] + raised[rural] - old[urban] - old[rural]);
        }
    }

    private static long[] Grown(BaseTables tables)
    {
        var population = TestRuns.Grow(BaseYearImputation.Build(tables, 2020));
        return World.Census(population, 2, TestContext.Current.CancellationToken).Persons;
    }

    /// <summary>Adds a tenth, rounded down, to every count of 2020 that holds the county.</summary>
    private static void Raise(SeedCopy copy, string county, string prefecture)
    {
        var added = RaiseAges(copy, county, prefecture);
        string[] parts =
            ["urban_residents", "household_members", "one_person_households", "one_generation",
                "two_generations", "three_generations", "four_generations", "elsewhere_same_county",
                "elsewhere_same_province", "other_province"];
        foreach (var column in parts) added[column] = Value(copy, county, column) / 10;
        added["residents"] = added["male"] + added["female"];
        added["rural_residents"] = added["residents"] - added["urban_residents"];
        added["households"] = parts.Where(p => p.EndsWith("generation", StringComparison.Ordinal)
            || p.EndsWith("generations", StringComparison.Ordinal)).Sum(p => added[p]);
        var totalled = copy.Rows("census_totals")[0];
        foreach (var (column, amount) in added)
        {
            copy.Add("county_census_2020", [county], column, amount);
            if (!totalled.Contains(column)) continue;
            copy.Add("census_totals", [prefecture, "2020"], column, amount);
            copy.Add("census_totals", [Hunan, "2020"], column, amount);
        }
    }

    private static Dictionary<string, long> RaiseAges(
        SeedCopy copy, string county, string prefecture)
    {
        var cells = copy.Rows("county_age_sex_2020");
        var totals = copy.Rows("age_sex_totals");
        var added = new Dictionary<string, long> { ["male"] = 0, ["female"] = 0 };
        foreach (var cell in cells.Where(r => r[0] == county))
        {
            var tenth = int.Parse(cell[3], CultureInfo.InvariantCulture) / 10;
            cell[3] = Sum(cell[3], tenth);
            added[cell[1]] += tenth;
            var above = totals.Where(
                t => (t[0] == prefecture || t[0] == Hunan)
                    && t[1] == "2020" && t[2] == cell[1] && t[3] == cell[2]);
            foreach (var total in above) total[4] = Sum(total[4], tenth);
        }

        copy.Write("county_age_sex_2020", cells);
        copy.Write("age_sex_totals", totals);
        return added;
    }

    private static string Sum(string text, int amount) =>
        $"{int.Parse(text, CultureInfo.InvariantCulture) + amount}";

    private static long Value(SeedCopy copy, string county, string column)
    {
        var rows = copy.Rows("county_census_2020");
        var at = Array.IndexOf(rows[0], column);
        return long.Parse(rows.Single(r => r[0] == county)[at], CultureInfo.InvariantCulture);
    }

    private static void AssertTenthMore(CountyCensus old, CountyCensus raised)
    {
        foreach (var (before, after) in Counts(old).Zip(Counts(raised)))
            Assert.InRange(after, (before * 1.1) - 38, before * 1.1);
    }

    private static int[] Counts(CountyCensus c) =>
        [c.Residents, c.UrbanResidents, c.Households, c.HouseholdMembers ?? 0,
            c.OnePersonHouseholds, c.ElsewhereSameCounty, c.ElsewhereSameProvince,
            c.OtherProvince, .. c.Generations!, .. c.AgeSex];
}
