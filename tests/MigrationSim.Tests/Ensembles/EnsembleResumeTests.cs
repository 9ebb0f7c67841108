// migsim ensemble: the same tables however they came about, and from one order alone.
using System.Security.Cryptography;

using Xunit;

namespace MigrationSim.Tests.Ensembles;

public sealed class EnsembleResumeTests : IDisposable
{
    private const int Members = 6;

    private readonly EnsembleBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Any_number_of_workers_leaves_the_same_bytes()
    {
        Assert.Equal(0, await _bench.EnsembleAsync("one", "--assumptions", "--threads", "1"));
        Assert.Equal(0, await _bench.EnsembleAsync("four", "--assumptions", "--threads", "4"));
        Assert.Equal(_bench.Results("one"), _bench.Results("four"));
        Assert.Equal((3 * 2) + (3 * 2 * 8), _bench.Members("one").Length);
    }

    // What a process leaves that was killed: some members, a half one, its order.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(Members)]
    public async Task A_folder_gone_on_with_is_that_of_an_unbroken_run(int done)
    {
        Assert.Equal(0, await _bench.EnsembleAsync("whole"));
        var members = Directory.CreateDirectory(_bench.Bench.Folder["broken/members"]).FullName;
        File.Copy(
            _bench.Bench.Folder["whole/order.json"], _bench.Bench.Folder["broken/order.json"]);
        foreach (var path in _bench.Members("whole").Reverse().Take(done))
            File.Copy(path, Path.Combine(members, Path.GetFileName(path)));
        File.WriteAllText(Path.Combine(members, ".half.csv.gz.99"), "half");
        var before = _bench.Runs;

        Assert.Equal(0, await _bench.EnsembleAsync("broken", "--resume"));
        Assert.Equal(Members - done, _bench.Runs - before);
        Assert.Equal(_bench.Results("whole"), _bench.Results("broken"));
    }

    [Fact]
    public async Task A_damaged_member_is_run_again_and_no_other()
    {
        Assert.Equal(0, await _bench.EnsembleAsync("out"));
        var whole = _bench.Results("out");
        File.WriteAllBytes(_bench.Members("out")[2], [1, 2, 3]);
        Assert.Equal(0, await _bench.EnsembleAsync("out", "--resume"));
        Assert.Equal(Members + 1, _bench.Runs);
        Assert.Equal(whole, _bench.Results("out"));
    }

    [Fact]
    public async Task A_cancelled_one_exits_130_and_keeps_its_members()
    {
        using var stop = new CancellationTokenSource();
        _bench.Before = _ =>
        {
            if (_bench.Runs > 3) stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };
        string[] words =
        [
            "ensemble", _bench.Bench.Folder["plan.json"], "--base",
            _bench.Bench.Folder["baseline.json"], "--draws", "3", "--replicates", "2",
            "--threads", "1", "--until", "2026", "--seeds", _bench.Bench.Folder.Path, "--out",
            _bench.Bench.Folder["out"],
        ];
        Assert.Equal(130, await _bench.Bench.CallUntilAsync(words, stop.Token));
        Assert.Contains("3 of 6", _bench.Bench.Complained);
        Assert.Equal(3, _bench.Members("out").Length);

        _bench.Before = _ => { };
        Assert.Equal(0, await _bench.EnsembleAsync("out", "--resume"));
        Assert.Equal(0, await _bench.EnsembleAsync("whole"));
        Assert.Equal(_bench.Results("whole"), _bench.Results("out"));
    }

    [Theory]
    [InlineData("draws", "--draws", "4")]
    [InlineData("replicates", "--replicates", "3")]
    [InlineData("seed", "--seed", "9")]
    [InlineData("scale", "--scale", "40")]
    [InlineData("last year", "--until", "2028")]
    [InlineData("paths", "--assumptions")]
    public async Task It_does_not_go_on_with_another_order_and_says_what_differs(
        string what, params string[] other)
    {
        Assert.Equal(0, await _bench.EnsembleAsync("out"));
        var before = _bench.Results("out");
        Assert.Equal(2, await _bench.EnsembleAsync("out", ["--resume", .. other]));
        var line = Assert.Single(_bench.Bench.Complained.Split('\n'), l => l.Contains("MS4703"));
        Assert.Contains(what, line);
        Assert.Equal(before, _bench.Results("out"));
    }

    [Fact]
    public async Task Another_text_of_a_scenario_or_another_posterior_is_another_order()
    {
        Assert.Equal(0, await _bench.EnsembleAsync("out"));
        _bench.Bench.Folder.Write("plan.json", EnsembleBench.Plan(EnsembleBench.Reward(8)));
        var draws = _bench.Bench.Folder["calibration/posterior.csv"];
        var origin = _bench.Bench.Folder["calibration/calibration.json"];
        var digest = Digest(draws);
        File.WriteAllText(draws, File.ReadAllText(draws).Replace("0.15,", "0.16,"));
        File.WriteAllText(origin, File.ReadAllText(origin).Replace(digest, Digest(draws)));
        Assert.Equal(2, await _bench.EnsembleAsync("out", "--resume"));
        Assert.Contains("text of scenario plan", _bench.Bench.Complained);
        Assert.Contains("posterior", _bench.Bench.Complained);
    }

    private static string Digest(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
