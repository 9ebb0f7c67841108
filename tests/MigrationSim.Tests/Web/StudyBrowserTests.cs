// Studies in a real browser: how sure, which chapter adds what, and the costs.
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class StudyBrowserTests(ServerBench bench, Chromium browser)
{
    [Fact]
    public async Task An_answer_gets_its_interval_its_chapters_and_its_costs()
    {
        var page = await OpenAsync("zh-CN");
        Assert.Contains("单次运行，无区间", await page.Page.Locator("h1").InnerTextAsync());

        // By the keyboard; when the results come, the focus is still where it was.
        await page.Page.Locator("[data-study=chapters] button").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator("#card-costs tbody tr.total").WaitForAsync();
        Assert.Equal("card-chapters", await page.Page.EvaluateAsync<string>(
            "document.activeElement.closest('.card')?.id"));
        var chapters = page.Page.Locator("#card-chapters");
        await chapters.GetByText("数据表").ClickAsync();
        Assert.Contains("区划重划（无人迁移）", await chapters.InnerTextAsync());
        Assert.Contains("2 个种子", await chapters.InnerTextAsync());
        Assert.Matches(@"\d(–| 至 )", await chapters.Locator("tr.total").InnerTextAsync());
        Assert.Contains("亿元", await page.Page.Locator("#card-costs").InnerTextAsync());

        await page.Page.Locator("[data-study=doubt] button").ClickAsync();
        await page.Page.Locator(".key").GetByText("95% 区间").WaitForAsync();
        Assert.Contains("达到 66% 的可能性", await page.Page.Locator("h1").InnerTextAsync());
        Assert.Contains("[", await page.Page.Locator("[data-tile=gap_pp]").InnerTextAsync());
        Assert.Equal(0, await page.Page.Locator("[data-study]").CountAsync());
        await PictureAsync(page, "dashboard-studies-zh-1280.png");

        // The same in another browser, without asking for it again.
        var other = await OpenAsync("en-GB");
        Assert.Contains("probability of reaching 66%", await other.Page.Locator("h1")
            .InnerTextAsync());
        Assert.Contains("Citizenship", await other.Page.Locator("#card-chapters")
            .TextContentAsync());
        Assert.Empty(await DashboardAccessTests.NamelessAsync(other));
        await PictureAsync(other, "dashboard-studies-en-1280.png");
        Assert.Empty(page.Complaints);
        Assert.Empty(other.Complaints);
    }

    private static async Task PictureAsync(WatchedPage page, string name) =>
        await page.Page.ScreenshotAsync(
            new() { FullPage = true, Path = Path.Combine(Chromium.Pictures, name) });

    private async Task<WatchedPage> OpenAsync(string language)
    {
        var page = await browser.OpenAsync(1280, bench.Address, language);
        await page.Page.GotoAsync(bench.Address + "#base=school-places&lang=" + language[..2]);
        await page.Page.Locator("#dashboard[data-shown]:has(.board:not(.stale))").WaitForAsync();
        return page;
    }
}
