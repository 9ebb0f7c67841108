// A report with an ensemble beside its runs: bands, intervals and probabilities are its tables'.
using System.Text.Json;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Ensembles;
using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class EnsembleReportTests : IDisposable
{
    private static readonly string[] Shown = ["median", "low80", "high80", "low95", "high95"];

    private const string Rate = "resident_urbanization_rate_pct";
    private const string Without = "resident_urbanization_rate_without_reclassification_pct";

    private static readonly string[] Indicators =
        [Rate, "hukou_urbanization_rate_pct", "gap_pp", Without];

    private static readonly (string Scenario, string Sample, string Rate, double Share)[] Shares =
    [
        ("baseline", "central", Rate, 0.553), ("baseline", "central", Without, 0.115),
        ("baseline", "all_paths", Rate, 0.51), ("plan", "central", Rate, 0.724),
        ("plan", "central", Without, 0.224), ("plan", "all_paths", Rate, 0.7),
    ];

    private readonly CensusRuns _runs;
    private readonly Chromium _browser;
    private readonly TempFolder _folder = new();

    public EnsembleReportTests(CensusRuns runs, Chromium browser) =>
        (_runs, _browser) = (runs, browser);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Headline_tiles_and_bands_carry_the_ensembles_interval_and_probability()
    {
        Ensemble();
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
        Assert.Contains("100 members (50 draws of the parameters, 2 seeds)", lead);
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
        Ensemble();
        using var json = JsonDocument.Parse(Data());
        var root = json.RootElement;
        foreach (var indicator in Indicators)
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
        Ensemble(draws: 0);
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
        Ensemble();
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

    private void Ensemble(int draws = 50)
    {
        var tables = Directory.CreateDirectory(_folder["members/tables"]).FullName;
        _folder.Write(
            "members/manifest.json",
            $$"""
            { "kind": "ensemble", "model_version": "{{ModelVersion.Text}}",
              "base_year_sha256": "0123", "draws": "{{draws}}", "replicates": "2",
              "scale": "20", "last_year": "2029", "members": 100, "finished": 100 }
            """);
        EnsembleTables.Write(tables, new(
            from figure in new[]
                { ("baseline", "", 60.0), ("plan", "", 60.35), ("plan", "baseline", 0.0) }
            from year in Enumerable.Range(2021, 9)
            from indicator in Indicators
            select Quantile(
                new(figure.Item1, figure.Item2, "central"), year, indicator, figure.Item3),
            [],
            Shares.Select(s => new ProbabilityRow(
                new(s.Scenario, "", s.Sample), 100, 2029, s.Rate, 66, s.Share, 0.04,
                s.Share - 0.05, s.Share + 0.05)),
            []));
    }

    // A level grows to 66.123456 in 2029; the difference is 0.36 then, from 0.11 to 0.61.
    private static QuantileRow Quantile(EnsembleKey key, int year, string indicator, double level)
    {
        var median = key.Base.Length > 0
            ? 0.04 * (year - 2020) : level + (6.123456 * (year - 2020) / 9);
        return new(
            key, 100, year, "430000", indicator, "%", median, 0.1, median, median - 0.15,
            median + 0.15, median - 0.25, median + 0.25);
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
