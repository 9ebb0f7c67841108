// Laws of what places offer, of schooling and of universities.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.BaseYears;

public sealed class PlaceImputationTests
{
    private static readonly BaseTables Tables = SmallWorld.Create();
    private static readonly BaseYear World = BaseYearImputation.Build(Tables, 2020);

    [Fact]
    public void Income_and_rent_have_mean_one_and_amenity_mean_nought_over_urban_residents()
    {
        Assert.Equal(1, Mean(World.Places.LogUrbanIncome, Math.Exp), 9);
        Assert.Equal(1, Mean(World.Places.LogRent, Math.Exp), 9);
        Assert.Equal(0, Mean(World.Places.Amenity, z => z), 9);
        Assert.Equal(1, Mean(World.Places.Amenity, z => z * z), 9);
    }

    [Fact]
    public void A_rural_earner_has_the_provinces_ratio_to_an_urban_one()
    {
        const double Employment = 0.95, FarmTime = 0.45, Ratio = 2.35;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var urban = Employment * Math.Exp(World.Places.LogUrbanIncome[i]);
            var rural = (FarmTime * Math.Exp(World.Places.LogFarmIncome[i]))
                + ((1 - FarmTime) * urban * PlaceParameters.RuralWageRatio);
            Assert.Equal(Ratio, urban / rural, 9);
        }
    }

    [Fact]
    public void Travel_times_are_symmetric_and_never_below_a_quarter_of_an_hour()
    {
        const int Places = Cells.CountyCount + Cells.ZoneCount;
        Assert.Equal(Places * Places, World.Places.TravelMinutes.Count);
        for (var a = 0; a < Places; a++)
        {
            Assert.Equal(15, World.Places.Minutes(a, a));
            for (var b = 0; b < a; b++)
            {
                Assert.Equal(World.Places.Minutes(a, b), World.Places.Minutes(b, a));
                Assert.True(World.Places.Minutes(a, b) >= 15);
            }
        }
    }

    [Fact]
    public void A_degree_along_a_meridian_takes_164_minutes_by_road_and_85_by_rail()
    {
        // 111.195 km: x 1.35 at 55 km/h; and 45 min + x 1.2 at 200 km/h.
        Assert.Equal(163.76, Degree(rail: false), 2);
        Assert.Equal(85.03, Degree(rail: true), 2);
    }

    [Fact]
    public void A_village_of_a_round_county_of_3000_square_kilometres_is_48_minutes_away()
    {
        // Radius 30.90 km, two thirds of it x 1.35 at 35 km/h.
        Assert.Equal(47.68, TravelTimes.Village(3000), 2);
        Assert.Equal(15, TravelTimes.Village(50));
    }

    [Fact]
    public void Schooling_by_age_adds_up_to_the_countys_shares_of_those_15_and_over()
    {
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var census = Tables.Census2020[i];
            double adults = census.AgeSex.Skip(2 * Ages.Group(15)).Sum();
            var from3 = census.Residents - census.AgeSex[0] - census.AgeSex[1]
                - (0.5 * (census.AgeSex[2] + census.AgeSex[3]));
            var education = Tables.Traits[i].Education;
            Assert.Equal(education[4] * from3 / adults, Mean(i, 1), 9);
            Assert.Equal((education[5] + education[6]) * from3 / adults, Mean(i, 2), 9);
        }
    }

    [Fact]
    public void Jobs_of_2010_are_those_of_2020_less_what_towns_have_gained_in_workers()
    {
        var before = BaseYearImputation.Build(Tables, 2010);
        var grown = 0;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var (then, now) = (UrbanWorkers(before, i), UrbanWorkers(World, i));
            if (then < now) grown++;
            Assert.Equal(
                World.Places.Jobs[i] * Math.Min(1, (double)then / now), before.Places.Jobs[i], 9);
        }
        Assert.InRange(grown, 1, Cells.CountyCount);
    }

    [Fact]
    public void Nobody_under_15_has_a_skill_and_no_age_has_more_than_everybody()
    {
        foreach (var shares in World.SkillShare)
        {
            Assert.All(shares.Take(2 * 15), share => Assert.Equal(0, share));
            for (var age = 15; age < Ages.Count; age++)
                Assert.InRange(shares[2 * age] + shares[(2 * age) + 1], 0, 1 + 1e-12);
        }
    }

    [Fact]
    public void Universities_stand_where_the_young_have_come_to()
    {
        Assert.Equal(1, World.UniversityWeight.Sum(), 12);
        Assert.All(World.UniversityWeight, weight => Assert.True(weight >= 0));
        var districts = Tables.Geography.Tags["DISTRICT"].Sum(i => World.UniversityWeight[i]);
        Assert.True(districts > 0.9, $"{districts:P0} of the students study in districts");
    }

    [Fact]
    public void Every_imputed_figure_has_a_name_of_its_own_and_a_tag()
    {
        Assert.Distinct(ImputedFigures.All.Select(figure => figure.Id));
        Assert.All(ImputedFigures.All, figure => Assert.Contains(figure.Tag, "SMAD"));
    }

    private static int UrbanWorkers(BaseYear year, int county) =>
        year.Residents[Cells.Urban(county)].Skip(2 * 15).Take(2 * 45).Sum();

    private static double Degree(bool rail)
    {
        County[] counties = [.. Tables.Geography.Counties.Select((c, i) => c with
        {
            SeatLongitude = 112, SeatLatitude = 26 + i, HasHighSpeedRail = rail,
        })];
        return TravelTimes.Build(Tables.Geography with { Counties = counties })[1];
    }

    private static double Mean(IReadOnlyList<double> values, Func<double, double> of) =>
        values.Select((x, i) => of(x) * Tables.Census2020[i].UrbanResidents).Sum()
        / Tables.Census2020.Sum(census => census.UrbanResidents);

    private static double Mean(int county, int skill)
    {
        double sum = 0, persons = 0;
        for (var i = 2 * 15; i < Ages.TableSize; i++)
        {
            var n = World.Residents[2 * county][i] + World.Residents[(2 * county) + 1][i];
            sum += n * World.SkillShare[county][(i / 2 * 2) + skill - 1];
            persons += n;
        }
        return sum / persons;
    }
}
