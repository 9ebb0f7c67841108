// migsim diff: what it says of two scenarios, and how it ends.
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public DiffCommandTests() => Write("a", "");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Scenarios_that_come_to_the_same_do_not_differ_however_they_are_written()
    {
        Write("b", Reward(2, "ALL"));
        Assert.Equal(0, await DiffAsync());
        Assert.Contains("No difference: every lever has the same value", _bench.Said);
    }

    [Fact]
    public async Task A_ramp_is_told_year_by_year_with_the_value_it_departs_from()
    {
        Write("b", """
            { "lever": "settlement_reward", "value": 6, "from": 2025, "to": 2028, "ramp": true }
            """);
        Assert.Equal(0, await DiffAsync());
        Assert.Contains("settlement_reward: Transfer to the place of settlement", _bench.Said);
        Assert.Contains(
            "the whole province, from 2025, instead of 2: "
            + "3 in 2025, 4 in 2026, 5 in 2027, 6 from 2028 on.",
            _bench.Said);
        Assert.DoesNotContain("hukou_threshold", _bench.Said);
    }

    [Fact]
    public async Task The_other_way_round_the_values_change_places()
    {
        Write("b", "");
        Write("a", Reward(6, "ALL"));
        Assert.Equal(0, await DiffAsync());
        Assert.Contains("from 2025, instead of 6: 2 from 2025 on.", _bench.Said);
    }

    [Fact]
    public async Task Two_courses_that_both_change_are_told_side_by_side()
    {
        Write("a", Reward(4, "ALL"));
        Write("b", """{ "lever": "settlement_reward", "value": 6, "from": 2024 }""");
        Assert.Equal(0, await DiffAsync());
        Assert.Contains(
            "from 2024: 6 in 2024 instead of 2, 6 from 2025 on instead of 4.", _bench.Said);
    }

    [Theory]
    [InlineData("SEAT", "SEAT, from 2025")]
    [InlineData("430200", "Yi (430200), from 2025")]
    [InlineData("430103", "County 2 (430103), from 2025")]
    [InlineData("SEAT\", \"430103", "SEAT, County 2 (430103), from 2025")]
    [InlineData("SEAT\", \"430200", "Yi (430200), SEAT, from 2025")]
    public async Task Places_are_named_by_tag_prefecture_or_county(string where, string expected)
    {
        Write("b", Reward(6, where));
        Assert.Equal(0, await DiffAsync());
        Assert.Contains("  " + expected, _bench.Said);
    }

    [Fact]
    public async Task Nearly_everywhere_is_named_by_what_is_left_out()
    {
        Write("a", Reward(6, "SEAT"));
        Write("b", Reward(6, "ALL"));
        Assert.Equal(0, await DiffAsync());
        Assert.Contains("the whole province except SEAT, from 2025", _bench.Said);
    }

    [Fact]
    public async Task Chinese_says_the_same()
    {
        Write("b", Reward(6, "430200"));
        Assert.Equal(0, await DiffAsync("--lang", "zh"));
        Assert.Contains("乙市 (430200)，自 2025 年起，不是 2，而是：2025 年起 6。", _bench.Said);
    }

    [Fact]
    public async Task A_lever_without_places_is_told_without_them()
    {
        Write("b", """{ "lever": "fertility_path", "value": 1.1, "from": 2025 }""");
        Assert.Equal(0, await DiffAsync());
        Assert.Contains("whatever the place, from 2025, instead of 1.05: 1.1", _bench.Said);
    }

    [Fact]
    public async Task Wrong_files_exit_2_and_both_are_told()
    {
        _bench.Folder.Write("a.json", "{");
        Assert.Equal(2, await DiffAsync());
        Assert.Contains("a.json:1:", _bench.Complained);
        Assert.Contains("b.json: there is no such scenario file. [MS4101]", _bench.Complained);
        Assert.Equal("", _bench.Said);
    }

    private static string Reward(double value, string where) => FormattableString.Invariant(
        $$"""
        { "lever": "settlement_reward", "value": {{value}}, "from": 2025, "where": ["{{where}}"] }
        """);

    private void Write(string name, string settings) => _bench.Folder.Write(
        name + ".json",
        $$"""{ "title": { "zh": "甲", "en": "A" }, "levers": [ {{settings}} ] }""");

    private Task<int> DiffAsync(params string[] more)
    {
        var files = _bench.Folder;
        return _bench.CallAsync(
            ["diff", files["a.json"], files["b.json"], "--seeds", files.Path, .. more]);
    }
}
