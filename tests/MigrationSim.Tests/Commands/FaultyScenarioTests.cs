// migsim run on a scenario full of faults.
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class FaultyScenarioTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Seven_faults_in_one_file_give_seven_lines_and_leave_nothing(string lang)
    {
        _bench.Folder.Write("a.json", """
            {
              "title": { "zh": "甲" },
              "titel": {},
              "levers": [
                { "lever": "settlement_rewardd", "value": 6, "from": 2025 },
                { "lever": "settlement_reward", "value": 60, "from": 2020,
                  "where": "SEET", "to": 2029 }
              ]
            }
            """);
        Assert.Equal(2, await _bench.CallAsync(
            "run", _bench.Folder["a.json"], "--out", _bench.Folder["out"], "--seeds",
            _bench.Folder.Path, "--lang", lang));
        var lines = _bench.Complained.TrimEnd().Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"a\.json:\d: .*\[MS1\d{3}\]", line));
        Assert.Equal(
            [_bench.Folder["a.json"]],
            Directory.EnumerateFileSystemEntries(_bench.Folder.Path));
    }
}
