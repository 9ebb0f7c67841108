// The scenarios that come with the program, and the files generated beside them.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Files.Scenarios;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Scenarios;

public sealed class ScenarioFolderTests
{
    private static readonly Geography Places =
        SeedFiles.Read(Repository.File("seeds")).Tables!.Geography;

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
    public void The_action_plan_reaches_the_assumed_goals_in_2029_where_it_aims_each_policy()
    {
        var levers = Read("action-plan.json").Levers;
        foreach (var lever in LeverCatalogue.All)
        {
            var isPolicy = lever.Facts.Kind == LeverKind.Policy;
            var aimedAt = lever.Counties(Places);
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                Assert.Equal(
                    isPolicy && aimedAt.Contains(i) ? lever.Facts.Goal : lever.Facts.Baseline,
                    lever.Get(levers).At(i, 2029));
                Assert.Equal(lever.Facts.Baseline, lever.Get(levers).At(i, 2024));
            }
        }
    }

    [Fact]
    public void Every_lever_is_aimed_at_some_places_that_exist() =>
        Assert.All(LeverCatalogue.All, lever => Assert.NotEmpty(lever.Counties(Places)));

    [Theory]
    [InlineData("settlement-incentives.json", 4)]
    [InlineData("housing-supply.json", 3)]
    [InlineData("school-places.json", 2)]
    [InlineData("jobs-to-the-southwest.json", 5)]
    [InlineData("chapter-citizenship.json", 14)]
    [InlineData("chapter-potential-areas.json", 7)]
    [InlineData("chapter-metro-circle.json", 5)]
    [InlineData("chapter-renewal-resilience.json", 5)]
    public void A_scenario_of_one_question_moves_its_policies_to_their_goals_and_no_other_lever(
        string name, int moved)
    {
        var levers = Read(name).Levers;
        var count = 0;
        foreach (var lever in LeverCatalogue.All)
        {
            var isMoved = false;
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                var value = lever.Get(levers).At(i, 2029);
                if (value == lever.Facts.Baseline) continue;
                Assert.Equal(lever.Facts.Goal, value);
                Assert.Contains(i, lever.Counties(Places));
                isMoved = true;
            }

            if (isMoved) count++;
        }

        Assert.Equal(moved, count);
    }

    [Fact]
    public void Every_policy_of_the_plan_stands_in_one_chapter_but_the_delivery_of_funds()
    {
        var chapters = Directory.GetFiles(Repository.File("scenarios"), "chapter-*.json")
            .Select(path => Moved(Read(Path.GetFileName(path)))).ToList();
        Assert.Equal(4, chapters.Count);
        var all = chapters.SelectMany(levers => levers).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
        Assert.Equal(
            Moved(Read("action-plan.json")).Order(), all.Append("funding_execution").Order());
    }

    [Fact]
    public void A_stress_case_moves_one_assumption_and_no_policy()
    {
        foreach (var path in Directory.GetFiles(Repository.File("scenarios"), "stress-*.json"))
        {
            var lever = LeverCatalogue.Find(Assert.Single(Moved(Read(Path.GetFileName(path)))))!;
            Assert.NotEqual(LeverKind.Policy, lever.Facts.Kind);
        }
    }

    [Fact]
    public void Every_scenario_says_in_both_languages_what_it_answers()
    {
        foreach (var path in Directory.GetFiles(Repository.File("scenarios"), "*.json"))
        {
            if (path.EndsWith(".schema.json", StringComparison.Ordinal)) continue;
            var scenario = Read(Path.GetFileName(path));
            Assert.True(scenario.NotesZh.Length > 20, path);
            Assert.True(scenario.NotesEn.Length > 60, path);
        }
    }

    private static List<string> Moved(Scenario scenario) =>
    [
        .. LeverCatalogue.All
            .Where(lever => Enumerable.Range(0, Cells.CountyCount).Any(county =>
                Enumerable.Range(ResolvedLevers.FirstYear, ResolvedLevers.YearCount).Any(year =>
                    lever.Get(scenario.Levers).At(county, year) != lever.Facts.Baseline)))
            .Select(lever => lever.Name),
    ];

    private static Scenario Read(string name)
    {
        var reading = ScenarioFile.Read(Repository.File("scenarios", name), Places);
        Assert.Empty(reading.Faults);
        return reading.Scenario!;
    }
}
