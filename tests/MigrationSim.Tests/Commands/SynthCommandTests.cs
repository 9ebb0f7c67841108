// migsim synth: what it says, how it ends and which files it leaves.
using MigrationSim.Cli.Screen;
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class SynthCommandTests : IDisposable
{
    private readonly CommandBench _bench = new()
    {
        Seeds = new(SmallWorld.Create(), []),
    };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_exits_0_shows_every_margin_and_writes_both_files()
    {
        Assert.Equal(0, await SynthAsync("--export", Path("a.parquet"), "--report", Path("a.csv")));
        foreach (var margin in ControlMargin.All)
            Assert.Contains(MarginNames.Of(margin).En, _bench.Said);
        Assert.Contains("every margin holds", _bench.Said);
        Assert.Contains("start synthesis", _bench.Complained);
        Assert.Equal([Path("a.csv"), Path("a.parquet")], Left());
        var lines = File.ReadAllLines(Path("a.csv"));
        Assert.Equal(
            "margin,category,geo_code,target,got,difference,tolerance,holds", lines[0]);
        Assert.StartsWith("residents,,430101,", lines[1]);
        Assert.EndsWith(",0,0,true", lines[1]);
    }

    [Fact]
    public async Task A_margin_that_does_not_hold_exits_1_is_named_and_stands_in_the_file()
    {
        _bench.Grow = (year, seed, scale, threads, cancel) =>
        {
            var grown = PopulationSynthesis.Grow(year, seed, scale, threads, cancel);
            grown.Add(grown[0] with { Members = Members.Person(9, Ages.Female) });
            return grown;
        };
        Assert.Equal(1, await SynthAsync("--report", Path("a.csv"), "--quiet"));
        Assert.Contains("rows do not hold", _bench.Said);
        Assert.Contains("County 0", _bench.Said);
        Assert.Contains("female 5-9", _bench.Said);
        var report = File.ReadAllLines(Path("a.csv"));
        Assert.Contains("households_minors_alone,,430101,0,1,1,0,false", report);
        Assert.Equal("", _bench.Complained);
    }

    [Fact]
    public async Task The_censuses_are_2010_and_2020_and_both_languages_are_spoken()
    {
        Assert.Equal(0, await SynthAsync("--year", "2010", "--lang", "zh"));
        Assert.Contains("2010 年", _bench.Said);
        Assert.Contains("各项全部相符", _bench.Said);
        Assert.Contains("合成人口", _bench.Complained);
    }

    [Fact]
    public async Task An_existing_file_is_left_alone_without_force_and_replaced_with_it()
    {
        _bench.Folder.Write("a.csv", "mine");
        Assert.Equal(2, await SynthAsync("--report", Path("a.csv")));
        Assert.Contains("MS4204", _bench.Complained);
        Assert.Equal("mine", File.ReadAllText(Path("a.csv")));
        Assert.Equal(0, await SynthAsync("--report", Path("a.csv"), "--force"));
        Assert.NotEqual("mine", File.ReadAllText(Path("a.csv")));
    }

    [Fact]
    public async Task A_stopped_synthesis_exits_130_and_leaves_no_file_and_the_old_one_whole()
    {
        _bench.Folder.Write("a.parquet", "mine");
        _bench.Grow = (_, _, _, _, _) => throw new OperationCanceledException();
        Assert.Equal(130, await SynthAsync(
            "--export", Path("a.parquet"), "--report", Path("a.csv"), "--force"));
        Assert.Equal([Path("a.parquet")], Left());
        Assert.Equal("mine", File.ReadAllText(Path("a.parquet")));
    }

    [Theory]
    [InlineData("MS4008", "--year", "2015")]
    [InlineData("MS4005", "--seed", "-1")]
    [InlineData("MS4203", "--export", "missing/a.parquet")]
    [InlineData("MS4205", "--export", "a", "--report", "./a")]
    [InlineData("MS4102", "--seeds", "nowhere")]
    public async Task A_wrong_option_exits_2_and_leaves_nothing(string code, params string[] words)
    {
        Assert.Equal(2, await SynthAsync(words));
        Assert.Contains(code, _bench.Complained);
        Assert.Empty(Left());
    }

    private string Path(string name) => _bench.Folder[name];

    private string[] Left() =>
        [.. Directory.EnumerateFileSystemEntries(_bench.Folder.Path).Order()];

    private Task<int> SynthAsync(params string[] more)
    {
        string[] seeds = more.Contains("--seeds") ? [] : ["--seeds", _bench.Folder.Path];
        return _bench.CallAsync(["synth", .. seeds, .. more]);
    }
}
