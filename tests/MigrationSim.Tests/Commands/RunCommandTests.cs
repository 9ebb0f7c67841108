// migsim run: exit codes, what is said, and what is left on the disk.
using MigrationSim.Core.Capacity;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private const string Scenario = """{ "title": { "zh": "甲情景", "en": "Scenario A" } }""";

    private readonly CommandBench _bench = new();

    public RunCommandTests() => _bench.Folder.Write("a.json", Scenario);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_run_exits_0_and_leaves_a_whole_folder_and_a_summary()
    {
        Assert.Equal(0, await RunAsync());
        Assert.True(File.Exists(_bench.Folder["out/manifest.json"]));
        Assert.True(File.Exists(_bench.Folder["out/tables/flows.parquet"]));
        Assert.Contains("59.71", _bench.Said);
        Assert.Contains("95 % band 32-38 %", _bench.Said);
        Assert.Contains(_bench.Folder["out/tables"], _bench.Said);
        Assert.Contains("2021 mortality", _bench.Complained);
    }

    [Fact]
    public async Task Quiet_shows_no_progress()
    {
        Assert.Equal(0, await RunAsync("--quiet"));
        Assert.Equal("", _bench.Complained);
    }

    [Fact]
    public async Task Chinese_is_spoken_when_asked_for()
    {
        Assert.Equal(0, await RunAsync("--lang", "zh"));
        Assert.Contains("甲情景", _bench.Said);
        Assert.Contains("户籍城镇化率的水平系假定", _bench.Said);
    }

    [Fact]
    public async Task An_existing_folder_is_left_alone_without_force_and_replaced_with_it()
    {
        Assert.Equal(0, await RunAsync());
        File.WriteAllText(_bench.Folder["out/mine"], "");
        Assert.Equal(2, await RunAsync());
        Assert.Contains("--force", _bench.Complained);
        Assert.True(File.Exists(_bench.Folder["out/mine"]));
        Assert.Equal(0, await RunAsync("--force"));
        Assert.False(File.Exists(_bench.Folder["out/mine"]));
    }

    [Fact]
    public async Task Force_does_not_replace_what_is_no_folder_of_results()
    {
        Directory.CreateDirectory(_bench.Folder["out"]);
        File.WriteAllText(_bench.Folder["out/thesis.doc"], "");
        Assert.Equal(2, await RunAsync("--force"));
        Assert.True(File.Exists(_bench.Folder["out/thesis.doc"]));
    }

    [Fact]
    public async Task A_wrong_scenario_exits_2_with_file_and_line_and_leaves_no_folder()
    {
        _bench.Folder.Write("a.json", "{\n\"levers\": [],\n\"x\": 1 }");
        Assert.Equal(2, await RunAsync());
        Assert.Contains("a.json:1: 'title' is missing. [MS1104]", _bench.Complained);
        Assert.Contains("a.json:3: unknown key 'x'. [MS1101]", _bench.Complained);
        AssertNothingLeft();
    }

    [Theory]
    [InlineData("--scale", "0")]
    [InlineData("--scale", "x")]
    [InlineData("--seed", "-1")]
    [InlineData("--until", "2040")]
    [InlineData("--threads", "0")]
    [InlineData("--max-memory-gb", "0")]
    [InlineData("--lang", "fr")]
    [InlineData("--sed", "1")]
    [InlineData("--seeds", "nowhere")]
    public async Task A_wrong_option_exits_2_names_it_and_leaves_no_folder(
        string option, string value)
    {
        Assert.Equal(2, await RunAsync(option, value));
        Assert.Matches(@"\[MS4\d{3}\]", _bench.Complained);
        Assert.DoesNotContain("   at ", _bench.Complained);
        AssertNothingLeft();
    }

    [Fact]
    public async Task A_run_that_cannot_fit_is_refused_before_it_starts()
    {
        _bench.Run = (_, _, _, _, _, _) => throw new InvalidOperationException("must not run");
        Assert.Equal(2, await RunAsync("--max-memory-gb", "0.5"));
        Assert.Contains("MS4301", _bench.Complained);
        AssertNothingLeft();
    }

    [Fact]
    public async Task Infeasible_runs_exit_3_and_faults_of_ours_1_and_neither_leaves_a_folder()
    {
        _bench.Run = (_, _, _, _, _, _) => throw new InfeasibleException("no room");
        Assert.Equal(3, await RunAsync());
        _bench.Run = (_, _, _, _, _, _) =>
            throw new InvalidOperationException("books do not close");
        Assert.Equal(1, await RunAsync());
        Assert.Contains("books do not close", _bench.Complained);
        AssertNothingLeft();
    }

    [Fact]
    public async Task A_cancelled_run_exits_130_and_leaves_no_folder()
    {
        using var stop = new CancellationTokenSource();
        _bench.Run = (_, _, _, _, observer, _) =>
        {
            stop.Cancel();
            observer!.Started("mortality", 2021);
            return HandMade.Result();
        };
        Assert.Equal(130, await RunUntilAsync([], stop.Token));
        AssertNothingLeft();
    }

    private void AssertNothingLeft() => Assert.Equal(
        [_bench.Folder["a.json"]], Directory.EnumerateFileSystemEntries(_bench.Folder.Path));

    private Task<int> RunAsync(params string[] more) =>
        RunUntilAsync(more, TestContext.Current.CancellationToken);

    private Task<int> RunUntilAsync(string[] more, CancellationToken cancel)
    {
        var files = _bench.Folder;
        string[] seeds = more.Contains("--seeds") ? [] : ["--seeds", files.Path];
        return _bench.CallUntilAsync(
            ["run", files["a.json"], "--out", files["out"], .. seeds, .. more], cancel);
    }
}
