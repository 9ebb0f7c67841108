// Laws of jobs, employment and wages.
using CsCheck;

using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;

using Xunit;

using static MigrationSim.Tests.Markets.TestMarkets;

namespace MigrationSim.Tests.Markets;

public sealed class LabourMarketTests
{
    [Fact]
    public void More_jobs_never_lower_employment_wages_or_openings() =>
        Gen.Select(Years, Gen.Double[1, 3]).Sample((year, factor) =>
        {
            var more = year.Before with { Jobs = Times(year.Before.Jobs, factor) };
            return NoMore(Employment(year.Before, year.Last), Employment(more, year.Last))
                && NoMore(Wage(year.Before), Wage(more))
                && NoMore(Crowding(year.Before, year.Last), Crowding(more, year.Last))
                && NoMore(
                    LabourMarket.Openings(year.Before, Parameters),
                    LabourMarket.Openings(more, Parameters));
        });

    [Fact]
    public void Jobs_that_policy_adds_are_there_the_same_year() =>
        Gen.Select(Years, Gen.Double[0, 900]).Sample((year, added) =>
        {
            var more = year.Levers with
            {
                LandJobs = [.. year.Levers.LandJobs.Select(jobs => jobs + added)],
            };
            return NoMore(Advance(year).Jobs, Advance(year with { Levers = more }).Jobs);
        });

    [Fact]
    public void Jobs_follow_people_in_part() => Gen.Int[1, 60_000].Sample(newcomers =>
    {
        var (earlier, last) = (Round(), Round());
        last.UrbanWorkers[5] += newcomers;
        var open = MarketYear.Open(Base, earlier, 1, Parameters);
        var state = Advance(new(open, last, earlier, NoLevers()));
        var (jobs, workers) = (state.Jobs[5] / open.Jobs[5], 1 + (newcomers / 60_000.0));
        return jobs > 1 && jobs < workers && Math.Abs(jobs - Math.Pow(workers, 0.7)) < 1e-9;
    });

    [Fact]
    public void The_relabelled_bring_their_jobs_in_full_a_year_on()
    {
        // Of 30,000 rural workers 2 % are relabelled: 600 beside 60,000 urban ones, 1 %.
        var (earlier, last) = (Round(), Round());
        last.UrbanWorkers[5] += 600;
        last.RuralWorkers[5] -= 600;
        var open = MarketYear.Open(Base, earlier, 1, Parameters);
        var relabelling = NoLevers() with { Relabelled = Each(0.02) };
        var first = Advance(new(open, earlier, earlier, relabelling));
        Assert.Equal(open.Jobs[5], first.Jobs[5], 9);
        var second = Advance(new(first, last, earlier, NoLevers()));
        Assert.Equal(1.01 * open.Jobs[5], second.Jobs[5], 9);
        Assert.Equal(1.01 * open.Jobs[5], second.JobsWithoutLevers[5], 9);
        Assert.Equal(Math.Log(0.95), Employment(second, last)[5], 9);
    }

    [Fact]
    public void There_are_no_openings_unless_a_job_lever_is_moved() => Years.Sample(year =>
    {
        var before = year.Before with { JobsWithoutLevers = year.Before.Jobs };
        var still = year.Levers with
        {
            JobGrowth = Each(0),
            TransferJobs = Each(0),
            LandJobs = Each(0),
        };
        var state = Advance(year with { Before = before, Levers = still });
        return LabourMarket.Openings(state, Parameters).All(utility => utility == 0);
    });

    [Fact]
    public void A_programme_that_takes_more_jobs_than_there_are_leaves_a_millionth()
    {
        var opening = Round();
        var open = MarketYear.Open(Base, opening, 1, Parameters);
        var levers = NoLevers() with { TransferJobs = Each(-1e9) };
        var state = Advance(new(open, opening, opening, levers));
        Assert.Equal(Times(open.Jobs, 1e-6), state.Jobs);
    }

    [Fact]
    public void A_tenth_more_jobs_beside_the_same_workers_by_hand()
    {
        var opening = Round();
        var open = MarketYear.Open(Base, opening, 1, Parameters);
        var levers = NoLevers() with { JobGrowth = Each(Math.Log(1.1)) };
        var state = Advance(new(open, opening, opening, levers));
        Assert.Equal(1.1 * Base.Places.Jobs[7], state.Jobs[7], 9);
        Assert.Equal(Base.Places.Jobs[7], state.JobsWithoutLevers[7], 9);

        // .95 x sqrt(1.1) = .9964; times 1.03 for the skilled, at most 1.
        Assert.Equal(Math.Log(0.95 * Math.Sqrt(1.1)), Employment(state, opening)[7], 9);
        Assert.Equal(0, Employment(state, opening)[Cells.CountyCount + 7]);
        Assert.Equal(0.1 * Math.Log(1.1), Wage(state)[7] - Base.Places.LogUrbanIncome[7], 9);
        Assert.Equal(0.25 * Math.Log(1.1), Crowding(state, opening)[7], 9);
        Assert.Equal(3 * Math.Log(1.1), LabourMarket.Openings(state, Parameters)[7], 9);
    }

    [Fact]
    public void Farm_income_rises_as_villages_empty_and_stays_where_there_are_none()
    {
        // Of .82 x 30,000 + .35 x 10,000 = 28,100 who work, .82 x 10,000 leave: 19,900.
        var (opening, last) = (Round(), Round());
        opening.RuralWorkers[0] = opening.RuralElders[0] = 0;
        last.RuralWorkers[0] = last.RuralElders[0] = last.RuralWorkers[1] = 0;
        last.RuralElders[1] = 0;
        last.RuralWorkers[2] = 20_000;
        var open = MarketYear.Open(Base, opening, 1, Parameters);
        var farm = LabourMarket.LogFarmIncome(open, last, Base.Places, Parameters);
        Assert.Equal(Base.Places.LogFarmIncome[0], farm[0]);
        Assert.Equal(Base.Places.LogFarmIncome[1], farm[1]);
        Assert.Equal(
            0.4 * Math.Log(28_100 / 19_900.0), farm[2] - Base.Places.LogFarmIncome[2], 9);
    }

    private static MarketState Advance(TestYear year) => LabourMarket.Advance(
        year.Before, year.Last, year.Earlier, year.Levers, Parameters);

    private static double[] Employment(MarketState state, MarketCounts last) =>
        LabourMarket.LogEmployment(state, last, Choice, Parameters);

    private static double[] Wage(MarketState state) =>
        LabourMarket.LogUrbanWage(state, Base.Places, Parameters);

    private static double[] Crowding(MarketState state, MarketCounts last) =>
        LabourMarket.LogCrowding(state, last, Parameters);
}
