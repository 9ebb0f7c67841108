// What is told of a household is what the engine did to it.
using MigrationSim.Cli.Commands;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Stories;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.House;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Stories;

public sealed class HouseholdStoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_lotteries_told_lead_to_the_household_that_is_left(uint seed)
    {
        var story = Tell(new(Seed: seed, Until: 2022, Threads: 2));
        Assert.Contains(story.Decisions, d => d.Slot > 0 && d.Choice is { Proposal.Stays: false });
        Assert.All(
            story.Lives.Where(life => life.Dies),
            life => Assert.True(life.DeathDigit <= 256 * life.DeathChance));

        var members = story.Deciding.Members;
        foreach (var child in story.Left) members = Members.With(members, child.Slot, 0);
        Assert.Equal(members, story.After.Members);
        Assert.Equal(story.Deciding.Residence, story.After.Residence);
        Assert.Equal(
            story.Settlement.Settles ? story.Deciding.Residence : story.Deciding.Hukou,
            story.After.Hukou);
    }

    [Fact]
    public void Watching_changes_nothing()
    {
        var options = new RunOptions(Until: 2022, Threads: 2);
        var watched = TestRuns.Grow(TestModels.Small.BaseYear);
        FollowedHousehold.Tell(
            TestModels.Small, Scenario.Baseline, options, watched,
            TestContext.Current.CancellationToken);
        var plain = TestRuns.Grow(TestModels.Small.BaseYear);
        TestRuns.Run(TestModels.Small, options, population: plain);
        Assert.Equal(Fingerprint.Of([], plain), Fingerprint.Of([], watched));
    }

    [Fact]
    public void A_year_kept_ready_tells_the_same_household_with_the_same_chances()
    {
        var options = new RunOptions(Until: 2022, Threads: 2);
        var story = Tell(options);
        SavedYear? before = null;
        Simulation.Run(
            TestModels.Small, Scenario.Baseline, options with { Until = 2021 },
            new Branching { SaveYear = 2021, Save = year => before = year }, null,
            TestContext.Current.CancellationToken);
        var ready = new StoryYear(TestModels.Small, Scenario.Baseline, options, before!);
        var own = ready.Of(new StoryWish(null, null), TestContext.Current.CancellationToken)[0];
        Assert.Equal((story.Before, story.Deciding), (own.Before, own.Deciding));
        Assert.Equal(story.After, own.After);
        Assert.Equal(story.Lives, own.Lives);
        Assert.Equal(
            story.Decisions.Select(d => (d.Slot, d.Chance, d.Choice?.Proposal.Destination)),
            own.Deliberations.Select(d => (
                d.Slot, d.Lottery.Chance, d.Considers ? (ushort?)d.Wanted : null)));
        Assert.Equal(story.Settlement.Chance, own.Settlement!.Chance, 12);
    }

    [Fact]
    public void The_page_in_the_readme_is_fresh()
    {
        var model = ModelFiles.Read(Repository.File("seeds")).Model!;
        var page = DocsCommand.Page(model, TestContext.Current.CancellationToken);
        Assert.NotNull(page);
        GeneratedPart.IsFresh(Repository.File("src", "README.md"), "household", page);
    }

    private static HouseholdStory Tell(RunOptions options)
    {
        var story = FollowedHousehold.Tell(
            TestModels.Small, Scenario.Baseline, options, TestContext.Current.CancellationToken);
        Assert.NotNull(story);
        return story;
    }
}
