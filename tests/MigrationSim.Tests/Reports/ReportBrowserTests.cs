// The report in a real browser, opened from the disk with the network off.
using System.Globalization;

using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class ReportBrowserTests(CensusRuns runs, Chromium browser) : IDisposable
{
    private const string Rate = "resident_urbanization_rate_pct";

    private readonly TempFolder _pages = new();

    public void Dispose() => _pages.Dispose();

    [Theory]
    [InlineData("zh", 1280)]
    [InlineData("en", 1280)]
    [InlineData("zh", 390)]
    [InlineData("en", 390)]
    public async Task It_opens_without_a_complaint_and_fits_the_window(string lang, int width)
    {
        var page = await browser.OpenAsync(width);
        await page.GoToFileAsync(Report("plan", "baseline", "chapter"), "#lang=" + lang);
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
            "[...document.querySelectorAll('#report *')].filter(e => !e.closest('.scroll, .vh, svg') "
            + "&& e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
            + ".map(e => e.outerHTML.slice(0, 120))"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_digits_on_the_page_are_those_of_the_tables()
    {
        var page = await browser.OpenAsync();
        await page.GoToFileAsync(Report("plan", "baseline"), "#lang=en");
        var (plan, baseline) = (Province("plan"), Province("baseline"));
        var head = await page.Page.Locator("h1").InnerTextAsync();
        Assert.StartsWith($"On current trends, {Shown(baseline[Rate], 1)}% of Hunan", head);
        var added = decimal.Parse(plan[Rate], CultureInfo.InvariantCulture)
            - decimal.Parse(baseline[Rate], CultureInfo.InvariantCulture);
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
        var (a, b) = (Counties("baseline"), Counties("plan"));
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
        var page = await browser.OpenAsync();
        await page.GoToFileAsync(Report("plan", "baseline"));
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
        var page = await browser.OpenAsync();
        await page.GoToFileAsync(Report("plan", "baseline", "chapter"));
        Assert.Equal(0, await page.Page.Locator("img").CountAsync());
        Assert.Contains(
            CensusRuns.Markup, await page.Page.Locator(".mast").InnerTextAsync());
        Assert.Contains(
            CensusRuns.Markup, await page.Page.Locator("details.about p").TextContentAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_map_is_walked_with_the_keys_and_a_county_found_by_name()
    {
        var page = await browser.OpenAsync();
        await page.GoToFileAsync(Report("plan", "baseline"));
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
        Assert.Contains(Shown(Counties("plan")["430104"], 1) + "%", told);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_county_table_is_sorted_filtered_and_taken_away()
    {
        var page = await browser.OpenAsync();
        await page.GoToFileAsync(Report("plan", "baseline"));
        var rows = page.Page.Locator(".counties tbody tr");
        await page.Page.ClickAsync("th[data-column=rate_2029_scenario_pct] button");
        var highest = Counties("plan").OrderByDescending(pair => Number(pair.Value)).First();
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
        var plan = Counties("plan");
        Assert.All(lines[1..].Select(line => line.Split(',')), fields => Assert.Equal(
            Number(plan[fields[0]]), Number(fields[at])));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_single_run_says_that_nothing_is_known_of_what_policy_adds()
    {
        var page = await browser.OpenAsync();
        await page.GoToFileAsync(Report("baseline"), "#lang=en");
        Assert.StartsWith(
            $"On current trends, about {Shown(Province("baseline")[Rate], 1)}%",
            await page.Page.Locator("h1").InnerTextAsync());
        await page.GoToFileAsync(Report("chapter"), "#lang=en");
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
        var page = await browser.OpenAsync();
        await page.GoToFileAsync(Report("plan", "baseline"));
        var circles = await page.Page.EvaluateAsync<Dictionary<string, string>>(fills);
        await page.GoToFileAsync(Write(boundaries, "plan", "baseline"));
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

    private string Report(params string[] names) => Write(null, names);

    private string Write(Boundaries? boundaries, params string[] names)
    {
        var places = new PagePlaces(
            CensusRuns.Tables, MapLayoutTable.Read(MapLayoutTable.PathIn(Repository.File("seeds"))),
            boundaries);
        var set = RunSet.Read([.. names.Select(name => runs[name])], null).Runs!;
        var path = _pages[$"{string.Join('-', names)}{(boundaries is null ? "" : "-own")}.html"];
        File.WriteAllText(
            path, ReportPage.Html(
                ReportData.Text(set, places, "migsim report", true), set.Digest, true));
        return path;
    }

    private Dictionary<string, string> Province(string run) =>
        runs.Rows(run, "province.csv").Single(row => row["year"] == "2029");

    private Dictionary<string, string> Counties(string run) => runs.Rows(run, "county.csv")
        .Where(row => row["year"] == "2029").ToDictionary(row => row["geo_code"], row => row[Rate]);

    private static decimal Number(string text) =>
        decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Shown(string text, int digits) => Shown(Number(text), digits);

    private static string Shown(decimal value, int digits) =>
        decimal.Round(value, digits, MidpointRounding.AwayFromZero)
            .ToString("F" + digits, CultureInfo.InvariantCulture);
}
