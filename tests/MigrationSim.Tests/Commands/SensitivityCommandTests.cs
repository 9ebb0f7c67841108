// migsim sensitivity: what it says, how it ends and which file it leaves.
using MigrationSim.Studies.Sensitivities;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Sensitivities;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class SensitivityCommandTests : IDisposable
{
    private const string Plan = """{ "title": { "zh": "甲情景", "en": "Scenario A" } }""";

    private readonly CommandBench _bench = new()
    {
        Grow = (year, seed, scale, threads, cancel) => new(16),
        RunGrown = (model, scenario, _, _, _, _) => MadeUp.Run(model, scenario),
    };

    public SensitivityCommandTests() => _bench.Folder.Write("plan.json", Plan);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_compares_with_the_baseline_and_shows_the_largest_effect_first()
    {
        Assert.Equal(0, await StudyAsync());
        var lines = _bench.Said.Split('\n').ToList();
        var first = lines.FindIndex(line => line.Contains("0.04 / 0.08 / 0.15"));
        var second = lines.FindIndex(line => line.Contains("0.2 / 0.5 / 1"));
        var third = lines.FindIndex(line => line.Contains("jobs_level"));
        Assert.True(first >= 0 && first < second && second < third, _bench.Said);
        Assert.Contains("baseline, end of 2022", _bench.Said);
        Assert.Contains("nothing refitted", _bench.Said);
        Assert.Contains("A sample of 1 in 20", _bench.Said);
        Assert.Contains("1/37 central values (baseline)", _bench.Complained);
        Assert.Contains("37/37 alpha_h = 0.3 (baseline)", _bench.Complained);
    }

    [Fact]
    public async Task It_speaks_Chinese_and_tells_what_a_policy_adds()
    {
        Assert.Equal(0, await StudyAsync(
            "--policy", Path("plan.json"), "--scale", "1000", "--lang", "zh"));
        Assert.Contains("没有重新拟合", _bench.Said);
        Assert.Contains("plan 减 baseline，2022 年末", _bench.Said);
        Assert.Contains("按 1/1000 抽样", _bench.Said);
        Assert.Contains("1/74 中心值", _bench.Complained);
    }

    [Fact]
    public async Task The_table_has_a_row_for_every_factor_end_comparison_and_measure()
    {
        Assert.Equal(0, await StudyAsync(
            "--policy", Path("plan.json"), "--seed", "7", "--out", Path("a.csv"), "--quiet"));
        var lines = File.ReadAllLines(Path("a.csv"));
        Assert.Equal(
            "scenario,policy,seed,scale,year,factor,meaning_zh,meaning_en,tag,end,central_value,"
            + "value,compares,indicator,unit,central_result,result,change,range_because_zh,"
            + "range_because_en", lines[0]);
        Assert.Equal(1 + (Factors.All.Count * 2 * 2 * Measure.All.Count), lines.Length);
        var row = lines.Single(line => line.Contains(",v_0,") && line.Contains(",high,")
            && line.Contains(",level,resident_population,"));
        Assert.StartsWith("baseline,plan,7,20,2022,v_0,", row);
        Assert.Contains(",A,high,0.08,0.15,level,resident_population,", row);
        Assert.Contains(",70,", row);
        Assert.Equal("", _bench.Complained);
    }

    [Fact]
    public async Task An_existing_file_is_left_alone_without_force_and_replaced_with_it()
    {
        _bench.Folder.Write("a.csv", "mine");
        Assert.Equal(2, await StudyAsync("--out", Path("a.csv")));
        Assert.Contains("MS4204", _bench.Complained);
        Assert.Equal("mine", File.ReadAllText(Path("a.csv")));
        Assert.Equal(0, await StudyAsync("--out", Path("a.csv"), "--force"));
        Assert.NotEqual("mine", File.ReadAllText(Path("a.csv")));
    }

    [Fact]
    public async Task A_stopped_study_exits_130_and_leaves_no_file()
    {
        _bench.RunGrown = (_, _, _, _, _, _) => throw new OperationCanceledException();
        Assert.Equal(130, await StudyAsync("--out", Path("a.csv")));
        Assert.Equal([Path("plan.json")], Left());
    }

    [Fact]
    public async Task A_run_may_do_as_it_likes_with_the_population_it_is_given()
    {
        var sizes = new List<int>();
        _bench.RunGrown = (model, scenario, _, population, _, _) =>
        {
            sizes.Add(population.Count);
            population.Add(TestModels.Alone(1, 0, 0));
            return MadeUp.Run(model, scenario);
        };
        Assert.Equal(0, await StudyAsync());
        Assert.All(sizes, size => Assert.Equal(0, size));
    }

    [Theory]
    [InlineData("MS4101", "nowhere.json")]
    [InlineData("MS4101", "--policy", "nowhere.json")]
    [InlineData("MS4005", "--scale", "0")]
    [InlineData("MS4203", "--out", "missing/a.csv")]
    [InlineData("MS4102", "--seeds", "nowhere")]
    public async Task A_wrong_argument_exits_2_and_leaves_nothing(
        string code, params string[] words)
    {
        Assert.Equal(2, await StudyAsync(words));
        Assert.Contains(code, _bench.Complained);
        Assert.Equal([Path("plan.json")], Left());
    }

    [Fact]
    public async Task Both_scenarios_are_refused_at_once()
    {
        Assert.Equal(2, await StudyAsync("no-a.json", "--policy", "no-b.json"));
        Assert.Contains("no-a.json", _bench.Complained);
        Assert.Contains("no-b.json", _bench.Complained);
    }

    private string Path(string name) => _bench.Folder[name];

    private string[] Left() =>
        [.. Directory.EnumerateFileSystemEntries(_bench.Folder.Path).Order()];

    private Task<int> StudyAsync(params string[] more)
    {
        string[] seeds = more.Contains("--seeds") ? [] : ["--seeds", _bench.Folder.Path];
        return _bench.CallAsync(["sensitivity", .. seeds, .. more]);
    }
}
