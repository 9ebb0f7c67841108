// What each chapter adds alone, over a few seeds.
using System.Text.Json;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class ChapterWorkTests
{
    private const string Rate = "resident_urbanization_rate_pct";
    private const uint Seed = 11;
    private static readonly int[] Hunan = [.. Enumerable.Range(0, Cells.HunanCount)];

    // Quantile .975 of Student's t with one degree of freedom (any table of it).
    private const double Student = 12.7062;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_part_adds_the_mean_of_its_pairs_within_student_s_interval()
    {
        var library = new ScenarioLibrary(
            ServerBench.Scenarios, ServerBench.Model.BaseYear.Tables.Geography);
        var scenario = library.Find("housing-supply")!;
        using var folder = new TempFolder();
        var told = new List<StudyPlace>();
        new ChapterWork(ServerBench.Model, seeds: 2, threads: 2).Run(
            new(
                StudyKind.Chapters, scenario,
                [.. LeverGroup.Of(library).Select(group => group.Alone(scenario))], Seed,
                folder["chapters.json"]),
            () => false, told.Add, Cancel);

        var json = JsonSerializer.Deserialize<JsonElement>(
            File.ReadAllText(folder["chapters.json"]));
        Assert.Equal(2, json.GetProperty("replicates").GetInt32());
        var pairs = Enumerable.Range(0, 2).Select(at => Added(scenario, Seed + (uint)at)).ToList();
        var mean = pairs.Average();
        var half = Student * Math.Sqrt(pairs.Sum(one => (one - mean) * (one - mean)) / 2);

        // Its levers are all of one chapter: the part is the whole.
        var part = Assert.Single(json.GetProperty("parts").EnumerateArray());
        foreach (var found in new[] { json.GetProperty("whole"), part })
        {
            var last = found.GetProperty("province").GetProperty(Rate).GetProperty("2029");
            Assert.Equal(mean, last[2].GetDouble(), 1e-5);
            Assert.Equal(mean - half, last[5].GetDouble(), 1e-4);
            Assert.Equal(mean + half, last[6].GetDouble(), 1e-4);
        }

        Assert.Equal(6, told[^1].Count);
    }

    private static double Added(Scenario scenario, uint seed)
    {
        var options = new RunOptions(seed, WarmModel.QuickScale, RunWork.Horizon);
        var rate = IndicatorCatalogue.All.Single(indicator => indicator.Name == Rate);
        return RateOf(scenario) - RateOf(Scenario.Baseline);

        double RateOf(Scenario one)
        {
            var run = Simulation.Run(ServerBench.Model, one, options, token: Cancel);
            return rate.Value(run.Years[^1], Hunan)!.Value;
        }
    }
}
