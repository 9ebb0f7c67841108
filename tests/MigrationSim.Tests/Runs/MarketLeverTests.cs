// Each lever on markets moves the indicator that is its own, in the direction it declares.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class MarketLeverTests
{
    private const int Until = 2023;
    private static readonly TinyWorld World = new(31);
    private static readonly RunResult Baseline = World.Run(World.Baseline, Until);

    [Fact]
    public void Affordable_dwellings_are_built_and_let()
    {
        var run = Highest("affordable_rental_units");
        Assert.All(
            World.Aim("affordable_rental_units"),
            i => Assert.True(Last(run).Affordable[i] > Last(Baseline).Affordable[i]));
        Assert.True(Sum(run, m => m.AffordableTenants) > Sum(Baseline, m => m.AffordableTenants));
        Assert.True(Sum(run, m => m.MigrantTenants) > Sum(Baseline, m => m.MigrantTenants));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    [InlineData(80_000)]
    public void There_is_an_affordable_dwelling_to_every_tenant_of_one(double units)
    {
        var run = World.Run(World.With("affordable_rental_units", units), Until);
        Assert.True(run.Years[0].Markets!.AffordableTenants.Sum() > 0);
        foreach (var market in run.Years.Select(year => year.Markets!))
        {
            for (var i = 0; i < Cells.CountyCount; i++)
                Assert.True(market.AffordableTenants[i] <= market.Affordable[i]);
        }
    }

    [Fact]
    public void Support_makes_renters_buy()
    {
        var run = Highest("purchase_support");
        double Bought(RunResult of) => World.Aim("purchase_support")
            .Sum(i => of.Years.Sum(year => year.Markets!.Purchases[i]));
        Assert.True(Bought(run) > Bought(Baseline));
    }

    [Fact]
    public void Open_schools_take_in_migrants_children()
    {
        var run = Highest("school_access_equality");
        double Share(RunResult of) => Sum(of, m => m.MigrantPupilsPlaced)
            / Sum(of, m => m.MigrantPupils);
        Assert.True(Share(run) > Share(Baseline));
    }

    [Fact]
    public void New_places_deny_fewer_children()
    {
        var run = Highest("school_seat_growth");
        Assert.True(Sum(Baseline, m => m.PlacesDenied) > 0);
        Assert.True(Sum(run, m => m.PlacesDenied) < Sum(Baseline, m => m.PlacesDenied));
    }

    [Fact]
    public void Dwellings_and_places_follow_those_who_came()
    {
        var run = Highest("land_quota_follow_people");
        int[] grew = [.. World.Aim("land_quota_follow_people").Where(i => Added(Baseline, i) > 0)];
        Assert.NotEmpty(grew);
        double PerAdded(RunResult of, Func<MarketTally, IReadOnlyList<double>> stock) => grew.Sum(
            i => stock(Last(of))[i] - stock(of.Years[0].Markets!)[i]) / grew.Sum(
                i => Added(of, i));
        Assert.True(PerAdded(run, m => m.Dwellings) > PerAdded(Baseline, m => m.Dwellings));
        Assert.True(PerAdded(run, m => m.Seats) > PerAdded(Baseline, m => m.Seats));
    }

    [Fact]
    public void Points_of_job_growth_are_points_of_jobs_and_add_up_over_years()
    {
        var run = Highest("urban_job_growth");
        for (var i = 0; i < Cells.CountyCount; i++)
            Assert.Equal(Math.Exp(0.02), Jobs(run, 2021)[i] / Jobs(Baseline, 2021)[i], 1e-12);
        Assert.True(Jobs(run, Until).Sum() > Math.Exp(0.05) * Jobs(Baseline, Until).Sum());
    }

    [Fact]
    public void Of_jobs_transferred_three_in_ten_are_lost_elsewhere()
    {
        var run = Highest("industrial_transfer_jobs");
        var came = World.Dose("industrial_transfer_jobs", 100_000);
        var takes = World.Aim("industrial_transfer_jobs").ToHashSet();
        double[] change = [.. Jobs(run, 2021).Zip(Jobs(Baseline, 2021), (a, b) => a - b)];
        Assert.Equal(came, change.Where((_, i) => takes.Contains(i)).Sum(), 1e-6);
        Assert.Equal(-0.3 * came, change.Where((_, i) => !takes.Contains(i)).Sum(), 1e-6);
        Assert.All(Enumerable.Range(0, Cells.CountyCount), i => Assert.True(
            takes.Contains(i) ? change[i] > 0 : change[i] < 0));
    }

    [Fact]
    public void Jobs_on_recovered_land_appear_two_years_later()
    {
        var run = Highest("idle_land_recovered");
        Assert.Equal(Jobs(Baseline, 2022), Jobs(run, 2022));
        Assert.Equal(
            40 * World.Dose("idle_land_recovered", 3000),
            Jobs(run, 2023).Sum() - Jobs(Baseline, 2023).Sum(), 1e-6);
    }

    [Theory]
    [InlineData("skill_training_seats")]
    [InlineData("vocational_expansion")]
    public void Training_gives_certificates_and_raises_the_skilled_share(string name)
    {
        var run = Highest(name);
        Assert.Equal(0, Sum(Baseline, m => m.Certificates));
        Assert.True(Sum(run, m => m.Certificates) > 0);
        double Share(RunResult of) =>
            Last(of).Skilled.Sum() / Last(of).WorkingHouseholds.Sum();
        Assert.True(Share(run) > Share(Baseline));
    }

    private static RunResult Highest(string name) => World.Run(World.Highest(name), Until);

    private static MarketTally Last(RunResult run) => run.Years[^1].Markets!;

    private static IReadOnlyList<double> Jobs(RunResult run, int year) =>
        run.Years.Single(tally => tally.Year == year).Markets!.Jobs;

    private static double Sum(RunResult run, Func<MarketTally, IReadOnlyList<double>> of) =>
        run.Years.Sum(year => of(year.Markets!).Sum());

    private static long Added(RunResult run, int county) =>
        run.Years[^1].Residents[Cells.Urban(county)].Closing
            - run.Years[0].Residents[Cells.Urban(county)].Closing;
}
