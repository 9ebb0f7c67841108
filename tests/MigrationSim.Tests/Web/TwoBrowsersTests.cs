// Two people at two browsers: each sees the answer to what they asked.
using Microsoft.Playwright;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class TwoBrowsersTests(ServerBench bench, Chromium browser)
{
    private static readonly string[] Names = ["housing-supply", "school-places"];

    private static readonly string[] More =
        ["settlement-incentives", "jobs-to-the-southwest", "stress-low-fertility"];

    [Fact]
    public async Task Both_see_their_own_answer_and_who_waits_is_told_the_place()
    {
        // The baseline is there, so that both wait for nothing but their own run.
        await bench.RunAsync(new { scenario = "baseline" });
        var pages = new List<WatchedPage>();
        foreach (var _ in Names) pages.Add(await browser.OpenAsync(1280, bench.Address, "en-GB"));
        var told = pages.Select(page => QueuedAsync(page)).ToList();

        // However slowly pages load and fast runs end, others are before them.
        var first = Task.WhenAny(told);
        var others = Task.WhenAll(OrderUntilAsync(first, 901), OrderUntilAsync(first, 902));
        await Task.WhenAll(pages.Zip(Names, (page, name) =>
            page.Page.GotoAsync($"{bench.Address}#base={name}")));
        var digests = await Task.WhenAll(pages.Select(DigestAsync));
        foreach (var name in More.Where(_ => !first.IsCompleted))
            await AskAgainAsync(pages[0].Page, name, first);

        Assert.Matches("^Queued, [1-9] ahead$", await await first);
        await others;
        foreach (var (name, digest) in Names.Zip(digests))
        {
            var reading = ScenarioFile.Read(
                Path.Combine(ServerBench.Scenarios, name + ".json"),
                ServerBench.Model.BaseYear.Tables.Geography);
            var whole = Simulation.Run(
                ServerBench.Model, reading.Scenario!, new(Scale: 20, Threads: 2), null,
                TestContext.Current.CancellationToken);
            Assert.Equal(whole.Digest[..12], digest);
        }

        foreach (var page in pages)
        {
            Assert.Empty(page.Complaints);
            await page.DisposeAsync();
        }
    }

    // One run after the other, so that the line is never empty.
    private async Task OrderUntilAsync(Task told, int seed)
    {
        for (; !told.IsCompleted; seed += 2)
            await bench.RunAsync(new { scenario = "baseline", seed });
    }

    // A wait may be over before a busy browser has shown it: then the page waits for another run.
    private async Task AskAgainAsync(IPage page, string scenario, Task told)
    {
        await page.GotoAsync($"{bench.Address}#base={scenario}");
        await page.ReloadAsync();
        await Task.WhenAny(told, Task.Delay(TimeSpan.FromSeconds(15)));
    }

    private static async Task<string> QueuedAsync(WatchedPage page)
    {
        var line = page.Page.Locator(".progress-text", new() { HasText = "Queued" });
        await line.WaitForAsync();
        return await line.InnerTextAsync();
    }

    private static async Task<string> DigestAsync(WatchedPage page)
    {
        var line = page.Page.Locator(".sentence .small", new() { HasText = "digest" });
        await line.WaitForAsync();
        return (await line.InnerTextAsync())[^12..];
    }
}
