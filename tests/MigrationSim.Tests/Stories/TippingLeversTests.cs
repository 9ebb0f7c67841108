// Which lever tips a household off its path.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Stories;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Stories;

public sealed class TippingLeversTests
{
    private static readonly TinyWorld World = new(5);
    private static readonly RunOptions Options = new(Seed: 1, Until: 2022, Threads: 2);

    // Births are drawn by keys of their own: a path that parts in formation or birth is the one's,
    // one that parts in settling the other's.
    [Fact]
    public void Of_two_levers_the_one_behind_the_stage_tips_the_household()
    {
        var levers = World.Highest("settlement_reward") with
        {
            FertilityPath = Trajectory.Constant(2),
        };
        var (scenario, variant) = (Under(World.Baseline), Under(levers));
        var (paths, others) = (Follow(scenario), Follow(variant));
        var settlers = paths.Keys.Where(key => PartsBySettling(paths[key], others[key])).ToList();
        Assert.NotEmpty(settlers);
        var study = new TippingLevers(
            World.Model, scenario, variant, Options, TestContext.Current.CancellationToken);
        var tippings = study.Find(2021, settlers);
        Assert.All(settlers, key =>
        {
            Assert.Equal(["settlement_reward"], tippings[key].Alone.Select(l => l.Name));
            Assert.Equal("settlement_reward", tippings[key].Lever.Name);
            Assert.Equal(TrialSpan.TheYear, tippings[key].Span);
        });
    }

    [Fact]
    public void The_same_scenario_changes_no_path()
    {
        var scenario = Under(World.Baseline);
        Assert.Empty(HouseholdSample.Changed(Follow(scenario), Follow(scenario), 1, 10));
    }

    private static bool PartsBySettling(List<HouseholdYear> one, List<HouseholdYear> other) =>
        PathParting.Year(one, other) == 2021
            && PathParting.Stage(one[0], other[0]) == YearStage.YearEnd;

    private static Scenario Under(LeverSettings levers) =>
        Scenario.Baseline with { Levers = levers };

    private static IReadOnlyDictionary<uint, List<HouseholdYear>> Follow(Scenario scenario)
    {
        var follower = new HouseholdFollower(world => HouseholdSample.Choose(world, Options));
        Simulation.RunBefore(
            World.Model, scenario, Options, follower.See,
            token: TestContext.Current.CancellationToken);
        return follower.Paths;
    }
}
