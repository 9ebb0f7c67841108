// The real base year: to the person at full scale, and what a sample of it says.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Files.Seeds;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class RealWorldTests
{
    private static readonly Model Real = ModelFiles.Read(SeedCopy.Original).Model!;

    // Census 2020, main data: residents, urban residents, family households, collective persons.
    [Fact]
    public void The_grown_base_year_is_the_census_to_the_person()
    {
        var population = TestRuns.Grow(Real.BaseYear);
        var stock = World.Census(population, 2, TestContext.Current.CancellationToken);
        var hunan = Enumerable.Range(0, Cells.HunanCount).ToArray();
        Assert.Equal(66_444_864, hunan.Sum(c => stock.Persons[c]));
        Assert.Equal(39_046_176, hunan.Where(Cells.IsUrban).Sum(c => stock.Persons[c]));
        Assert.Equal(22_878_336, hunan.Sum(c => stock.Households[c]));
        Assert.Equal(22_878_336 + 5_323_809 + 8_040_000, stock.Agents);
        Assert.Equal(
            [6_030_000L, 1_045_200L, 562_800L, 402_000L], stock.Persons[Cells.HunanCount..]);
    }

    [Fact]
    public void Births_and_deaths_of_2021_to_2024_are_those_published()
    {
        var run = TestRuns.Run(Real, new RunOptions(Scale: 20, Until: 2024, Threads: 2));
        Assert.Equal(4, run.Years.Count(year => year.Year > 2020));
        foreach (var year in run.Years.Where(year => year.Year > 2020))
        {
            var published = Real.BaseYear.Tables.Province.Single(p => p.Year == year.Year);
            var hunan = year.Residents.Take(Cells.HunanCount).ToList();
            Near(published.Births!.Value, hunan.Sum(row => row.Births));
            Near(published.Deaths!.Value, hunan.Sum(row => row.Deaths));
        }

        // Half a percent, and four standard errors of a count on a sample of 1 in 20.
        static void Near(double published, long realised) => Assert.Equal(
            published, realised, (0.005 * published) + (4 * Math.Sqrt(published * 20)));
    }

    [Fact]
    public void Samples_of_different_sizes_agree_within_sampling_error()
    {
        const int Until = 2022;
        var (fine, coarse) = (Rate(Real, 20, Until), Rate(Real, 100, Until));

        // People move and live by households of about 2.5, so that many share one throw.
        const double Persons = 66.4e6 / 100 / 2.5;
        Assert.Equal(fine, coarse, 4 * Math.Sqrt(0.6 * 0.4 / Persons) * 100);
    }

    [Fact]
    public void The_same_sample_has_the_same_digest_on_one_thread_and_on_three()
    {
        var one = TestRuns.Run(Real, new RunOptions(Scale: 200, Until: 2022, Threads: 1));
        var three = TestRuns.Run(Real, new RunOptions(Scale: 200, Until: 2022, Threads: 3));
        Assert.Equal(one.Digest, three.Digest);
    }

    private static double Rate(Model model, int scale, int until)
    {
        var run = TestRuns.Run(model, new RunOptions(Scale: scale, Until: until, Threads: 2));
        return IndicatorCatalogue.Get("resident_urbanization_rate_pct")
            .Value(run.Years[^1], [.. Enumerable.Range(0, Cells.HunanCount)])!.Value;
    }
}
