// Households followed through a run: what is told of them is what the engine did.
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Stories;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Stories;

public sealed class HouseholdFollowerTests
{
    private static readonly RunOptions Options = new(Seed: 3, Until: 2023, Threads: 2);

    private static readonly Lazy<(HouseholdFollower Follower, RunResult Result)> Told =
        new(() => Follow(Scenario.Baseline));

    [Fact]
    public void Watching_changes_no_bit_of_the_run() =>
        Assert.Equal(
            TestRuns.Run(TestModels.Small, Options).Digest, Told.Value.Result.Digest);

    [Fact]
    public void A_path_is_unbroken_and_every_stage_follows_from_the_one_before()
    {
        var years = 0;
        foreach (var path in Told.Value.Follower.Paths.Values)
        {
            foreach (var (before, after) in path.Zip(path.Skip(1)))
            {
                Assert.Equal(before.After, after.Before);
                Assert.Equal(before.Year + 1, after.Year);
            }

            foreach (var year in path) Holds(year);
            years += path.Count;
        }

        Assert.True(years > 2000, $"{years}");
    }

    [Fact]
    public void A_draw_told_falls_in_the_stretch_of_the_place_that_was_wanted()
    {
        var choices = Told.Value.Follower.Paths.Values.SelectMany(path => path)
            .SelectMany(year => year.Deliberations).Where(d => d.Considers).ToList();
        Assert.True(choices.Count > 50, $"{choices.Count}");
        Assert.All(choices, d => Assert.Contains(d.Alternatives, a =>
            a.Destination == d.Wanted && d.U > a.From - 1e-9
                && d.U < a.From + a.Probability + 1e-9));
        Assert.Contains(choices, d => d.Wish is not null);
        Assert.All(choices.Where(d => d.Wish is null), d => Assert.Null(d.Outcome));
    }

    [Fact]
    public void A_household_born_in_the_run_is_found_by_its_key()
    {
        var parted = Told.Value.Follower.Paths.Values.SelectMany(path => path)
            .Where(year => year.Year == 2021).SelectMany(year => year.Parted).First();
        var follower = new HouseholdFollower(_ => [parted.Key]);
        Simulation.RunBefore(
            TestModels.Small, Scenario.Baseline, Options, follower.See,
            token: TestContext.Current.CancellationToken);
        Assert.Equal(2022, follower.Paths[parted.Key][0].Year);
    }

    private static void Holds(HouseholdYear year)
    {
        var gone = year.Lives.Count(life => life.Dies);
        var born = year.Lives.Count(life => life.GivesBirth);
        var persons = Members.Count(year.Before.Members) - gone + born;
        Assert.True(
            Members.Count(year.Lived.Members) == persons
                || (year.Rolls & FormationRoll.Crowded) != 0);
        if (year.Moved.Members == 0) return;

        // Who leaves the model at the year's end has no place to compare.
        if (year.After.Members != 0)
        {
            Assert.Equal(year.Moved.Members, year.After.Members);
            Assert.Equal(year.Moved.Residence, year.After.Residence);
            Assert.Equal(
                year.Settlement is { Settles: true } ? year.Moved.Residence : year.Moved.Hukou,
                year.After.Hukou);
        }

        var core = year.Deliberations.Single(d => d.Slot == 0);
        Assert.Equal(year.Moved.Residence, core.Reached);
    }

    private static (HouseholdFollower, RunResult) Follow(Scenario scenario)
    {
        var follower = new HouseholdFollower(world => HouseholdSample.Choose(world, Options));
        var result = Simulation.RunBefore(
            TestModels.Small, scenario, Options, follower.See,
            token: TestContext.Current.CancellationToken);
        return (follower, result);
    }
}
