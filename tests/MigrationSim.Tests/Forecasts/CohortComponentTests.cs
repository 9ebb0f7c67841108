// Cohorts: births, deaths and ageing, at the published level.
using CsCheck;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Tests.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Forecasts;

public sealed class CohortComponentTests
{
    private static readonly BaseTables Tables = SeedFiles.Read(SeedCopy.Original).Tables!;

    private static readonly NaturalChange Nature = new(Tables.Vital, new());

    // Two places, each in town and country.
    private static readonly Gen<double[][]> Worlds =
        Gen.Double[100, 10_000].Array[Ages.TableSize].Array[4];

    [Fact]
    public void A_years_births_and_deaths_are_the_published_ones() =>
        Worlds.Sample(
            people =>
            {
                var all = Total(people);
                var level = Nature.Solve(people, 2021, 0.010 * all, 0.012 * all);
                var next = Nature.Step(people, level, 2021);
                var born = next.Sum(place => place[0] + place[1]);
                return Near(born, 0.010 * all) && Near(Total(next), 0.998 * all);
            },
            iter: 20);

    [Fact]
    public void Without_births_and_deaths_everybody_is_a_year_older()
    {
        var people = Constant(7);
        var next = Nature.Step(people, new(0, 0), 2021)[0];
        Assert.Equal(0, next[Ages.Index(0, Ages.Female)]);
        Assert.All(
            Enumerable.Range(1, 100),
            age => Assert.Equal(7, next[Ages.Index(age, Ages.Male)], 1e-9));
    }

    [Fact]
    public void Boys_are_born_at_the_models_ratio()
    {
        var next = Nature.Step(Constant(1000), new(1, 1.3), 2021)[1];
        Assert.Equal(
            new DemographicParameters().SexRatioAtBirth,
            next[Ages.Index(0, Ages.Male)] / next[Ages.Index(0, Ages.Female)], 1e-6);
    }

    [Fact]
    public void Natural_change_of_the_province_is_the_published_sum()
    {
        var start = UnitCensus.AgeTables(Tables.Census2010, Own());
        var model = new CohortComponent(Tables.Vital, new(), Tables.Province);
        var end = model.Project(start, 2010, 2020, null);
        var years = Tables.Province.Where(year => year.Year is > 2010 and <= 2020);
        var expected = years.Sum(year => year.Births!.Value - year.Deaths!.Value);
        Assert.Equal(Total(start) + expected, Total(end), 1.0);
    }

    [Fact]
    public void Later_years_keep_the_level_of_the_last_known_one()
    {
        ProvinceYear[] known = [new(2020, null, null, null, 10_000, 9_000)];
        var model = new CohortComponent(Tables.Vital, new(), known);
        var start = Constant(5000);
        var level = Nature.Solve(start, 2020, 10_000, 9_000);
        var expected = Nature.Step(Nature.Step(start, level, 2021), level, 2022);
        Assert.Equal(Total(expected), Total(model.Project(start, 2020, 2022, null)), 1e-3);
        Assert.Throws<ArgumentException>(
            () => new CohortComponent(Tables.Vital, new(), []).Project(start, 2020, 2021, null));
    }

    private static int[] Own() => [.. Enumerable.Range(0, Tables.Census2010.Count)];

    private static double[][] Constant(double persons) =>
    [
        .. Enumerable.Range(0, 4)
            .Select(_ => Enumerable.Repeat(persons, Ages.TableSize).ToArray()),
    ];

    private static double Total(double[][] people) => people.Sum(place => place.Sum());

    private static bool Near(double a, double b) => Math.Abs((a / b) - 1) < 1e-6;
}
