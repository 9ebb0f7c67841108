// The dashboard without a mouse and without eyes: keys, and what a screen reader is told.
using System.Text.RegularExpressions;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed partial class DashboardAccessTests(ServerBench bench, Chromium browser)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public async Task Every_control_has_a_name_the_counties_on_the_map_too(string language)
    {
        var page = await OpenAsync(language);
        await page.Page.Locator("details").EvaluateAllAsync<object?>(
            "all => all.forEach(one => one.open = true)");
        Assert.Empty(await NamelessAsync(page));
        var map = await page.Page.Locator("#card-map-card .map svg").AriaSnapshotAsync();
        Assert.Equal(122, Button().Count(map));
        Assert.Equal(122, Button().Matches(map).Select(match => match.Value).Distinct().Count());

        // A chart is a picture with a sentence, and its table is one button away.
        foreach (var chart in await page.Page.Locator(".chart").AllAsync())
        {
            Assert.Equal("img", await chart.GetAttributeAsync("role"));
            Assert.True((await chart.GetAttributeAsync("aria-label"))!.Length > 20);
        }

        var box = page.Page.Locator("#card-rates .chart-box");
        await box.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        Assert.Equal(10, await box.Locator("tbody tr").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_keys_do_what_the_list_of_keys_says()
    {
        var page = await OpenAsync("en-GB");
        var keys = page.Page.Keyboard;
        await keys.PressAsync("?");
        Assert.Equal(1, await page.Page.Locator(".key-list").CountAsync());
        await keys.PressAsync("Escape");
        Assert.Equal(0, await page.Page.Locator(".key-list").CountAsync());

        // Tab enters the map once; arrows go on, Enter selects, Esc clears, the focus stays.
        Assert.Equal(1, await page.Page.Locator(".map .county[tabindex='0']").CountAsync());
        await page.Page.Locator(".map .county[tabindex='0']").FocusAsync();
        var first = await FocusedAsync(page);
        await keys.PressAsync("ArrowDown");
        var second = await FocusedAsync(page);
        Assert.NotEqual(first, second);
        await keys.PressAsync("Enter");
        Assert.Equal(second, await FocusedAsync(page));
        Assert.Contains("county=" + second, page.Page.Url);
        Assert.Contains(second, await page.Page.Locator("#card-county").InnerTextAsync());
        await keys.PressAsync("Escape");
        Assert.Equal(second, await FocusedAsync(page));
        Assert.DoesNotContain("county=", page.Page.Url);

        var slider = page.Page.Locator("[data-lever=hukou_threshold] input[type=range]");
        await slider.FocusAsync();
        foreach (var (key, value) in new[]
        {
            ("End", "1"), ("PageDown", "0.9"), ("ArrowLeft", "0.89"), ("Home", "0"),
        })
        {
            await keys.PressAsync(key);
            Assert.Equal(value, await slider.InputValueAsync());
        }

        Assert.Empty(page.Complaints);
    }

    /// <summary>What the tree of accessibility holds without a name.</summary>
    internal static async Task<IEnumerable<string>> NamelessAsync(WatchedPage page) =>
        Nameless().Matches(await page.Page.Locator("body").AriaSnapshotAsync())
            .Select(match => match.Value.Trim());

    private static Task<string> FocusedAsync(WatchedPage page) =>
        page.Page.EvaluateAsync<string>("document.activeElement.dataset.code");

    private async Task<WatchedPage> OpenAsync(string language)
    {
        var page = await browser.OpenAsync(1280, bench.Address, language);
        await page.Page.GotoAsync(bench.Address.ToString());
        await page.Page.Locator("#dashboard[data-shown]:has(.board:not(.stale))").WaitForAsync();
        return page;
    }

    // The tree gives a name in quotes behind the role.
    [GeneratedRegex(
        @"^ *- '?(button|link|searchbox|textbox|combobox|slider|spinbutton|checkbox|img)(:| \[|$)",
        RegexOptions.Multiline)]
    private static partial Regex Nameless();

    [GeneratedRegex("- '?button \"[^\"]+\"", RegexOptions.Multiline)]
    private static partial Regex Button();
}
