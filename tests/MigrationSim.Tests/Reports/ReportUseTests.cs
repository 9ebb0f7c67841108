// The report used: the map walked, the table sorted and taken away, own boundaries.
using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

using static MigrationSim.Tests.Reports.ReportPages;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class ReportUseTests(CensusRuns runs, Chromium browser) : IDisposable
{
    private readonly ReportPages _pages = new(runs);

    public void Dispose() => _pages.Dispose();

    [Fact]
    public async Task The_map_is_walked_with_the_keys_and_a_county_found_by_name()
    {
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("plan", "baseline"));
        var map = page.Page.Locator("figure.map").First;
        await map.Locator(".county[tabindex='0']").FocusAsync();
        var first = await Focused(page);
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        var second = await Focused(page);
        Assert.NotEqual(first, second);
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(second, await Focused(page));
        Assert.Equal(1, await map.Locator(".county[aria-pressed=true]").CountAsync());
        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await map.Locator(".county[aria-pressed=true]").CountAsync());

        await page.Page.FillAsync("input[list=county-names]", "岳麓区");
        await page.Page.Keyboard.PressAsync("Enter");
        var told = await page.Page.Locator(".readout").InnerTextAsync();
        Assert.Contains("岳麓区", told);
        Assert.Contains(Shown(_pages.Counties("plan")["430104"], 1) + "%", told);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_county_table_is_sorted_filtered_and_taken_away()
    {
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("plan", "baseline"));
        var rows = page.Page.Locator(".counties tbody tr");
        await page.Page.ClickAsync("th[data-column=rate_2029_scenario_pct] button");
        var highest = _pages.Counties("plan").OrderByDescending(pair => Number(pair.Value)).First();
        Assert.Equal(
            Shown(highest.Value, 1), await rows.First.Locator("td").Nth(6).InnerTextAsync());
        await page.Page.FillAsync(".filter .field[type=search] >> nth=1", "张家界");
        Assert.Equal(4, await rows.CountAsync());
        var download = await page.Page.RunAndWaitForDownloadAsync(
            () => page.Page.ClickAsync("text=导出 CSV"));
        var lines = await File.ReadAllLinesAsync(
            await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(123, lines.Length);
        var head = lines[0].Trim('\uFEFF').Split(',');
        var at = Array.IndexOf(head, "rate_2029_scenario_pct");
        var plan = _pages.Counties("plan");
        Assert.All(lines[1..].Select(line => line.Split(',')), fields => Assert.Equal(
            Number(plan[fields[0]]), Number(fields[at])));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_single_run_says_that_nothing_is_known_of_what_policy_adds()
    {
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("baseline"), "#lang=en");
        Assert.StartsWith(
            $"On current trends, about {Shown(_pages.Province("baseline")[Rate], 1)}%",
            await page.Page.Locator("h1").InnerTextAsync());
        await page.GoToFileAsync(_pages.Report("chapter"), "#lang=en");
        await page.Page.ReloadAsync();
        Assert.StartsWith(
            "Under “One chapter”", await page.Page.Locator("h1").InnerTextAsync());
        Assert.Contains(
            "--base", await page.Page.Locator("p.lead").First.InnerTextAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Own_boundaries_are_filled_by_the_same_bins_as_the_circles()
    {
        using var folder = new TempFolder();
        var file = folder.Write(
            "b.geojson", BoundaryFileTests.Collection(BoundaryFileTests.Squares()));
        var boundaries = BoundaryFile.Read(file, CensusRuns.Tables.Geography).Boundaries;
        const string fills = "Object.fromEntries([...document.querySelector('figure.map')"
            + ".querySelectorAll('.county')].map(c => [c.dataset.code, "
            + "c.querySelector('circle,path').getAttribute('fill')]))";
        await using var page = await browser.OpenAsync();
        await page.GoToFileAsync(_pages.Report("plan", "baseline"));
        var circles = await page.Page.EvaluateAsync<Dictionary<string, string>>(fills);
        await page.GoToFileAsync(_pages.Write(boundaries, "plan", "baseline"));
        Assert.Equal(122, await page.Page.Locator("figure.map path.border").CountAsync() / 2);
        Assert.Equal(circles, await page.Page.EvaluateAsync<Dictionary<string, string>>(fills));
        Assert.True(circles.Values.Distinct().Count() > 3);
        await page.Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Path = Path.Combine(Chromium.Pictures, "report-boundaries.png"),
        });
        Assert.Empty(page.Complaints);
    }

    private static Task<string> Focused(WatchedPage page) =>
        page.Page.EvaluateAsync<string>("document.activeElement.dataset.code");
}
