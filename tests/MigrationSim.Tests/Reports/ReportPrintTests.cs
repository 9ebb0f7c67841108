// The report on paper: eight sheets of A4, no section torn, the head of the county table on each.
using System.Text;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class ReportPrintTests : IDisposable
{
    private const int Sheets = 8;

    // A4 between its margins, in the pixels of a page: 297 mm less 14 and 16 mm.
    private const int SheetHeight = 1009;

    private readonly Chromium _browser;
    private readonly FullestRuns _fullest;

    public ReportPrintTests(CensusRuns runs, Chromium browser) =>
        (_browser, _fullest) = (browser, new(runs));

    public void Dispose() => _fullest.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_fullest_report_is_eight_sheets_and_no_section_is_torn(string lang)
    {
        await using var page = await _browser.OpenAsync();
        await page.GoToFileAsync(_fullest.Report(), "#lang=" + lang);
        var path = Path.Combine(Chromium.Pictures, $"report-{lang}.pdf");
        var pdf = await page.Page.PdfAsync(new()
        {
            Path = path,
            PreferCSSPageSize = true,
            PrintBackground = true,
        });
        var marks = Encoding.Latin1.GetString(pdf).Split("/Type /Page\n");
        Assert.Equal(Sheets, marks.Length - 1);
        await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('section:not(.long)')].filter(s => "
            + $"s.getBoundingClientRect().height > {SheetHeight})"
            + ".map(s => s.querySelector('h2').textContent)"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_head_of_the_county_table_stands_on_each_of_its_sheets()
    {
        var reader = Programs.Find(["pdftotext"], "-v");
        Assert.SkipUnless(reader is not null, "no pdftotext: apt-get install poppler-utils");
        await using var page = await _browser.OpenAsync();
        await page.GoToFileAsync(_fullest.Report(), "#lang=en");
        var path = Path.Combine(Chromium.Pictures, "report-head.pdf");
        await page.Page.PdfAsync(new() { Path = path, PreferCSSPageSize = true });
        var sheets = (await Programs.SayAsync(
            reader!, ["-layout", path, "-"], Chromium.Pictures,
            TestContext.Current.CancellationToken)).Split('\f');
        Assert.Equal(
            [false, false, false, false, false, false, true, true],
            sheets[..Sheets].Select(sheet => sheet.Contains("Residents 2020 (k)")));
    }
}
