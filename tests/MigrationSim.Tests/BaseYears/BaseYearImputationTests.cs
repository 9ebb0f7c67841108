// The completed base year keeps every published count and stays within its own bounds.
using CsCheck;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.BaseYears;

public sealed class BaseYearImputationTests
{
    private static readonly BaseTables Tables = SmallWorld.Create();

    public static TheoryData<int> Years => [2010, 2020];

    [Fact]
    public void Residents_add_up_to_the_published_ages_and_urban_totals_in_any_world() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[40, 3000], Gen.Bool).Sample(
            (seed, size, early) =>
            {
                var tables = SmallWorld.Create(seed, size);
                var census = early ? tables.Census2010 : tables.Census2020;
                var residents = SingleAges.Residents(census, AgeByResidence.Urban(census));
                for (var i = 0; i < Cells.CountyCount; i++)
                {
                    var (urban, rural) = (residents[Cells.Urban(i)], residents[Cells.Rural(i)]);
                    Assert.Equal(census[i].UrbanResidents, urban.Sum());
                    var groups = Groups(urban).Zip(Groups(rural), (u, r) => u + r);
                    Assert.Equal(census[i].AgeSex, groups);
                    Assert.All(urban.Concat(rural), persons => Assert.True(persons >= 0));
                }
            },
            iter: 20);

    [Theory]
    [MemberData(nameof(Years))]
    public void Collective_persons_are_those_outside_families_and_fit_among_residents(int year)
    {
        var world = BaseYearImputation.Build(Tables, year);
        var expected = CollectivePersons.ByCounty(Tables, year);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var (urban, rural) = (Cells.Urban(i), Cells.Rural(i));
            Assert.Equal(
                expected[i], world.Collective[urban].Sum() + world.Collective[rural].Sum());
        }
        for (var cell = 0; cell < Cells.HunanCount; cell++)
        {
            Assert.All(
                world.Collective[cell].Zip(world.Residents[cell]),
                p => Assert.InRange(p.First, 0, p.Second));
        }
    }

    [Fact]
    public void Members_of_2010_add_up_to_the_prefectures_and_keep_the_published_sizes()
    {
        var collective = CollectivePersons.ByCounty(Tables, 2010);
        for (var p = 0; p < Tables.Geography.Prefectures.Count; p++)
        {
            var place = Tables.Geography.Prefectures[p];
            var members = Enumerable.Range(place.FirstCounty, place.CountyCount)
                .Sum(i => Tables.Census2010[i].Residents - collective[i]);
            Assert.Equal(Tables.HouseholdMembers2010[p], members);
        }
        for (var i = 0; i < collective.Length; i++)
        {
            var census = Tables.Census2010[i];
            var size = (double)(census.Residents - collective[i]) / census.Households;
            Assert.InRange(size - census.HouseholdSize, -0.006, 0.006);
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Migrants_add_up_to_what_every_county_reports(int year)
    {
        var world = BaseYearImputation.Build(Tables, year);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var census = Tables.Census(year, i);
            var urban = world.MigrantsByOrigin[Cells.Urban(i)];
            var rural = world.MigrantsByOrigin[Cells.Rural(i)];
            Assert.Equal(census.ElsewhereSameProvince, urban.Sum() + rural.Sum());
            Assert.Equal(0, urban[i] + rural[i]);
            Assert.Equal(
                census.OtherProvince,
                world.NonHunanResidents[2 * i] + world.NonHunanResidents[(2 * i) + 1]);
        }
    }

    [Theory]
    [InlineData(2010, 5_800_000.0 / 65_700_762)]
    [InlineData(2020, 8_040_000.0 / 66_444_864)]
    public void Those_outside_keep_the_provinces_ratio_and_three_quarters_go_to_Guangdong(
        int year, double ratio)
    {
        var world = BaseYearImputation.Build(Tables, year);
        var residents = (year == 2010 ? Tables.Census2010 : Tables.Census2020)
            .Sum(census => census.Residents);
        var total = world.AbsentOutside.Sum(zones => zones.Sum());
        Assert.Equal((int)Math.Round(residents * ratio), total);
        Assert.Equal(0.75, (double)world.AbsentOutside.Sum(zones => zones[0]) / total, 3);
        Assert.Equal(1, world.AbsentAgeSex.Sum(), 12);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_same_tables_give_the_same_base_year(int year)
    {
        var a = BaseYearImputation.Build(Tables, year);
        var b = BaseYearImputation.Build(Tables, year);
        Assert.Equal(a.Collective, b.Collective);
        Assert.Equal(a.MigrantsByOrigin, b.MigrantsByOrigin);
        Assert.Equal(a.UrbanHukouShare, b.UrbanHukouShare);
        Assert.Equal(a.Places.Amenity, b.Places.Amenity);
    }

    [Fact]
    public void A_year_without_census_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BaseYearImputation.Build(Tables, 2015));

    private static int[] Groups(int[] table)
    {
        var groups = new int[Ages.GroupCount * 2];
        for (var i = 0; i < table.Length; i++)
            groups[(Ages.Group(i / 2) * 2) + (i % 2)] += table[i];
        return groups;
    }
}
