// The page's data: the tables' own digits, roles of the runs, and text that stays text.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class ReportDataTests(CensusRuns runs)
{
    [Fact]
    public void Every_figure_of_the_page_has_the_digits_of_its_table()
    {
        using var json = Data("plan", "baseline");
        foreach (var run in json.RootElement.GetProperty("runs").EnumerateArray())
        {
            var name = run.GetProperty("scenario").GetString()!;
            var compared = 0;
            foreach (var row in runs.Rows(name, "province.csv"))
                compared += Same(run.GetProperty("province"), row, 0);
            foreach (var row in runs.Rows(name, "county.csv"))
                compared += Same(run.GetProperty("counties").GetProperty(row["geo_code"]), row, 0);
            foreach (var row in runs.Rows(name, "accounts.csv"))
            {
                var place = run.GetProperty("accounts").GetProperty("places");
                if (place.TryGetProperty(row["geo_code"], out var accounts)
                    && accounts.TryGetProperty(row["status"].Split('_')[0], out var account)
                    && row["status"].EndsWith("resident", StringComparison.Ordinal))
                {
                    compared += Same(account, row, 1);
                }
            }

            Assert.True(compared > 122 * 3 * 10, $"only {compared} figures were compared");
        }
    }

    [Fact]
    public void Flows_between_prefectures_add_up_to_the_moves_of_the_year()
    {
        using var json = Data("plan");
        var flows = json.RootElement.GetProperty("runs")[0].GetProperty("flows");
        var first = flows.GetProperty("persons")[0].EnumerateArray().Sum(v => v.GetInt64());
        var rows = runs.Rows("plan", "accounts.csv").Where(row =>
            row["geo_code"] == "430000" && row["year"] == "2021"
            && row["status"].EndsWith("resident", StringComparison.Ordinal));
        Assert.Equal(
            rows.Sum(row => long.Parse(row["moves_in"], CultureInfo.InvariantCulture)), first);
    }

    [Fact]
    public void A_run_whose_file_the_scenario_is_built_on_is_a_chapter_of_it()
    {
        using var json = Data("plan", "baseline", "chapter");
        var root = json.RootElement;
        string Scenario(JsonElement at) =>
            root.GetProperty("runs")[at.GetInt32()].GetProperty("scenario").GetString()!;

        Assert.Equal("plan", Scenario(root.GetProperty("main")));
        Assert.Equal("baseline", Scenario(root.GetProperty("base")));
        Assert.Equal("chapter", Scenario(root.GetProperty("parts")[0]));
        Assert.Equal(0, root.GetProperty("others").GetArrayLength());
    }

    [Fact]
    public void What_a_scenario_changes_is_listed_with_its_baseline_and_nothing_else()
    {
        using var json = Data("plan");
        var changes = json.RootElement.GetProperty("runs")[0].GetProperty("changes");
        Assert.InRange(changes.GetArrayLength(), 1, 12);
        Assert.All(changes.EnumerateArray(), change => Assert.NotEqual(
            change.GetProperty("baseline").GetDouble(), change.GetProperty("value").GetDouble()));
        using var plain = Data("baseline");
        Assert.Equal(
            0, plain.RootElement.GetProperty("runs")[0].GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void No_name_or_note_can_end_the_script_it_stands_in()
    {
        var reading = RunSet.Read([runs["plan"]], null);
        var html = ReportPage.Html(
            ReportData.Text(reading.Runs!, Places(), CensusRuns.Markup, true), "</style>", true);
        Assert.DoesNotContain("<img src=x", html);
        Assert.DoesNotContain("</style>\"", html);
        Assert.Equal(3, html.Split("</script>").Length - 1);
    }

    [Fact]
    public void The_page_stays_below_two_and_a_half_megabytes_with_fourruns()
    {
        var data = ReportData.Text(
            RunSet.Read([runs["plan"], runs["chapter"]], runs["baseline"]).Runs!, Places(), "",
            true);
        var page = ReportPage.Html(data, "", true);
        Assert.InRange(
            System.Text.Encoding.UTF8.GetByteCount(page + data), 1_000_000, 2_500_000);
    }

    private static PagePlaces Places() => new(
        CensusRuns.Tables, MapLayoutTable.Read(MapLayoutTable.PathIn(Repository.File("seeds"))));

    private JsonDocument Data(params string[] names)
    {
        var reading = RunSet.Read([.. names.Select(name => runs[name])], null);
        Assert.Empty(reading.Faults);
        return JsonDocument.Parse(ReportData.Text(reading.Runs!, Places(), "migsim", true));
    }

    private static int Same(JsonElement place, Dictionary<string, string> row, int skip)
    {
        var t = int.Parse(row["year"], CultureInfo.InvariantCulture) - 2020 - skip;
        var count = 0;
        foreach (var (column, text) in row)
        {
            if (!place.TryGetProperty(column, out var series)) continue;
            Assert.Equal(text.Length == 0 ? "null" : text, series[t].GetRawText());
            count++;
        }

        return count;
    }
}
