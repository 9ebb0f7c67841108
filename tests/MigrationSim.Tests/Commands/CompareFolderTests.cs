// migsim compare on folders of finished runs.
using System.Text.RegularExpressions;

using MigrationSim.Tests.Comparisons;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed partial class CompareFolderTests : IDisposable
{
    private readonly CompareBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Folders_of_runs_give_the_differences_of_their_scenarios()
    {
        Assert.Equal(
            0, await _bench.CompareAsync("baseline.json", "plan.json", "--replicates", "1"));
        var expected = _bench.Lines("differences.csv").Skip(1).Where(Is2022).ToList();
        await _bench.RunAsync("baseline");
        await _bench.RunAsync("plan");
        Assert.Equal(0, await _bench.CompareAsync("baseline", "plan", "--force"));
        Assert.Equal(expected, _bench.Lines("differences.csv").Skip(1).Where(Is2022));
        Assert.Contains("Folders hold tables only", _bench.Bench.Said);
        Assert.Single(_bench.Lines("fates.csv"));
        Assert.True(File.Exists(_bench.Bench.Folder["out/report.html"]));
    }

    [Fact]
    public async Task Where_no_page_can_be_made_the_tables_are_written_and_the_reason_told()
    {
        await _bench.RunAsync("baseline");
        await _bench.RunAsync("plan");
        File.Delete(_bench.Bench.Folder["plan/scenario.resolved.json"]);
        Assert.Equal(0, await _bench.CompareAsync("baseline", "plan"));
        Assert.True(_bench.Lines("differences.csv").Length > 1);
        Assert.False(File.Exists(_bench.Bench.Folder["out/report.html"]));
        Assert.Contains("scenario.resolved.json: there is no such", _bench.Bench.Complained);
        Assert.Contains("MS4507", _bench.Bench.Complained);
    }

    [Theory]
    [InlineData("random seed (2, 1)", "--seed", "2")]
    [InlineData("scale (40, 20)", "--scale", "40")]
    public async Task Folders_that_cannot_be_paired_are_refused_by_what_differs(
        string what, string option, string value)
    {
        await _bench.RunAsync("baseline");
        await _bench.RunAsync("plan", option, value);
        Assert.Equal(2, await _bench.CompareAsync("baseline", "plan"));
        Assert.Contains("differ in " + what, _bench.Bench.Complained);
        Assert.False(Directory.Exists(_bench.Bench.Folder["out"]));
    }

    [Fact]
    public async Task Another_model_version_or_base_year_is_told_together()
    {
        await _bench.RunAsync("baseline");
        await _bench.RunAsync("plan");
        var path = _bench.Bench.Folder["plan/manifest.json"];
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        text = Model().Replace(Digest().Replace(text, "$1\"99\""), "$1\"0.0\"");
        _bench.Bench.Folder.Write("plan/manifest.json", text);
        Assert.Equal(2, await _bench.CompareAsync("baseline", "plan"));
        Assert.Contains("differ in model version (0.0,", _bench.Bench.Complained);
        Assert.Contains("differ in base year (99,", _bench.Bench.Complained);
    }

    [GeneratedRegex("(\"model\": )\"[^\"]*\"")]
    private static partial Regex Model();

    [GeneratedRegex("(\"base_year_sha256\": )\"[^\"]*\"")]
    private static partial Regex Digest();

    private static bool Is2022(string line) => line.StartsWith("plan,baseline,1,1,20,2022,");
}
