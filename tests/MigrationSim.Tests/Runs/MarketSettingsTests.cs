// The levers on markets by county and year: jobs, rates, and when they act.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class MarketSettingsTests
{
    private const int Year = 2027;
    private static readonly Model Model = TestModels.Small;
    private static readonly Geography Places = Model.BaseYear.Tables.Geography;
    private static readonly IReadOnlyList<double> Jobs = Model.BaseYear.Places.Jobs;

    [Fact]
    public void At_the_baseline_levers_do_nothing_but_what_the_base_years_policy_did()
    {
        var levers = Resolve(new());
        double[][] still =
        [
            levers.JobGrowth, levers.TransferJobs, levers.LandJobs, levers.PurchaseSupport,
            levers.LandFollows, levers.TrainingSeats, levers.VocationalSeats, levers.StudentSeats,
        ];
        Assert.All(still, row => Assert.All(row, value => Assert.Equal(0, value)));
        Assert.All(levers.SeatGrowth, growth => Assert.Equal(0.01, growth));
        Assert.All(levers.SchoolAccess, access => Assert.Equal(0.8, access));
        Assert.All(levers.Relabelled, share => Assert.Equal(0.005, share));
        Assert.Equal(10_000, levers.AffordableUnits.Sum(), 6);
    }


    [Fact]
    public void Seven_tenths_of_the_jobs_transferred_are_new_to_the_province()
    {
        var jobs = Resolve(TestLevers.At("industrial_transfer_jobs", 20_000)).TransferJobs;
        var takes = LeverCatalogue.Get("industrial_transfer_jobs").Counties(Places);
        Assert.Equal(14_000, jobs.Sum(), 6);
        Assert.Equal(20_000, takes.Sum(i => jobs[i]), 6);
        int[] givers = [.. Enumerable.Range(0, Cells.CountyCount).Except(takes)];
        Assert.All(givers, i => Assert.Equal(
            jobs[givers[0]] / Jobs[givers[0]], jobs[i] / Jobs[i], 1e-12));
    }


    [Fact]
    public void Where_every_county_gets_jobs_all_of_them_lose_some()
    {
        var settings = TestLevers.Set(
            "industrial_transfer_jobs", [.. Enumerable.Range(0, Cells.CountyCount)], 20_000);
        var takes = LeverCatalogue.Get("industrial_transfer_jobs").Counties(Places);
        var holders = TestModels.Small.BaseYear.HukouPopulation;
        var each = 20_000 / takes.Sum(i => holders[i]);
        var (gross, net) = (each * holders.Sum(), Resolve(settings).TransferJobs);
        Assert.Equal(0.7 * gross, net.Sum(), 6);
        for (var i = 0; i < net.Length; i++)
        {
            var lost = 0.3 * gross * Jobs[i] / Jobs.Sum();
            Assert.Equal((each * holders[i]) - lost, net[i], 6);
        }
    }

    [Fact]
    public void Recovered_land_has_jobs_two_years_later()
    {
        var settings = new LeverSettings
        {
            IdleLandRecovered = Trajectory.Table(0, 2025, [[800], [0]]),
        };
        int[] years = [2024, 2025, 2026, 2027, 2028];
        Assert.Equal([2027], years.Where(year => Resolve(settings, year).LandJobs.Sum() > 0));
    }


    [Fact]
    public void The_reward_pays_for_school_places_on_top_of_their_own_growth()
    {
        var reward = Resolve(TestLevers.At("settlement_reward", 6));
        Assert.All(reward.SeatGrowth, growth => Assert.Equal(0.012, growth, 1e-12));
        var both = Resolve(new()
        {
            SettlementReward = Trajectory.Constant(6),
            SchoolSeatGrowth = Trajectory.Constant(2.5),
        });
        Assert.All(both.SeatGrowth, growth => Assert.Equal(0.027, growth, 1e-12));
    }


    [Fact]
    public void Rates_in_percent_become_shares_and_land_counts_from_its_baseline()
    {
        var levers = Resolve(new()
        {
            UrbanJobGrowth = Trajectory.Constant(-1),
            PurchaseSupport = Trajectory.Constant(3),
            LandQuotaFollowPeople = Trajectory.Constant(0),
            ReclassificationMultiplier = Trajectory.Constant(2),
        });
        Assert.All(levers.JobGrowth, value => Assert.Equal(-0.01, value));
        Assert.All(levers.PurchaseSupport, value => Assert.Equal(0.03, value));
        Assert.All(levers.LandFollows, value => Assert.Equal(-0.3, value));
        Assert.All(levers.Relabelled, value => Assert.Equal(0.01, value));
    }


    private static MarketLevers Resolve(LeverSettings levers, int year = Year) =>
        MarketSettings.Resolve(Model, levers, year, 1);
}
