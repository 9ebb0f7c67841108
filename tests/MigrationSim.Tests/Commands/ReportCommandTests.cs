// migsim report: exit codes, what is said, and what is left on the disk.
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Reports;

using Xunit;

namespace MigrationSim.Tests.Commands;

[Collection(ReportsTogether.Name)]
public sealed class ReportCommandTests(CensusRuns runs) : IDisposable
{
    private readonly CommandBench _bench = new() { Seeds = new(CensusRuns.Tables, []) };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_report_of_two_runs_exits_0_and_says_where_it_is()
    {
        var path = _bench.Folder["r.html"];
        Assert.Equal(0, await CallAsync(runs["plan"], "--base", runs["baseline"], "--out", path));
        Assert.Equal($"report: {path}\n", _bench.Said.ReplaceLineEndings("\n"));
        Assert.StartsWith("<!doctype html><html lang=\"en\">", File.ReadAllText(path));
        Assert.Equal(2, await CallAsync(runs["plan"], "--out", path));
        Assert.Contains("--force", _bench.Complained);
        Assert.Equal(0, await CallAsync(
            runs["plan"], "--out", path, "--force", "--lang", "zh"));
        Assert.StartsWith("<!doctype html><html lang=\"zh-CN\">", File.ReadAllText(path));
    }

    [Fact]
    public async Task Faults_of_folders_and_of_boundaries_are_told_together_and_nothing_is_written()
    {
        var path = _bench.Folder["r.html"];
        var boundaries = _bench.Folder.Write("b.geojson", "{}");
        Assert.Equal(2, await CallAsync(
            _bench.Folder["nowhere"], "--boundaries", boundaries, "--out", path));
        Assert.Contains("there is no such folder", _bench.Complained);
        Assert.Contains("no GeoJSON FeatureCollection", _bench.Complained);
        Assert.DoesNotContain("   at ", _bench.Complained);
        Assert.Equal(
            ["b.geojson"],
            Directory.GetFiles(_bench.Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_report_needs_a_folder()
    {
        Assert.Equal(2, await CallAsync());
        Assert.Contains("'report' needs an argument", _bench.Complained);
    }

    [Fact]
    public async Task Every_run_leaves_its_report_beside_its_tables()
    {
        var scenario = _bench.Folder.Write(
            "a.json", """{ "title": { "zh": "甲情景", "en": "Scenario A" } }""");
        Assert.Equal(0, await _bench.CallAsync(
            "run", scenario, "--out", _bench.Folder["out"], "--seeds", _bench.Folder.Path));
        var page = File.ReadAllText(_bench.Folder["out/report.html"]);
        Assert.Contains("Scenario A", page);
        Assert.Contains("\"digest\":\"abcd\"", page);
    }

    private Task<int> CallAsync(params string[] words) =>
        _bench.CallAsync(["report", .. words, "--seeds", _bench.Folder.Path]);
}
