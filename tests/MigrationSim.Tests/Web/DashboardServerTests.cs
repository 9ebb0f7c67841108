// The server's answers: results and the catalogue.
using System.IO.Compression;
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
    private static readonly string[] Chapters =
    [
        "chapter-citizenship", "chapter-potential-areas", "chapter-metro-circle",
        "chapter-renewal-resilience", "beside",
    ];

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
        Assert.Equal(Chapters, chapters);
        foreach (var (lever, view) in LeverCatalogue.All.Zip(levers))
        {
            Assert.Equal(lever.Facts.Max, view.GetProperty("max").GetDouble());
            Assert.Equal(
                lever.Facts.MeaningZh, view.GetProperty("meaning").GetProperty("zh").GetString());
            var chapter = view.GetProperty("chapter").GetString();
            if (lever.Facts.Kind == LeverKind.Policy) Assert.Contains(chapter, chapters);
            else Assert.Null(chapter);
        }
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
}
