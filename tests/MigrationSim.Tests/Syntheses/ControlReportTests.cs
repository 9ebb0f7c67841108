// The control report: silent about what was grown, loud about what was tampered with.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Syntheses;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Syntheses;

public sealed class ControlReportTests
{
    private static readonly BaseYear Year = BaseYearImputation.Build(SmallWorld.Create(), 2020);
    private static readonly Population Grown = Grow(Year);

    [Theory]
    [InlineData(2010)]
    [InlineData(2020)]
    public void Every_margin_holds_in_a_population_just_grown(int census)
    {
        var year = BaseYearImputation.Build(SmallWorld.Create(), census);
        Assert.Equal([], Broken(Report(year, Grow(year))));
    }

    [Fact]
    public void Every_margin_has_rows_for_all_counties_and_the_province()
    {
        var rows = Report(Year, Grown);
        Assert.Equal(ControlMargin.All, rows.Select(row => row.Margin).Distinct());
        foreach (var margin in ControlMargin.All.Where(m => m != ControlMargin.AbsentOutside))
        {
            var codes = rows.Where(row => row.Margin == margin).Select(row => row.GeoCode);
            Assert.Equal(Cells.CountyCount + 1, codes.Distinct().Count());
        }
        Assert.Equal(
            Cells.ZoneCodes,
            rows.Where(row => row.Margin == ControlMargin.AbsentOutside).Select(r => r.GeoCode));
    }

    [Fact]
    public void Generations_of_2010_were_not_published_and_are_not_reported()
    {
        var year = BaseYearImputation.Build(SmallWorld.Create(), 2010);
        var rows = Report(year, new Population(0));
        Assert.DoesNotContain(rows, row => row.Margin == ControlMargin.Generations);
    }

    [Fact]
    public void One_resident_too_many_is_reported_in_county_and_province()
    {
        var home = Row(h => h.Residence == 6 && Members.Count(h.Members) == 1);
        var broken = Tamper(home, h => h with
        {
            Members = Members.With(h.Members, 6, Members.Person(47, Ages.Female)),
        });
        foreach (var code in new[] { Code(3), Geography.ProvinceCode })
        {
            Assert.Equal(1, Find(broken, ControlMargin.Residents, code).Difference);
            Assert.Equal(1, Find(broken, ControlMargin.Urban, code).Difference);
            Assert.Equal(1, Find(broken, ControlMargin.HouseholdMembers, code).Difference);
            var ages = Find(broken, ControlMargin.AgeSex, code);
            Assert.Equal(("female 45-49", 1.0), (ages.Category, ages.Difference));
        }
        Assert.All(
            broken, row => Assert.Contains(row.GeoCode, new[] { Code(3), Geography.ProvinceCode }));
    }

    [Fact]
    public void A_minor_left_alone_is_reported()
    {
        var home = Row(h => h.Residence == 7 && HouseholdReading.HasMinor(h.Members));
        var broken = Tamper(home, h => h with { Members = Members.Person(9, Ages.Male) });
        Assert.Equal(1, Find(broken, ControlMargin.MinorsAlone, Code(3)).Got);
    }

    [Fact]
    public void A_minor_alone_in_a_collective_household_breaks_no_law()
    {
        var home = Row(h => Cells.IsHunan(h.Residence)
            && Traits.Has(h.Traits, Traits.Collective));
        var broken = Tamper(home, h => h with { Members = Members.Person(16, Ages.Male) });
        Assert.DoesNotContain(broken, row => row.Margin == ControlMargin.MinorsAlone);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(50)]
    public void A_mother_too_young_or_too_old_for_her_child_is_reported(int gap)
    {
        var home = Row(h => h.Residence == 6 && !Traits.Has(h.Traits, Traits.Collective));
        var family = Members.With(
            Members.Person(gap + 5, Ages.Female), HouseholdReading.FirstChild,
            Members.Person(5, Ages.Male));
        var broken = Tamper(home, h => h with { Members = family });
        Assert.Equal(1, Find(broken, ControlMargin.MotherGapFaults, Code(3)).Got);
    }

    [Fact]
    public void People_outside_who_change_zone_are_reported_in_both()
    {
        var home = Row(h => h.Residence == Cells.Guangdong);
        var broken = Tamper(home, h => h with { Residence = (ushort)Cells.Neighbours });
        Assert.Equal(
            [("GD", -1.0), ("NB", 1.0)], broken.Select(row => (row.GeoCode, row.Difference)));
    }

    [Fact]
    public void A_county_of_strangers_is_reported()
    {
        var population = Grown.Clone();
        for (var i = 0; i < population.Count; i++)
            if (population.Residence[i] == 6) population.Hukou[i] = Cells.OutsideHukou;
        var broken = Broken(Report(Year, population));
        Assert.True(Find(broken, ControlMargin.HukouOutside, Code(3)).Difference > 0);
        Assert.True(Find(broken, ControlMargin.HukouOtherCounty, Code(3)).Difference < 0);
    }

    private static Population Grow(BaseYear year) => PopulationSynthesis.Grow(
        year, 1, 1, 2, TestContext.Current.CancellationToken);

    private static IReadOnlyList<ControlRow> Report(BaseYear year, Population population) =>
        ControlReport.Of(year, population, TestContext.Current.CancellationToken);

    private static string Code(int county) => Year.Tables.Geography.Counties[county].Code;

    private static int Row(Func<Household, bool> isWanted) =>
        Enumerable.Range(0, Grown.Count).First(i => isWanted(Grown[i]));

    private static List<ControlRow> Tamper(int row, Func<Household, Household> change)
    {
        var population = Grown.Clone();
        population.Set(row, change(population[row]));
        return Broken(Report(Year, population));
    }

    private static List<ControlRow> Broken(IEnumerable<ControlRow> rows) =>
        [.. rows.Where(row => !row.Holds)];

    private static ControlRow Find(
        IEnumerable<ControlRow> rows, ControlMargin margin, string code) =>
        rows.Single(row => row.Margin == margin && row.GeoCode == code);
}
