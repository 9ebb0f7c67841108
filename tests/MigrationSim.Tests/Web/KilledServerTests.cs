// A server as a program of its own, killed while it runs and started again.
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed partial class KilledServerTests(Chromium browser)
{
    // From the base year, and no other test's: nothing of it is ready.
    private static readonly object Order = new { scenario = "action-plan", seed = 77 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_killed_in_a_run_shows_its_finished_years_and_then_runs_it_whole()
    {
        using var folder = new TempFolder();
        string id;
        var killed = await StartAsync(folder["runs"]);
        using (var client = new HttpClient { BaseAddress = killed.Address })
        {
            id = Id(await OrderAsync(client));
            await FollowAsync(client, id, _ => HasTwoYears(folder[$"runs/{id}"]));
            killed.Kill();
        }

        using var again = await StartAsync(folder["runs"]);
        using var restarted = new HttpClient { BaseAddress = again.Address };
        var run = await GetAsync(restarted, "/api/runs/" + id);
        Assert.Equal("incomplete", run.GetProperty("state").GetString());
        var kept = run.GetProperty("kept").GetInt32();
        Assert.InRange(kept, 2022, 2029);
        Assert.Equal(JsonValueKind.Null, run.GetProperty("digest").ValueKind);

        var shown = (await GetAsync(restarted, $"/api/runs/{id}/data")).GetProperty("runs")[0];
        Assert.Equal(
            Enumerable.Range(2020, kept - 2019),
            shown.GetProperty("years").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal(
            kept - 2019,
            shown.GetProperty("province").GetProperty("resident_urbanization_rate_pct")
                .EnumerateArray().Count(rate => rate.ValueKind == JsonValueKind.Number));
        await SeenAsync(again.Address, id, kept);

        // The whole run of the same scenario agrees with what was kept, year by year.
        var next = Id(await OrderAsync(restarted));
        Assert.NotEqual(id, next);
        await FollowAsync(restarted, next, _ => false);
        Assert.Equal("done", (await GetAsync(restarted, "/api/runs/" + next))
            .GetProperty("state").GetString());
        var rates = (await GetAsync(restarted, $"/api/runs/{next}/data")).GetProperty("runs")[0]
            .GetProperty("counties").EnumerateObject();
        foreach (var county in rates)
        {
            var before = shown.GetProperty("counties").GetProperty(county.Name);
            foreach (var series in county.Value.EnumerateObject())
            {
                Assert.Equal(
                    series.Value.EnumerateArray().Take(kept - 2019).Select(v => v.GetRawText()),
                    before.GetProperty(series.Name).EnumerateArray().Select(v => v.GetRawText()));
            }
        }

        using var beside = await restarted.GetAsync($"/api/runs/{id}/data?base={next}", Cancel);
        Assert.Equal(HttpStatusCode.Conflict, beside.StatusCode);
        Assert.Contains("MS8023", await beside.Content.ReadAsStringAsync(Cancel));
    }

    private async Task SeenAsync(Uri address, string id, int kept)
    {
        var page = await browser.OpenAsync(1280, address, "en-GB");
        await page.Page.GotoAsync(address + "#run=" + id);
        await page.Page.Locator($"[data-part='{kept}']").WaitForAsync();
        Assert.StartsWith("◐", await page.Page.Locator("h1").InnerTextAsync());
        var cells = await page.Page.Locator("#card-county-card tbody tr").First.InnerTextAsync();
        Assert.Equal(2029 - kept, cells.Count(c => c == '–'));
        await page.Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Path = Path.Combine(Chromium.Pictures, "dashboard-incomplete-en-1280.png"),
        });
        Assert.Empty(page.Complaints);
        await page.DisposeAsync();
    }

    private static async Task<JsonElement> OrderAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/api/runs", Order, Cancel);
        return await ServerBench.ReadAsync(answer);
    }

    private static bool HasTwoYears(string run) => Directory.GetDirectories(run, "years-*")
        .Any(path => string.CompareOrdinal(Path.GetFileName(path), "years-2022") >= 0);

    private static string Id(JsonElement run) => run.GetProperty("id").GetString()!;

    private static Task<JsonElement> GetAsync(HttpClient client, string path) =>
        client.GetFromJsonAsync<JsonElement>(path, Cancel);

    /// <summary>Follows a run's events until one is enough, or to the end.</summary>
    private static async Task FollowAsync(
        HttpClient client, string id, Func<JsonElement, bool> isEnough)
    {
        await using var stream = await client.GetStreamAsync($"/api/runs/{id}/events", Cancel);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)
                && isEnough(JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..])))
            {
                return;
            }
        }
    }

    private static async Task<ServerProcess> StartAsync(string runs)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Repository.File("seeds")),
        };
        foreach (var word in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "migsim.dll"), "serve", "--port", "0",
            "--threads", "1", "--runs", runs,
        })
        {
            start.ArgumentList.Add(word);
        }

        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(Cancel);
        return new(process, new(Address().Match(line!).Value));
    }

    [GeneratedRegex("http://[0-9.:]+/")]
    private static partial Regex Address();

    private sealed record ServerProcess(Process Process, Uri Address) : IDisposable
    {
        /// <summary>No signal that it could act on.</summary>
        public void Kill()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }

        public void Dispose() => Kill();
    }
}
