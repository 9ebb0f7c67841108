// A report with an ensemble beside its runs: bands, intervals and probabilities are its tables'.
using System.Text.Json;

using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class EnsembleReportTests : IDisposable
{
    private static readonly string[] Shown = ["median", "low80", "high80", "low95", "high95"];

    private readonly CensusRuns _runs;
    private readonly Chromium _browser;
    private readonly TempFolder _folder = new();

    public EnsembleReportTests(CensusRuns runs, Chromium browser) =>
        (_runs, _browser) = (runs, browser);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Headline_tiles_and_bands_carry_the_ensembles_interval_and_probability()
    {
        MadeUpEnsemble.Write(_folder);
        await using var page = await _browser.OpenAsync();
        await page.GoToFileAsync(Write(), "#lang=en");
        var head = await page.Page.Locator("h1").InnerTextAsync();
        Assert.StartsWith("On current trends, 66.1% of Hunan is urban by 2029", head);
        Assert.Contains("adds 0.36 points (0.11–0.61)", head);
        Assert.EndsWith("The probability of reaching 66% rises from 55% to 72%.", head);
        var tile = await page.Page.Locator("[data-tile=chance]").InnerTextAsync();
        Assert.Contains("72%", tile);
        Assert.Contains("[67–77%]", tile);
        Assert.Contains("without reclassification 22% (base 12%)", tile);
        var lead = await page.Page.Locator("p.lead").First.InnerTextAsync();
        Assert.Contains("100 members (draws of the parameters: 50; seeds: 2)", lead);
        Assert.Contains("weighed alike", lead);
        Assert.Contains("it is 70% (baseline 51%)", lead);

        // Two bands for each of two rates, and nothing else, is so faint.
        Assert.Equal(4, await page.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('svg path')].filter(path =>"
            + " ['0.14', '0.22'].includes(path.getAttribute('fill-opacity'))"
            + " && path.getBoundingClientRect().width > 100).length"));
        await page.Page.ClickAsync("[data-lang=zh]");
        Assert.EndsWith(
            "达到 66% 的可能性由 55% 升至 72%。", await page.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public void Every_figure_has_the_digits_of_the_ensembles_tables()
    {
        MadeUpEnsemble.Write(_folder);
        using var json = JsonDocument.Parse(Data());
        var root = json.RootElement;
        foreach (var indicator in MadeUpEnsemble.Indicators)
        {
            var band = root.GetProperty("bands").GetProperty(indicator);
            foreach (var (scenario, at) in new[]
                { ("plan", band), ("baseline", band.GetProperty("base")) })
            {
                for (var t = 0; t < 9; t++)
                {
                    var row = Row(scenario, "", 2021 + t, indicator);
                    string[] shown =
                    [
                        .. Shown.Select(name => at.GetProperty(name)[t].GetRawText()),
                    ];
                    Assert.Equal(row[^5..], shown);
                }
            }

            var effect = root.GetProperty("effects").GetProperty("province")
                .GetProperty(indicator).GetProperty("2029");
            Assert.Equal(
                [
                    Row("baseline", "", 2029, indicator)[^5], Row("plan", "", 2029, indicator)[^5],
                    .. Row("plan", "baseline", 2029, indicator)[^5..],
                ],
                effect.EnumerateArray().Select(value => value.GetRawText()));
        }

        var chances = root.GetProperty("chances");
        Assert.Equal(72.4m, chances.GetProperty("main").GetDecimal());
        Assert.Equal(11.5m, chances.GetProperty("baseWithout").GetDecimal());
    }

    [Fact]
    public void Seeds_alone_give_intervals_but_no_probability()
    {
        MadeUpEnsemble.Write(_folder, draws: 0);
        using var json = JsonDocument.Parse(Data());
        Assert.True(json.RootElement.TryGetProperty("bands", out _));
        Assert.False(json.RootElement.TryGetProperty("chances", out _));
    }

    [Theory]
    [InlineData("last_year", "\"2028\"")]
    [InlineData("base_year_sha256", "\"4567\"")]
    [InlineData("model_version", "\"another\"")]
    public void An_ensemble_of_another_model_world_or_end_is_refused(string fact, string value)
    {
        MadeUpEnsemble.Write(_folder);
        var path = _folder["members/manifest.json"];
        File.WriteAllText(
            path, File.ReadAllText(path).Replace(
                $"\"{fact}\": ", $"\"{fact}\": {value}, \"was\": "));
        var faults = RunSet.Read([_runs["plan"], _folder["members"]], _runs["baseline"]).Faults;
        Assert.Contains("it has no members of scenario plan", Assert.Single(faults).En);
        Assert.Contains(
            "it has no members of scenario chapter", Assert.Single(RunSet.Read(
                [_runs["chapter"], _folder["members"]], _runs["baseline"]).Faults).En);
    }

    private string[] Row(string scenario, string inBase, int year, string indicator)
    {
        var of = inBase.Length == 0 ? "level" : "difference";
        var begin = $"{scenario},{inBase},{of},central,100,{year},430000,{indicator},";
        return File.ReadLines(_folder["members/tables/quantiles.csv"])
            .Single(line => line.StartsWith(begin, StringComparison.Ordinal)).Split(',');
    }

    private string Data()
    {
        var set = RunSet.Read([_runs["plan"], _folder["members"]], _runs["baseline"]).Runs!;
        var data = ReportData.Text(set, new(CensusRuns.Tables, []), "migsim report", true);
        Assert.Empty(set.Faults);
        return data;
    }

    private string Write() => _folder.Write("r.html", ReportPage.Html(Data(), "digest", true));
}
