// Flood years: when they come, what protection takes away, and that all is rebuilt.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class YearFloodsTests
{
    private const int FirstYear = ResolvedLevers.FirstYear;
    private static readonly Model Model = TestModels.Small;
    private static readonly IReadOnlyList<double> Exposure =
        Model.BaseYear.Places.FloodExposure;

    private static readonly LeverSettings Protected =
        new() { FloodProtection = Trajectory.Constant(1) };

    [Fact]
    public void Nobody_is_flooded_at_chance_zero_or_where_nothing_is_exposed()
    {
        Assert.Equal(0, Years(With(0), new(), seeds: 20));
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (Exposure[i] > 0) continue;
            Assert.False(YearFloods.Happens(With(1), new(), 1, i, FirstYear));
        }
    }

    [Fact]
    public void At_chance_one_every_fully_exposed_county_is_flooded_every_year()
    {
        var model = With(1);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (Exposure[i] < 1) continue;
            for (var year = FirstYear; year < FirstYear + 9; year++)
                Assert.True(YearFloods.Happens(model, new(), 7, i, year));
        }
    }

    [Fact]
    public void Floods_come_as_often_as_their_chance_says()
    {
        const int Seeds = 400;
        var expected = 0.1 * Exposure.Sum() * Seeds * 10;
        Assert.InRange(
            Years(Model, new(), Seeds), expected - (4 * Math.Sqrt(expected)),
            expected + (4 * Math.Sqrt(expected)));
    }

    [Fact]
    public void Protection_halves_flood_years_and_adds_none()
    {
        const int Seeds = 400;
        for (uint seed = 1; seed <= Seeds; seed++)
        {
            foreach (var (county, year) in Cases())
            {
                if (YearFloods.Happens(Model, Protected, seed, county, year))
                    Assert.True(YearFloods.Happens(Model, new(), seed, county, year));
            }
        }

        double Half(LeverSettings levers) => Years(Model, levers, Seeds);
        Assert.InRange(Half(Protected) / Half(new()), 0.4, 0.6);
    }

    [Fact]
    public void What_a_flood_takes_is_rebuilt_in_the_two_years_after()
    {
        var levers = new LeverSettings { FloodProtection = Trajectory.Table(0, 2022, [[2]]) };
        var model = With(1);
        double Change(int year) => YearFloods.Resolve(model, levers, 1, year).Dwellings[40];

        // Protected twice over from 2022 on, so that 2021 has the only flood.
        Assert.Equal([-0.02, 0.01, 0.01, 0], Enumerable.Range(2021, 4).Select(Change));
        var after = YearFloods.Resolve(model, levers, 1, 2022);
        Assert.Equal(0, after.Displaced[40]);
        Assert.Equal(1.027, after.Readiness[40]);
        Assert.Equal(1, YearFloods.Resolve(model, levers, 1, 2023).Readiness[40]);
    }

    [Fact]
    public void None_is_drawn_in_the_years_that_residuals_are_fitted_to() =>
        Assert.False(YearFloods.Happens(With(1), new(), 1, 40, 2020));

    private static Model With(double chance) =>
        Model with { Amenity = Model.Amenity with { FloodChance = chance } };

    private static IEnumerable<(int County, int Year)> Cases() =>
        from county in Enumerable.Range(0, Cells.CountyCount)
        where Exposure[county] > 0
        from year in Enumerable.Range(FirstYear, 10)
        select (county, year);

    private static int Years(Model model, LeverSettings levers, int seeds) =>
        Enumerable.Range(1, seeds).Sum(seed => Cases().Count(
            at => YearFloods.Happens(model, levers, (uint)seed, at.County, at.Year)));
}
