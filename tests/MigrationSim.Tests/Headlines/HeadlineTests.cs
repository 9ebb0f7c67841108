// The plan at several strengths: what is scaled, and how runs are paired.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Headlines;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Hindcasts;

using Xunit;

namespace MigrationSim.Tests.Headlines;

public sealed class HeadlineTests
{
    private static readonly Scenario Plan = ScenarioFile.Read(
        Repository.File("scenarios", "action-plan.json"), CensusRun.Tables.Geography).Scenario!;

    [Fact]
    public void At_once_the_plan_is_itself_and_at_nothing_the_baseline()
    {
        Assert.Same(Plan, PlanStrength.Of(Plan, 1));
        Assert.Equal(Text(Scenario.Baseline), Text(PlanStrength.Of(Plan, 0)));
        Assert.NotEqual(Text(Scenario.Baseline), Text(Plan));
    }

    [Fact]
    public void Half_way_is_half_way_for_every_policy_lever_place_and_year()
    {
        var half = PlanStrength.Of(Plan, 0.5);
        foreach (var lever in LeverCatalogue.All)
        {
            for (var year = 2021; year <= 2029; year++)
            {
                var (plan, got) = (lever.Get(Plan.Levers).At(7, year), lever.Get(half.Levers));
                var expected = lever.Facts.Kind == LeverKind.Policy
                    ? (plan + lever.Facts.Baseline) / 2
                    : plan;
                Assert.Equal(expected, got.At(7, year), 1e-12);
            }
        }
    }

    [Fact]
    public void Beyond_the_plan_no_lever_leaves_its_range_and_the_clipped_are_named()
    {
        var more = PlanStrength.Of(Plan, 1.5);
        var clipped = PlanStrength.Clipped(Plan, 1.5);
        foreach (var lever in LeverCatalogue.All)
        {
            var trajectory = lever.Get(more.Levers);
            for (var county = 0; county < Cells.CountyCount; county++)
            {
                var value = trajectory.At(lever.IsPlaceless ? 0 : county, 2029);
                Assert.InRange(value, lever.Facts.Min, lever.Facts.Max);
            }
        }

        Assert.NotEmpty(clipped);
        Assert.Empty(PlanStrength.Clipped(Plan, 1));
    }

    [Fact]
    public void Policy_never_touches_relabelling_and_relabelling_no_policy()
    {
        var fast = PlanStrength.Relabelled(Plan, 2);
        Assert.Equal(2, fast.Levers.ReclassificationMultiplier.At(2029));
        Assert.Equal(
            Text(Plan), Text(PlanStrength.Relabelled(fast, 1)));
        Assert.Equal(1, PlanStrength.Of(Plan, 1.5).Levers.ReclassificationMultiplier.At(2029));
    }

    // A noise that is the seed's alone is in the levels and not in what the plan adds.
    [Fact]
    public void Pairing_takes_the_seeds_noise_out_of_what_the_plan_adds()
    {
        var steps = new List<HeadlineStep>();
        var rows = HeadlineStudy.Run(
            Plan, Scenario.Baseline, HandMade.Geography, 3,
            (scenario, seed) =>
            {
                var result = HandMade.Result();
                var reward = scenario.Levers.SettlementReward.At(7, 2029);
                var persons = (100 * seed) + (long)(10 * reward);
                return result with { Years = [Moved(result.Years[^1], persons)] };
            },
            steps.Add);
        Assert.Equal(HeadlineStudy.Count(3), steps.Count);
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.Number));
        Assert.Equal(9, rows.Count);
        foreach (var figure in rows.Select(row => row.Figures[0]))
        {
            Assert.True(figure.Plan.HalfWidth > 1e-3);
            Assert.True(figure.Added.HalfWidth < 1e-3 * figure.Plan.HalfWidth);
            Assert.Equal(figure.Plan.Mean - figure.Baseline.Mean, figure.Added.Mean, 1e-9);
        }

        static YearTally Moved(YearTally tally, long persons)
        {
            var residents = tally.Residents.ToArray();
            residents[0] = residents[0] with { Closing = residents[0].Closing + persons };
            residents[1] = residents[1] with { Closing = residents[1].Closing - persons };
            return tally with { Residents = residents };
        }
    }

    // Student's t of two degrees of freedom at .975 is 4.302653; the deviation of 1, 2, 3 is 1.
    [Fact]
    public void Three_values_have_the_interval_of_the_textbook()
    {
        var mean = SeedMean.Of([1, 2, 3]);
        Assert.Equal(2, mean.Mean);
        Assert.Equal(4.302653 / Math.Sqrt(3), mean.HalfWidth!.Value, 1e-6);
        Assert.Null(SeedMean.Of([5]).HalfWidth);
    }

    private static string Text(Scenario scenario) =>
        ResolvedLevers.CanonicalText(scenario.Levers);
}
