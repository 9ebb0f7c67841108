// Households explained on request: by a rule, by what happens to them, by key.
using System.Net;
using System.Text.Json;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class HouseholdEndpointTests(ServerBench bench)
{
    [Fact]
    public async Task A_household_told_by_the_rule_is_told_alike_by_its_key()
    {
        var first = await AskAsync("kind=rule");
        var second = await AskAsync("kind=rule&nth=2");
        Assert.NotEqual(Key(first), Key(second));
        Assert.True(first.GetProperty("fitting").GetInt32() > 1);
        foreach (var told in new[] { first, second })
        {
            var own = await AskAsync("household=" + Key(told));
            Assert.Equal(
                told.GetProperty("lines").GetRawText(), own.GetProperty("lines").GetRawText());
            Assert.Equal(0, own.GetProperty("nth").GetInt32());
        }

        // After the last the first comes again.
        var round = await AskAsync(
            $"kind=rule&nth={first.GetProperty("fitting").GetInt32() + 1}");
        Assert.Equal(Key(first), Key(round));
    }

    [Theory]
    [InlineData("settled", "在居住地落户（")]
    [InlineData("birth", "生育（概率")]
    [InlineData("moved", "抽到想去")]
    public async Task Who_is_asked_for_by_an_event_and_a_county_lives_there_and_has_it(
        string kind, string words)
    {
        var told = await AskAsync($"kind={kind}&county=430121");
        var lines = told.GetProperty("lines");
        Assert.Contains("住在长沙县", lines[0].GetProperty("zh").GetString());
        Assert.Contains(words, string.Concat(
            lines.EnumerateArray().Select(line => line.GetProperty("zh").GetString())));
    }

    [Theory]
    [InlineData("household=first", HttpStatusCode.BadRequest, "MS8024")]
    [InlineData("household=0xzz", HttpStatusCode.BadRequest, "MS8024")]
    [InlineData("household=4294967295", HttpStatusCode.NotFound, "MS8025")]
    [InlineData("county=430000", HttpStatusCode.BadRequest, "MS8026")]
    [InlineData("kind=happy", HttpStatusCode.BadRequest, "MS8027")]
    public async Task What_cannot_be_found_is_said(string asked, HttpStatusCode status, string code)
    {
        using var answer = await bench.Client.GetAsync(
            await PathAsync(asked), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        var json = await ServerBench.ReadAsync(answer);
        Assert.Equal(code, json.GetProperty("faults")[0].GetProperty("code").GetString());
    }

    private async Task<JsonElement> AskAsync(string asked) =>
        await bench.GetAsync(await PathAsync(asked));

    private async Task<string> PathAsync(string asked)
    {
        var run = await bench.RunAsync(new { scenario = "action-plan" });
        return $"/api/explain?run={run.GetProperty("id").GetString()}&year=2025&{asked}";
    }

    private static string Key(JsonElement told) => told.GetProperty("household").GetString()!;
}
