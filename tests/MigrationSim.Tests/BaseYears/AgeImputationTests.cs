// Laws of the imputed ages.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.BaseYears;

public sealed class AgeImputationTests
{
    private static readonly BaseTables Tables = SmallWorld.Create();
    private static readonly int[][] Residents =
        SingleAges.Residents(Tables.Census2020, AgeByResidence.Urban(Tables.Census2020));

    [Fact]
    public void Where_the_young_live_in_towns_a_countys_urban_part_is_younger()
    {
        double Old(int part) => Share(part, 65, Ages.Oldest);
        double Young(int part) => Share(part, 15, 24);
        Assert.True(Old(0) < Old(1));
        Assert.True(Young(0) > Young(1));
    }

    [Fact]
    public void Without_an_urban_slope_town_and_village_share_one_pyramid()
    {
        // All counties alike: no slope to learn from, so every age is as urban as its county.
        CountyCensus[] alike = [.. Enumerable.Repeat(Tables.Census2020[5], 10)];
        var rate = (double)alike[0].UrbanResidents / alike[0].Residents;
        var urban = AgeByResidence.Urban(alike)[0];
        for (var i = 0; i < urban.Length; i++)
            Assert.InRange(urban[i] - (rate * alike[0].AgeSex[i]), -1, 1);
    }

    [Fact]
    public void No_single_age_of_a_group_is_favoured_over_the_province()
    {
        for (var group = 1; group < Ages.GroupCount - 1; group++)
        {
            var ages = Enumerable.Range(
                Ages.GroupStart[group], Ages.GroupEnd(group) - Ages.GroupStart[group] + 1);
            int[] persons = [.. ages.Select(age => Residents.Sum(cell => cell[age * 2]))];
            Assert.InRange(persons.Max() - persons.Min(), 0, 4);
        }
    }

    [Fact]
    public void From_85_on_every_age_has_four_fifths_of_the_one_before_and_nobody_is_100()
    {
        var parts = SingleAges.Parts(Ages.GroupCount - 1);
        Assert.Equal(15, parts.Length);
        Assert.Equal(1, parts.Sum(), 12);
        for (var i = 1; i < parts.Length; i++) Assert.Equal(0.8, parts[i] / parts[i - 1], 12);
        Assert.All(Residents, cell => Assert.Equal(0, cell[(2 * 100)..].Sum()));
    }

    [Fact]
    public void Collective_persons_live_in_town_and_are_mostly_young_where_youth_is_in_excess()
    {
        var collective = CollectivePersons.Place(Tables, 2020, Residents);
        var districts = Tables.Geography.Tags["DISTRICT"];
        var (young, all, rural) = (0, 0, 0);
        foreach (var i in districts)
        {
            young += collective[Cells.Urban(i)][(2 * 18)..(2 * 25)].Sum();
            all += collective[Cells.Urban(i)].Sum();
            rural += collective[Cells.Rural(i)].Sum();
        }
        Assert.True(young > 0.4 * all, $"{young} of {all} are aged 18-24");
        Assert.True(rural < 0.05 * all, $"{rural} live in villages, {all} in town");
    }

    [Fact]
    public void Migrants_of_a_cell_are_young_adults_and_at_most_19_in_20_of_any_age()
    {
        var cell = Residents[Cells.Urban(4)];
        var expected = MigrantAges.InCell(cell, cell.Sum() / 2);
        Assert.Equal(cell.Sum() / 2, expected.Sum(), 6);
        Assert.All(expected.Zip(cell), p => Assert.True(p.First <= (0.95 * p.Second) + 1e-9));
        Assert.True(MigrantAges.Weight(23) > 2 * MigrantAges.Weight(60));
    }

    [Fact]
    public void People_outside_are_of_working_age()
    {
        var profile = MigrantAges.Outside(Residents);
        Assert.True(profile[(2 * 16)..(2 * 60)].Sum() > 0.75);
        Assert.True(profile[(2 * 60)..].Sum() < 0.1);
    }

    private static double Share(int part, int first, int last)
    {
        double aged = 0, all = 0;
        for (var i = 2; i < Cells.CountyCount; i++)
        {
            var cell = Residents[(2 * i) + part];
            aged += cell[(2 * first)..(2 * (last + 1))].Sum();
            all += cell.Sum();
        }
        return aged / all;
    }
}
