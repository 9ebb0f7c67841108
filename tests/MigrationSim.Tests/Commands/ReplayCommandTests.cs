// migsim explain and migsim bisect: what they say, refuse and write.
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class ReplayCommandTests : IDisposable
{
    private const string Plan = """
        { "title": { "zh": "甲", "en": "A" },
          "levers": [ { "lever": "settlement_reward", "value": 10, "from": 2021 } ] }
        """;

    private readonly CommandBench _bench = new();

    public ReplayCommandTests()
    {
        _bench.Folder.Write("base.json", """{ "title": { "zh": "乙", "en": "B" } }""");
        _bench.Folder.Write("plan.json", Plan);
        _bench.Folder.Write("closed.json", Plan.Replace("settlement_reward\", \"value\": 10",
            "hukou_threshold\", \"value\": 1", StringComparison.Ordinal));
        _bench.Seeds = new(TestModels.Small.BaseYear.Tables, []);
        _bench.Run = Simulation.Run;
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_folder_is_explained_and_written_down_in_both_forms()
    {
        await RunAsync("base");
        Assert.Equal(0, await CallAsync(
            "explain", "--run", "base", "--sample", "2", "--out", _bench.Folder["a.csv"]));
        Assert.Equal(0, await CallAsync(
            "explain", "--run", "base", "--sample", "2", "--out", _bench.Folder["a.json"],
            "--lang", "zh"));
        Assert.Equal(2, Occurrences("\nHousehold 0x", "\n" + _bench.Said));
        Assert.Contains("户 0x", _bench.Said);
        var lines = File.ReadAllLines(_bench.Folder["a.csv"]);
        Assert.StartsWith("run_id,scenario,replicate,seed,year,geo_code,household,", lines[0]);
        Assert.Contains(lines, line => line.Contains(",event,,"));
        Assert.True(File.Exists(_bench.Folder["a.dictionary.csv"]));
        Assert.Contains("\"households\"", File.ReadAllText(_bench.Folder["a.json"]));
    }

    [Fact]
    public async Task A_household_a_variant_changed_is_told_with_its_lever()
    {
        await RunAsync("base");
        await RunAsync("plan");
        Assert.Equal(0, await CallAsync(
            "explain", "--run", "base", "--against", "plan", "--sample", "1", "--quiet"));
        Assert.Contains("The paths part in 202", _bench.Said);
        Assert.Contains("settlement_reward", _bench.Said);
    }

    [Theory]
    [InlineData("\"model\": \"", "\"model\": \"9.", "MS3102")]
    [InlineData("\"base_year_sha256\": \"", "\"base_year_sha256\": \"x", "MS3103")]
    [InlineData("\"seed\": 1", "\"seed\": 2", "MS3104")]
    [InlineData("\"digest\": \"", "\"digest\": \"0", "MS4605")]
    public async Task A_folder_of_another_run_is_refused_saying_what_differs(
        string text, string changed, string code)
    {
        await RunAsync("base");
        var path = Path.Combine(_bench.Folder["base"], "manifest.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(text, changed));
        Assert.Equal(2, await CallAsync("explain", "--run", "base", "--sample", "1"));
        Assert.Contains(code, _bench.Complained);
        Assert.Equal(1, Occurrences("[MS", _bench.Complained));
    }

    [Theory]
    [InlineData("MS4602", "seven", "--run", "base.json")]
    [InlineData("MS4603", "--run", "base.json")]
    [InlineData("MS4603", "7", "--sample", "3", "--run", "base.json")]
    [InlineData("MS4604", "0x7fffffff", "--run", "base.json", "--scale", "20", "--until", "2021")]
    [InlineData("MS4601", "7", "--run", "nowhere")]
    [InlineData("MS4607", "7", "--run", "base.json", "--out", "a.txt")]
    public async Task What_cannot_be_explained_exits_2(string code, params string[] words)
    {
        Assert.Equal(2, await CallAsync(["explain", .. words]));
        Assert.Contains(code, _bench.Complained);
    }

    [Fact]
    public async Task Two_runs_are_the_same_or_part_and_either_is_said()
    {
        await RunAsync("base");
        Assert.Equal(0, await CallAsync(
            "bisect", "base", "base.json", "--scale", "20", "--until", "2022"));
        Assert.Contains("are the same run", _bench.Said);
        Assert.Equal(0, await CallAsync(
            "bisect", "base", "closed.json", "--scale", "20", "--lang", "zh"));
        Assert.Contains("2021 年，迁移与落户之后：最先不同的地区是", _bench.Said);
    }

    private static int Occurrences(string what, string text) => text.Split(what).Length - 1;

    private Task<int> RunAsync(string name) => CallAsync(
        "run", name + ".json", "--out", _bench.Folder[name], "--scale", "20", "--until", "2022");

    // Names of files and folders are those in the test's folder.
    private Task<int> CallAsync(params string[] words) => _bench.CallAsync(
    [
        .. words.Select(word => Path.Exists(_bench.Folder[word]) ? _bench.Folder[word] : word),
        "--seeds", _bench.Folder.Path, "--threads", "2",
    ]);
}
