// The server's answers: results, refusals, the catalogue.
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class DashboardServerTests(ServerBench bench)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Server_and_command_line_come_to_the_same_digest_and_the_same_tables()
    {
        var run = await bench.RunAsync(new { scenario = "action-plan" });
        Assert.Equal("done", run.GetProperty("state").GetString());

        // As migsim run does it: from the base year, with other threads.
        var scenario = ScenarioFile.Read(
            Path.Combine(ServerBench.Scenarios, "action-plan.json"),
            ServerBench.Model.BaseYear.Tables.Geography);
        var options = new RunOptions(Scale: 20, Threads: 1);
        var whole = Simulation.Run(
            ServerBench.Model, scenario.Scenario!, options, token: Cancel);
        Assert.Equal(whole.Digest, run.GetProperty("digest").GetString());
        using var temporary = new TempFolder();
        using (var folder = ResultFolder.Open(temporary["plain"]))
        {
            await ResultFiles.WriteAsync(
                new()
                {
                    Scenario = scenario.Scenario!,
                    Geography = ServerBench.Model.BaseYear.Tables.Geography,
                    Options = options,
                    Result = whole,
                    FertilityPattern = ServerBench.Model.BaseYear.Tables.Vital.Fertility,
                    BaseDigest = ServerBench.Model.BaseYear.Tables.Digest,
                    Inputs = scenario.Files,
                },
                folder, Cancel);
        }

        var id = run.GetProperty("id").GetString()!;
        foreach (var path in Directory.GetFiles(temporary["plain/tables"]))
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(path, Cancel),
                await File.ReadAllBytesAsync(
                    Path.Combine(bench.Runs, id, "run", "tables", Path.GetFileName(path)), Cancel));
        }
    }

    [Fact]
    public async Task The_scenario_taken_away_is_the_run_s()
    {
        var run = await bench.RunAsync(ServerBench.Changed(4));
        var id = run.GetProperty("id").GetString();
        using var folder = new TempFolder();
        foreach (var file in Directory.GetFiles(ServerBench.Scenarios, "*.json"))
            File.Copy(file, folder[Path.GetFileName(file)]);
        var text = await bench.Client.GetStringAsync($"/api/runs/{id}/scenario", Cancel);
        var reading = ScenarioFile.Read(
            folder.Write("taken.json", text), ServerBench.Model.BaseYear.Tables.Geography);
        Assert.Empty(reading.Faults);
        Assert.Equal(
            run.GetProperty("run_id").GetString(),
            RunIdentity.Of(
                ServerBench.Model.BaseYear.Tables.Digest, reading.Scenario!.Levers, 1, 20));

        // The same order again is the same run; the archive and the report are there.
        Assert.Equal(
            id, (await bench.RunAsync(ServerBench.Changed(4))).GetProperty("id").GetString());
        await using var zip = new ZipArchive(
            await bench.Client.GetStreamAsync($"/api/runs/{id}/tables.zip", Cancel));
        Assert.Contains("tables/province.csv", zip.Entries.Select(entry => entry.FullName));
        var report = await bench.Client.GetStringAsync($"/api/runs/{id}/report.html", Cancel);
        Assert.Contains(run.GetProperty("digest").GetString()![..12], report);
        var rows = await bench.GetAsync($"/api/runs/{id}/tables/province");
        Assert.Equal(2029, rows.EnumerateArray().Last().GetProperty("year").GetInt32());
        Assert.Equal(
            JsonValueKind.String, rows[0].GetProperty("geo_code").ValueKind);
    }

    [Fact]
    public async Task Every_lever_is_told_as_declared_and_stands_in_a_chapter_or_is_an_assumption()
    {
        var json = await bench.GetAsync("/api/levers");
        var levers = json.GetProperty("levers").EnumerateArray().ToList();
        Assert.Equal(
            LeverCatalogue.All.Select(lever => lever.Name),
            levers.Select(lever => lever.GetProperty("lever").GetString()));
        var chapters = json.GetProperty("chapters").EnumerateArray()
            .Select(chapter => chapter.GetProperty("chapter").GetString()).ToList();
        Assert.Equal(
            ["chapter-citizenship", "chapter-potential-areas", "chapter-metro-circle",
                "chapter-renewal-resilience", "beside"],
            chapters);
        foreach (var (lever, view) in LeverCatalogue.All.Zip(levers))
        {
            Assert.Equal(lever.Facts.Max, view.GetProperty("max").GetDouble());
            Assert.Equal(lever.Facts.MeaningZh, view.GetProperty("meaning").GetProperty("zh").GetString());
            var chapter = view.GetProperty("chapter").GetString();
            if (lever.Facts.Kind == LeverKind.Policy) Assert.Contains(chapter, chapters);
            else Assert.Null(chapter);
        }
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_scenario_is_told_at_once_and_no_path_of_the_server()
    {
        using var answer = await bench.OrderAsync(new
        {
            scenario = new
            {
                title = new { zh = "甲", en = "A" },
                levers = new object[]
                {
                    new { lever = "urban_renewal_rat", value = 1 },
                    new { lever = "urban_renewal_rate", value = 99 },
                },
            },
        });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var faults = (await ServerBench.ReadAsync(answer)).GetProperty("faults");
        Assert.Equal(2, faults.GetArrayLength());
        Assert.Contains("urban_renewal_rate", faults[0].GetProperty("en").GetString());
        Assert.True(faults[1].GetProperty("line").GetInt32() > 1);
        Assert.DoesNotContain(bench.Runs, faults.ToString());
        Assert.Empty(Directory.GetDirectories(bench.Runs, ".draft*"));
    }

    [Theory]
    [InlineData("{\"scenario\": \"../seeds/places\"}", 404, "MS5005")]
    [InlineData("{\"scenario\": {\"extends\": \"../../etc/passwd\"}}", 400, "MS5017")]
    [InlineData("{\"scenario\": {\"extends\": [\"/etc/hosts.json\"]}}", 400, "MS5017")]
    [InlineData("{\"scenario\": {\"levers\": [{\"table\": \"/etc/passwd\"}]}}", 400, "MS5018")]
    [InlineData("{\"scenario\": \"baseline\", \"scale\": 3}", 400, "MS5014")]
    [InlineData("{\"scenario\": \"baseline\", \"seed\": -1}", 400, "MS5015")]
    [InlineData("{\"scenario\": \"baseline\", \"name\": \"../x\"}", 400, "MS5016")]
    [InlineData("{\"scenario\": \"baseline\", \"path\": \"x\"}", 400, "MS5019")]
    [InlineData("{\"scenario\": 7}", 400, "MS5011")]
    [InlineData("{\"scenario\":", 400, "MS5011")]
    [InlineData("[]", 400, "MS5011")]
    public async Task A_wrong_order_is_refused_with_its_code(string body, int status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await bench.Client.PostAsync("/api/runs", content, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, Code(await ServerBench.ReadAsync(answer)));
    }

    [Theory]
    [InlineData("/api/runs/00000000000000000000")]
    [InlineData("/api/runs/..%2f..%2fetc")]
    [InlineData("/api/runs/..%2f..%2fetc/report.html")]
    [InlineData("/api/scenarios/..%2fREADME")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await bench.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Too_large_a_body_and_another_kind_of_body_are_refused()
    {
        using var large = new StringContent(
            "{\"scenario\": \"" + new string('x', 300_000) + "\"}", Encoding.UTF8,
            "application/json");
        using var refused = await bench.Client.PostAsync("/api/runs", large, Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        using var form = new StringContent("{\"scenario\": \"baseline\"}");
        using var other = await bench.Client.PostAsync("/api/runs", form, Cancel);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.StatusCode);
    }

    [Fact]
    public async Task A_full_queue_says_so_and_those_in_it_can_be_cancelled()
    {
        var (ids, last) = (new List<string>(), HttpStatusCode.Accepted);
        for (var i = 0; last == HttpStatusCode.Accepted && i < 20; i++)
        {
            using var answer = await bench.OrderAsync(ServerBench.Changed(2.5 + (i / 100.0)));
            last = answer.StatusCode;
            var json = await ServerBench.ReadAsync(answer);
            if (last == HttpStatusCode.Accepted) ids.Add(json.GetProperty("id").GetString()!);
            else Assert.Equal("MS5013", Code(json));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        foreach (var id in Enumerable.Reverse(ids))
            (await bench.Client.DeleteAsync("/api/runs/" + id, Cancel)).Dispose();
        foreach (var id in ids)
        {
            var end = (await bench.EventsAsync(id))[^1].GetProperty("state").GetString();
            Assert.Contains(end, new[] { "cancelled", "done" });
        }

        Assert.Equal("cancelled", (await bench.GetAsync("/api/runs/" + ids[^1]))
            .GetProperty("state").GetString());
        using var none = await bench.Client.GetAsync($"/api/runs/{ids[^1]}/data", Cancel);
        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
    }

    [Fact]
    public async Task The_document_of_the_api_names_every_path()
    {
        var paths = (await bench.GetAsync("/api/openapi.json")).GetProperty("paths")
            .EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains("/api/levers", paths);
        Assert.Contains("/api/runs/{id}/events", paths);
        Assert.Contains("/api/diff", paths);
        Assert.DoesNotContain("/", paths);
    }

    [Fact]
    public async Task What_differs_is_said_in_both_languages()
    {
        var json = await bench.GetAsync("/api/diff?first=baseline&second=housing-supply");
        Assert.Contains("与", json.GetProperty("zh")[0].GetString());
        Assert.Contains("against", json.GetProperty("en")[0].GetString());
        Assert.Equal(
            json.GetProperty("zh").GetArrayLength(), json.GetProperty("en").GetArrayLength());
    }

    private static string? Code(JsonElement json) =>
        json.GetProperty("faults")[0].GetProperty("code").GetString();
}
