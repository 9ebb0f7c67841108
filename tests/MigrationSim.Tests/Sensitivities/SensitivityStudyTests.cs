// The study: what it runs, what it compares, and in which order it tells.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Sensitivities;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Sensitivities;

public sealed class SensitivityStudyTests
{
    private static readonly Scenario Policy = Scenario.Baseline with { Name = "policy" };

    // More income from farming keeps people out of towns, less lets them go.
    [Fact]
    public void Both_ends_of_a_monotone_factor_lead_in_opposite_directions()
    {
        var options = new RunOptions(Until: 2022, Threads: 2);
        var grown = TestRuns.Grow(TestModels.Small.BaseYear);
        var farms = Factors.All.Single(factor => factor.Name == "farm_income") with
        {
            Low = 0.5,
            High = 2,
        };
        var result = SensitivityStudy.Run(
            TestModels.Small, Scenario.Baseline, null, [farms],
            (model, scenario) => TestRuns.Run(model, options, scenario, grown.Clone()), _ => { });
        var effect = Assert.Single(result.Effects);
        Assert.Equal(2022, result.Year);
        Assert.Equal(1, effect.CentralValue);
        Assert.True(result.Change(effect.Low, 0) > 0, "resident rate, low");
        Assert.True(result.Change(effect.High, 0) < 0, "resident rate, high");
    }

    [Fact]
    public void Every_factor_is_run_at_both_ends_under_both_scenarios()
    {
        var told = new List<StudyRun>();
        Study(Policy, told.Add);
        var count = 2 * ((2 * Factors.All.Count) + 1);
        Assert.Equal(Enumerable.Range(1, count), told.Select(run => run.Number));
        Assert.All(told, run => Assert.Equal(count, run.Count));
        Assert.Equal(count / 2, told.Count(run => run.Scenario == Policy));
        foreach (var factor in Factors.All)
        {
            Assert.Equal(
                [factor.Low, factor.Low, factor.High, factor.High],
                told.Where(run => run.Factor == factor).Select(run => run.Value));
        }
    }

    [Fact]
    public void Changes_are_against_the_centre_and_effects_against_the_same_model()
    {
        var result = Study(Policy, _ => { });
        var rooms = result.Effects.Single(effect => effect.Factor.Name == "v_0");
        var (residents, households) = (3, 4);
        Assert.Equal(70, result.Change(rooms.High, residents), 1e-6);
        Assert.Equal(-40, result.Change(rooms.Low, residents), 1e-6);
        Assert.Equal(0, result.Change(rooms.Low, households));

        // Under the policy a dwelling counts twice.
        Assert.Equal(70, result.PolicyChange(rooms.High, residents), 1e-6);
        Assert.Equal(0, result.PolicyChange(Effect(result, "zeta").High, residents));
        Assert.Null(Study(null, _ => { }).Centre.PolicyEffects);
    }

    [Fact]
    public void The_largest_effect_comes_first_and_equals_keep_their_order()
    {
        var result = Study(null, _ => { });
        var sorted = result.Sorted(result.Change).Select(effect => effect.Factor.Name).ToList();
        Assert.Equal(["v_0", "zeta", "jobs_level"], sorted[..3]);
        Assert.Equal(
            Factors.All.Select(f => f.Name).Where(name => name is not ("v_0" or "zeta")),
            sorted[2..]);
    }

    private static FactorEffect Effect(SensitivityResult result, string name) =>
        result.Effects.Single(effect => effect.Factor.Name == name);

    private static SensitivityResult Study(Scenario? policy, Action<StudyRun> starts) =>
        SensitivityStudy.Run(
            TestModels.Small, Scenario.Baseline, policy, Factors.All, MadeUp.Run, starts);
}
