// What migsim run says on a terminal, whole, in both languages.
using System.Text.RegularExpressions;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed partial class RunSummaryTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_summary_is_the_one_that_was_looked_at(string language)
    {
        var folder = _bench.Folder;
        folder.Write("a.json", """{ "title": { "zh": "甲情景", "en": "Scenario A" } }""");
        Assert.Equal(0, await _bench.CallAsync(
            "run", folder["a.json"], "--out", folder["out"], "--seeds", folder.Path, "--scale",
            "20", "--lang", language));
        var said = _bench.Said.Replace(folder.Path, "FOLDER", StringComparison.Ordinal);
        GoldenText.Is(
            RunId().Replace(said, "run_id ID"), "Commands", $"run-summary.{language}.txt");
    }

    // A hash of every lever there is: another one each time a lever is added.
    [GeneratedRegex("run_id [0-9a-f]{12}")]
    private static partial Regex RunId();
}
