// The scenarios that come with the program, and the files generated beside them.
using MigrationSim.Core.Levers;
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Scenarios;

public sealed class ScenarioFolderTests
{
    [Fact]
    public void The_schema_is_fresh() =>
        Assert.Equal(
            ScenarioSchema.Text(),
            File.ReadAllText(Repository.File("scenarios", "scenario.schema.json")));

    [Fact]
    public void The_guide_is_fresh() =>
        Assert.Equal(
            ScenarioGuide.Text(), File.ReadAllText(Repository.File("scenarios", "README.md")));

    [Fact]
    public void The_baseline_has_every_lever_at_its_baseline() =>
        Assert.Equal(
            ResolvedLevers.CanonicalText(new()),
            ResolvedLevers.CanonicalText(Read("baseline.json").Levers));

    [Fact]
    public void The_action_plan_reaches_the_assumed_goals_of_its_policies_in_2029()
    {
        var levers = Read("action-plan.json").Levers;
        foreach (var lever in LeverCatalogue.All)
        {
            var isPolicy = lever.Facts.Kind == LeverKind.Policy;
            Assert.Equal(
                isPolicy ? lever.Facts.Goal : lever.Facts.Baseline,
                lever.Get(levers).At(60, 2029));
            Assert.Equal(lever.Facts.Baseline, lever.Get(levers).At(60, 2024));
        }
    }

    private static Scenario Read(string name)
    {
        var reading = ScenarioFile.Read(
            Repository.File("scenarios", name), HandMade.Geography);
        Assert.Empty(reading.Faults);
        return reading.Scenario!;
    }
}
