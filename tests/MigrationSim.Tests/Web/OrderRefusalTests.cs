// What the server does not take: wrong scenarios, wrong orders, more than it can hold.
using System.Net;
using System.Text;
using System.Text.Json;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class OrderRefusalTests(ServerBench bench)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_wrong_with_a_scenario_is_told_at_once_and_no_path_of_the_server()
    {
        using var answer = await bench.OrderAsync(new
        {
            scenario = new
            {
                title = new { zh = "甲", en = "A" },
                levers = new object[]
                {
                    new { lever = "urban_renewal_rat", value = 1, from = 2025 },
                    new { lever = "urban_renewal_rate", value = 99, from = 2025 },
                },
            },
        });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var faults = (await ServerBench.ReadAsync(answer)).GetProperty("faults");
        Assert.Equal(2, faults.GetArrayLength());
        Assert.Contains("urban_renewal_rate", faults[0].GetProperty("en").GetString());
        Assert.Equal(1, faults[1].GetProperty("line").GetInt32());
        Assert.DoesNotContain(bench.Runs, faults.ToString());
        Assert.Empty(Directory.GetDirectories(bench.Runs, ".draft*"));
    }

    [Theory]
    [InlineData("{\"scenario\": \"../seeds/places\"}", 404, "MS8005")]
    [InlineData("{\"scenario\": {\"extends\": \"../../etc/passwd\"}}", 400, "MS8017")]
    [InlineData("{\"scenario\": {\"extends\": [\"/etc/hosts.json\"]}}", 400, "MS8017")]
    [InlineData("{\"scenario\": {\"levers\": [{\"table\": \"/etc/passwd\"}]}}", 400, "MS8018")]
    [InlineData("{\"scenario\": \"baseline\", \"scale\": 3}", 400, "MS8014")]
    [InlineData("{\"scenario\": \"baseline\", \"seed\": -1}", 400, "MS8015")]
    [InlineData("{\"scenario\": \"baseline\", \"name\": \"../x\"}", 400, "MS8016")]
    [InlineData("{\"scenario\": \"baseline\", \"name\": \"-x\"}", 400, "MS8016")]
    [InlineData("{\"scenario\": \"baseline\", \"path\": \"x\"}", 400, "MS8019")]
    [InlineData("{\"scenario\": 7}", 400, "MS8011")]
    [InlineData("{\"scenario\":", 400, "MS8011")]
    [InlineData("[]", 400, "MS8011")]
    public async Task A_wrong_order_is_refused_with_its_code(string body, int status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await bench.Client.PostAsync("/api/runs", content, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, Code(await ServerBench.ReadAsync(answer)));
    }

    [Theory]
    [InlineData("/api/runs/00000000000000000000")]
    [InlineData("/api/runs/..%2f..%2fetc")]
    [InlineData("/api/runs/..%2f..%2fetc/report.html")]
    [InlineData("/api/scenarios/..%2fREADME")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await bench.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Too_large_a_body_and_another_kind_of_body_are_refused()
    {
        using var large = new StringContent(
            "{\"scenario\": \"" + new string('x', 300_000) + "\"}", Encoding.UTF8,
            "application/json");
        using var refused = await bench.Client.PostAsync("/api/runs", large, Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        using var form = new StringContent("{\"scenario\": \"baseline\"}");
        using var other = await bench.Client.PostAsync("/api/runs", form, Cancel);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.StatusCode);
    }

    [Fact]
    public async Task A_full_queue_says_so_and_those_in_it_can_be_cancelled()
    {
        var (ids, last) = (new List<string>(), HttpStatusCode.Accepted);
        for (var i = 0; last == HttpStatusCode.Accepted && i < 20; i++)
        {
            using var answer = await bench.OrderAsync(ServerBench.Changed(2.5 + (i / 100.0)));
            last = answer.StatusCode;
            var json = await ServerBench.ReadAsync(answer);
            if (last == HttpStatusCode.Accepted) ids.Add(json.GetProperty("id").GetString()!);
            else Assert.Equal("MS8013", Code(json));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        foreach (var id in Enumerable.Reverse(ids))
            (await bench.Client.DeleteAsync("/api/runs/" + id, Cancel)).Dispose();
        foreach (var id in ids)
        {
            var end = (await bench.EventsAsync(id))[^1].GetProperty("state").GetString();
            Assert.True(end is "cancelled" or "done", end);
        }

        Assert.Equal("cancelled", (await bench.GetAsync("/api/runs/" + ids[^1]))
            .GetProperty("state").GetString());
        using var none = await bench.Client.GetAsync($"/api/runs/{ids[^1]}/data", Cancel);
        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
    }

    private static string? Code(JsonElement json) =>
        json.GetProperty("faults")[0].GetProperty("code").GetString();
}
