// A report with a comparison beside its runs: means, intervals and costs are the comparison's.
using System.Text.Json;

using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class ComparisonReportTests : IDisposable
{
    private const string Head =
        "scenario,base,replicates,seed,scale,year,geo_code,indicator,unit,base_mean,scenario_mean,"
        + "difference,low_80,high_80,low_95,high_95\n";

    private const string RoadHead =
        "scenario,base,replicates,seed,scale,year,geo_code,span,rate,road,base_mean,scenario_mean,"
        + "difference,low_80,high_80,low_95,high_95\n";

    private static readonly string[] Places = ["430000", "430104"];

    private static readonly string[] Indicators =
        ["resident_urbanization_rate_pct", "hukou_urbanization_rate_pct", "gap_pp"];

    private readonly CensusRuns _runs;
    private readonly Chromium _browser;
    private readonly TempFolder _folder = new();

    public ComparisonReportTests(CensusRuns runs, Chromium browser)
    {
        (_runs, _browser) = (runs, browser);
        Directory.CreateDirectory(_folder["pairs/tables"]);
        using var manifest = JsonDocument.Parse(File.ReadAllText(runs["plan/manifest.json"]));
        var model = manifest.RootElement.GetProperty("versions").GetProperty("model").GetString();
        _folder.Write(
            "pairs/manifest.json", "{ \"kind\": \"comparison\", \"model\": \"" + model
            + "\", \"base_year_sha256\": \"0123\", \"scale\": 1 }");
        Differences("0.4,0.5,0.25,0.75");
        _folder.Write(
            "pairs/tables/roads.csv",
            RoadHead
            + "plan,baseline,8,1,1,2029,430000,year,resident,natural,9,9,9,9,9,9,9\n"
            + "plan,baseline,8,1,1,2029,430000,since,resident,natural,1,1.2,0.2,0.1,0.3,0.05,0.35\n"
            + "plan,baseline,8,1,1,2029,430000,since,hukou,settled,1,1.4,0.4,0.3,0.5,-0.1,0.9\n"
            + "other,baseline,8,1,1,2029,430000,since,hukou,settled,9,9,9,9,9,9,9\n"
            + "plan,baseline,8,1,1,2029,430100,since,hukou,natural,9,9,9,9,9,9,9\n");
        _folder.Write(
            "pairs/tables/costs.csv",
            "scenario,base,year,lever,payer,tag,difference,difference_low,difference_high\n"
            + "plan,baseline,2028,settlement_reward,central,A,100.5,50,200\n"
            + "plan,baseline,2029,settlement_reward,employer,M,200.25,100,300\n"
            + "other,baseline,2029,settlement_reward,central,A,9,9,9\n");
        _folder.Write(
            "pairs/tables/cost_effects.csv",
            "scenario,base,indicator,payers,verdict,per_person_low,per_person,per_person_high\n"
            + "plan,baseline,urban_population,all,measurable,300,450.5,600\n"
            + "plan,baseline,urban_hukou_population,all,no_measurable_effect,,,\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Levels_differences_and_intervals_are_the_comparisons()
    {
        await using var page = await _browser.OpenAsync();
        await page.GoToFileAsync(Write(), "#lang=en");
        var head = await page.Page.Locator("h1").InnerTextAsync();
        Assert.StartsWith("On current trends, 60.0% of Hunan is urban by 2029", head);
        Assert.Contains("adds 0.50 points (0.25–0.75)", head);
        var tile = page.Page.Locator("[data-tile=resident_urbanization_rate_pct]");
        Assert.Contains("60.5%", await tile.InnerTextAsync());
        Assert.Contains("[0.25–0.75]", await tile.InnerTextAsync());
        Assert.Equal("+0.50", await page.Page
            .Locator(".counties tr[data-code='430104'] td").Nth(7).InnerTextAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task An_effect_whose_interval_holds_zero_is_not_told_from_zero()
    {
        Differences("-0.4,0.9,-0.6,1.6");
        await using var page = await _browser.OpenAsync();
        await page.GoToFileAsync(Write(), "#lang=zh");
        Assert.EndsWith(
            "本方案的影响不能与零区分（−0.60 至 1.60）。",
            await page.Page.Locator("h1").InnerTextAsync());
        await page.Page.ClickAsync("[data-lang=en]");
        Assert.EndsWith(
            "The effect of this scenario cannot be told from zero (−0.60 to 1.60).",
            await page.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Costs_are_summed_over_years_and_payers_of_this_scenario()
    {
        await using var page = await _browser.OpenAsync();
        await page.GoToFileAsync(Write(), "#lang=zh");
        var cells = await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('tr.total')].at(-1).parentElement.rows[0]"
            + ".innerText.split('\\t')");
        Assert.Equal(["3.0", "1.5–5.0", "1.0", "假定、记忆中的公布值"], cells[1..]);
        var costs = await page.Page.Locator("ul.method").First.InnerTextAsync();
        Assert.Contains("每多一名城镇常住人口 45.1 万元（30.0–60.0）", costs);
        Assert.Contains("每多一名城镇户籍人口的成本不能给出，成效的 95% 区间包含零", costs);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Roads_are_those_of_the_province_since_the_scenarios_part()
    {
        await using var page = await _browser.OpenAsync();
        await page.GoToFileAsync(Write(), "#lang=en");
        var cells = await page.Page.EvaluateAsync<string[][]>(
            "[...document.querySelectorAll('.tight tr')].map(r => "
            + "[...r.cells].map(c => c.textContent))");
        Assert.Equal("Added to the baseline, 2029–2029 (points)", cells[0][0]);
        Assert.Equal(["Natural change", "+0.20 (0.05–0.35)", "–"], cells[1]);
        Assert.Equal(["Rural hukou turned urban", "–", "+0.40 (−0.10 to 0.90)"], cells[5]);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public void A_comparison_of_other_scenarios_or_alone_is_refused()
    {
        var other = RunSet.Read([_runs["chapter"], _folder["pairs"]], _runs["baseline"]);
        Assert.Contains("it does not compare scenario chapter", Assert.Single(other.Faults).En);
        var alone = RunSet.Read([_folder["pairs"]], null);
        Assert.Contains("needs the runs", Assert.Single(alone.Faults).En);
    }

    // The province and one county; the ends of the 80 and of the 95 % interval.
    private void Differences(string ends) => _folder.Write(
        "pairs/tables/differences.csv",
        Head + string.Concat(
            from place in Places
            from indicator in Indicators
            select $"plan,baseline,8,1,1,2029,{place},{indicator},%,60,60.5,0.5,{ends}\n"));

    private string Write()
    {
        var set = RunSet.Read([_runs["plan"], _folder["pairs"]], _runs["baseline"]).Runs!;
        var data = ReportData.Text(set, new(CensusRuns.Tables, []), "migsim report", true);
        Assert.Empty(set.Faults);
        return _folder.Write("r.html", ReportPage.Html(data, set.Digest, true));
    }
}
