// The dashboard in a real browser: a newcomer's path, a lever moved, cancel, two languages.
using System.Diagnostics;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class DashboardBrowserTests(ServerBench bench, Chromium browser)
{
    private const string Lever = "[data-lever=urban_renewal_rate]";
    private const float PatienceMs = 180_000;

    [Theory]
    [InlineData("zh-CN", 1280, 1)]
    [InlineData("en-GB", 1280, 1)]
    [InlineData("zh-CN", 640, 2)]
    [InlineData("en-GB", 640, 2)]
    [InlineData("zh-CN", 390, 1)]
    [InlineData("en-GB", 390, 1)]
    public async Task A_newcomer_sees_the_plan_against_the_baseline(
        string language, int width, int zoom)
    {
        var page = await OpenAsync(width, language, zoom);
        Assert.Equal(
            language.StartsWith("zh", StringComparison.Ordinal) ? "zh-CN" : "en",
            await page.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal(122, await page.Page.Locator("#card-map-card .county").CountAsync());
        Assert.Equal(4, await page.Page.Locator(".tile").CountAsync());
        await page.Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Path = Path.Combine(
                Chromium.Pictures, $"dashboard-{language[..2]}-{width}.png"),
        });

        // Nothing scrolls sideways but what is meant to.
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main *, header *')]"
            + ".filter(e => !e.closest('.scroll, .vh, svg') "
            + "&& e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
            + ".map(e => e.outerHTML.slice(0, 120))"));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.scroll')]"
            + ".filter(e => e.scrollWidth > e.clientWidth + 1 && !e.closest('#card-county-card'))"
            + ".map(e => e.closest('.card').id)"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_lever_moved_gives_another_answer_and_the_link_gives_it_back()
    {
        var page = await OpenAsync();
        var before = await ShownAsync(page);
        var clock = Stopwatch.StartNew();
        await page.Page.Locator(".chapter").Last.EvaluateAsync("e => e.open = true");
        await page.Page.EvaluateAsync(
            $"document.querySelector('{Lever}').closest('details.chapter').open = true");
        var slider = page.Page.Locator(Lever + " input[type=range]");
        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        await WaitAsync(page, $"[data-shown]:not([data-shown='{before}'])");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"from the key to the new answer: {clock.Elapsed.TotalSeconds:0.00} s");
        Assert.Contains("urban_renewal_rate:5", page.Page.Url);
        Assert.Contains(
            "城市更新", await page.Page.Locator("#card-differs").TextContentAsync());
        var sentence = await page.Page.Locator("h1").InnerTextAsync();

        // Another browser with the same link shows the same run.
        var other = await browser.OpenAsync(1280, bench.Address, "en-GB");
        await other.Page.GotoAsync(page.Page.Url);
        await ShownAsync(other);
        Assert.Equal(sentence, await other.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(await ShownAsync(page), await ShownAsync(other));

        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("Backspace");
        await WaitAsync(page, $"[data-shown='{before}']");
        Assert.Empty(page.Complaints);
        Assert.Empty(other.Complaints);
    }

    [Fact]
    public async Task A_full_run_shows_its_years_and_is_cancelled()
    {
        var page = await OpenAsync();
        await page.Page.ClickAsync("#full");
        var cancel = page.Page.Locator("#cancel");
        await cancel.WaitForAsync(new() { Timeout = PatienceMs });
        await cancel.FocusAsync();
        var said = await page.Page.Locator(".progress-text").InnerTextAsync();
        Assert.Contains("全量运行", said);
        await page.Page.Locator($".progress-text:not(:text-is('{said}'))").WaitForAsync(
            new() { Timeout = PatienceMs });
        Assert.True(await cancel.EvaluateAsync<bool>("it => it === document.activeElement"));
        await cancel.ClickAsync();
        await page.Page.Locator("[data-state=cancelled].told").WaitForAsync(
            new() { Timeout = PatienceMs });
        var row = page.Page.Locator("tr[data-state=cancelled]").First;
        Assert.StartsWith("–", await row.InnerTextAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_language_changes_without_a_new_run_and_the_focus_stays()
    {
        var page = await OpenAsync();
        var shown = await ShownAsync(page);
        await page.Page.ClickAsync("[data-lang=en]");
        Assert.StartsWith("On current trends", await page.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(shown, await ShownAsync(page));
        Assert.Equal(
            "en", await page.Page.EvaluateAsync<string>("document.activeElement.dataset.lang"));
        await page.Page.Keyboard.PressAsync("/");
        Assert.Equal(
            "search", await page.Page.EvaluateAsync<string>("document.activeElement.type"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_scenario_s_words_are_shown_as_text_whatever_they_hold()
    {
        const string Markup = "<img src=x onerror=alert(1)>";
        var run = await bench.RunAsync(ServerBench.Changed(3, Markup, Markup));
        var page = await OpenAsync();
        Assert.Contains(Markup, await page.Page.Locator(
            $"tr[data-run='{run.GetProperty("id").GetString()}']").InnerTextAsync());
        await page.Page.Locator(
            $"tr[data-run='{run.GetProperty("id").GetString()}'] input").CheckAsync();
        await page.Page.Locator("#card-compare").GetByText(Markup).First.WaitForAsync();
        Assert.Equal(0, await page.Page.Locator("img").CountAsync());
        Assert.Empty(page.Complaints);
    }

    private async Task<WatchedPage> OpenAsync(
        int width = 1280, string language = "zh-CN", int zoom = 1)
    {
        var page = await browser.OpenAsync(width, bench.Address, language, zoom);
        page.Page.SetDefaultTimeout(PatienceMs);
        await page.Page.GotoAsync(bench.Address.ToString());
        await ShownAsync(page);
        return page;
    }

    // By selector: the page's policy forbids the functions that a browser would have to evaluate.
    private static Task WaitAsync(WatchedPage page, string state) =>
        page.Page.Locator("#dashboard" + state).WaitForAsync(new() { Timeout = PatienceMs });

    /// <summary>The run on the page, once there is one.</summary>
    private static async Task<string> ShownAsync(WatchedPage page)
    {
        await WaitAsync(page, "[data-shown]:has(.board:not(.stale))");
        return await page.Page.EvaluateAsync<string>(
            "document.getElementById('dashboard').dataset.shown");
    }
}
