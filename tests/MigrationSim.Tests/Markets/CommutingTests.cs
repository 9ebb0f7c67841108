// Laws of commuting, and two counties reckoned by hand.
using CsCheck;

using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

using Xunit;

using static MigrationSim.Tests.Markets.TestMarkets;

namespace MigrationSim.Tests.Markets;

public sealed class CommutingTests
{
    private const int N = Cells.CountyCount;
    private const int Width = N + Cells.ZoneCount;

    private static readonly Gen<double[]> Jobs = Gen.Double[1, 100_000].Array[N];
    private static readonly Gen<double[]> Minutes =
        Gen.Double[15, 150].Array[N * N].Select(times => Square((i, j) => times[(i * N) + j]));

    [Fact]
    public void Shares_of_commuters_add_up_to_one() =>
        Gen.Select(Jobs, Minutes).Sample((jobs, minutes) => Shares(jobs, minutes).Chunk(N).All(
            row => Math.Abs(row.Sum() - 1) < 1e-12 && row.All(share => share >= 0)));

    [Fact]
    public void The_farther_of_two_like_counties_draws_fewer_and_beyond_reach_nobody() =>
        Gen.Select(Gen.Double[15, 150], Gen.Double[0.1, 60]).Sample((time, more) =>
        {
            var shares = Shares(Each(1), Square((_, j) => j == 1 ? time : time + more));
            return time + more > 90 ? shares[2] == 0 : shares[1] > shares[2];
        });

    [Fact]
    public void With_like_jobs_most_work_where_they_live_when_others_are_far() =>
        Jobs.Sample(jobs =>
        {
            var shares = Shares(jobs.Select(j => 1 + (j * 1e-5)).ToArray(), Square((_, _) => 80));
            return Enumerable.Range(0, N).All(i => Enumerable.Range(0, N).All(
                j => i == j || shares[(i * N) + j] < shares[(i * N) + i]));
        });

    // County 1 has twice the jobs and is 35 minutes off: exp(-35/20) 2 against exp(-15/20) 1.
    [Fact]
    public void Two_counties_come_out_as_by_hand()
    {
        var jobs = Each(1);
        jobs[1] = 2;
        var minutes = Square((i, j) => i + j == 1 ? 35 : 500);
        var offers = Plain();
        offers.LogUrbanWage[1] = Math.Log(1.5);
        offers.LogCrowding[1] = Math.Log(0.8);
        offers.LogEmployment[N + 1] = Math.Log(0.9);
        var shares = Shares(jobs, minutes, offers);
        var (own, other) = (Math.Exp(-0.75), 3 * Math.Exp(-1.75));
        var p = other / (own + other);
        Assert.Equal(p, shares[1], 12);
        Assert.Equal(1 - p, shares[0], 12);

        var access = Each(0.01);
        var way = (p * 20 / 480) - 0.01;
        var logs = Commuting.LogIncome(shares, offers, false, minutes, access, Parameters);
        var crowded = Commuting.LogIncome(shares, offers, true, minutes, access, Parameters);
        Assert.Equal(Math.Log(1 - p + (p * 1.5)) - way, logs[0], 12);
        Assert.Equal(Math.Log(1 - p + (p * 1.5 * 0.9)) - way, logs[N], 12);
        Assert.Equal(Math.Log(1 - p + (p * 1.5 * 0.8)) - way, crowded[0], 12);
        Assert.Equal(
            Math.Log(own + (2 * Math.Exp(-1.75)) + (120 * Math.Exp(-25))),
            Commuting.LogAccess(jobs, minutes, Parameters)[0], 12);
    }

    [Fact]
    public void Who_lives_out_of_every_reach_earns_what_his_own_county_pays()
    {
        var minutes = Square((_, _) => 91);
        var offers = TestOffers.Random(Base.Places, Choice);
        var shares = Shares(Each(1000), minutes, offers);
        var logs = Commuting.LogIncome(shares, offers, true, minutes, Each(0), Parameters);
        for (var i = 0; i < N; i++)
        {
            Assert.Equal(1, shares[(i * N) + i]);
            Assert.Equal(
                offers.LogUrbanWage[i] + offers.LogCrowding[i] + offers.LogEmployment[i],
                logs[i], 12);
        }
    }

    [Fact]
    public void In_the_base_year_access_adds_nothing_and_nearer_jobs_add_to_income_later()
    {
        var open = MarketYear.Open(Base, Round(), 1, Parameters);
        var nearer = Base.Places.TravelMinutes.ToArray();
        nearer[1] = nearer[Width] = 0.6 * nearer[1];
        var still = Offers(open, null);
        var after = Offers(open, nearer);
        Assert.Equal(Flat(still, [.. Base.Places.TravelMinutes]), still.LogUrbanIncome);
        Assert.True(after.CommuterShares[1] > still.CommuterShares[1]);
        Assert.True(after.LogUrbanIncome[0] > Flat(after, nearer)[0]);
        Assert.Equal(still.LogUrbanIncome[5], after.LogUrbanIncome[5]);
    }

    // Income without what access adds.
    private static double[] Flat(PlaceOffers offers, double[] minutes) => Commuting.LogIncome(
        offers.CommuterShares, offers, false, minutes, Each(0), Parameters);

    private static PlaceOffers Offers(MarketState state, double[]? minutes) => MarketYear.Offers(
        state, Round(), NoLevers() with { TravelMinutes = minutes }, Base.Places, Choice,
        Parameters);

    private static PlaceOffers Plain() => TestOffers.AsInTheBaseYear(Base.Places, Choice) with
    {
        LogUrbanWage = Each(0),
        LogCrowding = Each(0),
        LogEmployment = new double[3 * N],
    };

    private static double[] Shares(
        double[] jobs, double[] minutes, PlaceOffers? offers = null) =>
        Commuting.Shares(jobs, offers ?? Plain(), minutes, Parameters);

    // Travel times in which a place is 15 minutes from itself.
    private static double[] Square(Func<int, int, double> time)
    {
        var minutes = new double[Width * Width];
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < N; j++) minutes[(i * Width) + j] = i == j ? 15 : time(i, j);
        }

        return minutes;
    }
}
