// The report in a real browser, opened from the disk with the network off.
using MigrationSim.Tests.Fixtures;

using Xunit;

using static MigrationSim.Tests.Reports.ReportPages;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class ReportBrowserTests(CensusRuns runs, Chromium browser) : IDisposable
{
    private readonly ReportPages _pages = new(runs);

    public void Dispose() => _pages.Dispose();

    [Theory]
    [InlineData("zh", 1280)]
    [InlineData("en", 1280)]
    [InlineData("zh", 390)]
    [InlineData("en", 390)]
    [InlineData("zh", 640, 2)]
    [InlineData("en", 640, 2)]
    public async Task It_opens_without_a_complaint_and_fits_the_window(
        string lang, int width, float zoom = 1)
    {
        await using var page = await browser.OpenAsync(width, zoom: zoom);
        await page.GoToFileAsync(_pages.Report("plan", "baseline", "chapter"), "#lang=" + lang);
        Assert.Equal(14, await page.Page.Locator("h2").CountAsync() + 1);
        Assert.Equal(122, await page.Page.Locator(".county[role=button]").CountAsync());
        Assert.Equal(4, await page.Page.Locator(".chart svg").CountAsync());
        Assert.Equal(
            lang == "zh" ? "zh-CN" : "en",
            await page.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await page.Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Path = Path.Combine(Chromium.Pictures, $"report-{lang}-{width}.png"),
        });

        // Nothing scrolls sideways but what is meant to.
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#report *')].filter(e => "
            + "!e.closest('.scroll, .vh, svg') && e.getBoundingClientRect().right > "
            + "document.documentElement.clientWidth + 1)"
            + ".map(e => e.outerHTML.slice(0, 120))"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Every_chart_has_its_sentence_and_the_table_of_its_figures()
    {
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("plan", "baseline", "chapter"), "#lang=en");
        var buttons = page.Page.Locator(".chart-box > button");
        var charts = await page.Page.Locator(".chart[role=img]").CountAsync();
        Assert.Equal(charts, await buttons.CountAsync());
        for (var i = 0; i < charts; i++)
        {
            await buttons.Nth(i).ClickAsync();
            Assert.Equal("true", await buttons.Nth(i).GetAttributeAsync("aria-expanded"));
            var box = page.Page.Locator(".chart-box").Nth(i);
            var said = await box.Locator(".chart").GetAttributeAsync("aria-label");
            Assert.Matches(@"^[A-Z].*\d.*\.$", said);
            Assert.Equal(said, await box.Locator("caption").TextContentAsync());
            Assert.True(await box.Locator("tbody tr").CountAsync() > 1, said);
        }
    }

    [Fact]
    public async Task The_digits_on_the_page_are_those_of_the_tables()
    {
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("plan", "baseline"), "#lang=en");
        var (plan, baseline) = (_pages.Province("plan"), _pages.Province("baseline"));
        var head = await page.Page.Locator("h1").InnerTextAsync();
        Assert.StartsWith($"On current trends, {Shown(baseline[Rate], 1)}% of Hunan", head);
        var added = Number(plan[Rate]) - Number(baseline[Rate]);
        Assert.Contains($"adds {Shown(added, 2)} points (a single run, no interval)", head);
        var columns = new[] { Rate, "hukou_urbanization_rate_pct", "gap_pp" };
        foreach (var column in columns)
        {
            var tile = page.Page.Locator($"[data-tile={column}] .v");
            Assert.StartsWith(Shown(plan[column], 1), await tile.InnerTextAsync());
        }

        // Every county: the census, the baseline, the plan, the difference.
        var cells = await page.Page.EvaluateAsync<string[][]>(
            "[...document.querySelectorAll('.counties tbody tr')].map(r => [r.dataset.code, "
            + "...[...r.cells].map(c => c.textContent)])");
        Assert.Equal(122, cells.Length);
        var (a, b) = (_pages.Counties("baseline"), _pages.Counties("plan"));
        foreach (var cell in cells)
        {
            Assert.Equal(Shown(a[cell[0]], 1), cell[6]);
            Assert.Equal(Shown(b[cell[0]], 1), cell[7]);
            var difference = Shown(Math.Abs(Number(b[cell[0]]) - Number(a[cell[0]])), 2);
            Assert.Equal(difference, cell[8][1..]);
        }
    }

    [Fact]
    public async Task The_language_changes_inside_and_the_focus_stays()
    {
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("plan", "baseline"));
        var before = await page.Page.Locator("h1").InnerTextAsync();
        Assert.StartsWith("按现有趋势，2029 年", before);
        await page.Page.ClickAsync("[data-lang=en]");
        Assert.StartsWith(
            "On current trends", await page.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(
            "en", await page.Page.EvaluateAsync<string>("document.activeElement.dataset.lang"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Names_and_notes_are_shown_as_text_whatever_they_hold()
    {
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("plan", "baseline", "chapter"));
        Assert.Equal(0, await page.Page.Locator("img").CountAsync());
        Assert.Contains(
            CensusRuns.Markup, await page.Page.Locator(".mast").InnerTextAsync());
        Assert.Contains(
            CensusRuns.Markup, await page.Page.Locator("details.about p").TextContentAsync());
        Assert.Empty(page.Complaints);
    }
}
