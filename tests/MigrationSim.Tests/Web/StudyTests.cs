// Studies of a run: what they find, what becomes of them, who goes first.
using System.Net;
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

using Xunit;

namespace MigrationSim.Tests.Web;

[Collection(ServersTogether.Name)]
public sealed class StudyTests(ServerBench bench)
{
    private const string Rate = "resident_urbanization_rate_pct";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_study_survives_its_server_and_says_of_the_whole_what_the_runs_say()
    {
        var inBase = await IdAsync("baseline");
        var run = await IdAsync("housing-supply");
        Assert.Equal("done", await StudyAsync(run, "chapters"));
        Assert.Equal("cancelled", await StudyAsync(run, "doubt", isCancelled: true));
        Assert.Equal("done", await StudyAsync(run, "doubt"));

        // Another server on what this one has left.
        using var folder = new TempFolder();
        foreach (var id in new[] { inBase, run }) Copy(Path.Combine(bench.Runs, id), folder[id]);
        await using var server = await ServerBench.StartAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = server.Address };
        var data = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(
            $"/api/runs/{run}/data?base={inBase}", Cancel));
        var (main, baseline) = (Last(data, "main"), Last(data, "base"));
        var found = data.GetProperty("chapters").GetProperty("whole").GetProperty("province")
            .GetProperty(Rate).GetProperty("2029");

        // The interval of two seeds holds what each of them found.
        Assert.InRange(
            main - baseline, found[5].GetDouble() - 0.0005, found[6].GetDouble() + 0.0005);
        Assert.Equal(2, data.GetProperty("effects").GetProperty("replicates").GetInt32());
        Assert.True(data.TryGetProperty("chances", out _));

        // The report holds them too, and the archive the tables.
        var report = await client.GetStringAsync(
            $"/api/runs/{run}/report.html?base={inBase}", Cancel);
        Assert.Contains("\"chances\":", report);
        Assert.Contains("\"chapters\":", report);
        await using var zip = new System.IO.Compression.ZipArchive(
            await client.GetStreamAsync($"/api/runs/{run}/tables.zip", Cancel));
        Assert.NotNull(zip.GetEntry("ensemble/quantiles.csv"));
        Assert.NotNull(zip.GetEntry("tables/province.csv"));
    }

    [Fact]
    public async Task What_cannot_be_studied_is_refused_with_its_code()
    {
        var run = await IdAsync("baseline");
        Assert.Equal((409, "MS8032"), await RefusedAsync($"/api/runs/{run}/studies/chapters"));
        Assert.Equal((404, "MS8031"), await RefusedAsync($"/api/runs/{run}/studies/costs"));
        Assert.Equal(
            (404, "MS8004"), await RefusedAsync("/api/runs/00000000000000000000/studies/doubt"));
    }

    [Fact]
    public void Every_lever_stands_in_one_group_and_the_groups_make_the_whole()
    {
        var library = new ScenarioLibrary(
            ServerBench.Scenarios, ServerBench.Model.BaseYear.Tables.Geography);
        var groups = LeverGroup.Of(library);
        Assert.Equal(
            LeverCatalogue.All.Select(lever => lever.Name).Order(StringComparer.Ordinal),
            groups.SelectMany(group => group.Levers).Select(lever => lever.Name)
                .Order(StringComparer.Ordinal));
        var plan = library.Find("action-plan")!;
        var whole = groups.Select(group => (group, part: group.Alone(plan))).Aggregate(
            new LeverSettings(), (sum, one) => one.group.Levers.Aggregate(
                sum, (s, lever) => lever.With(s, lever.Get(one.part.Levers))));
        Assert.Equal(
            ResolvedLevers.CanonicalText(plan.Levers), ResolvedLevers.CanonicalText(whole));
    }

    [Fact]
    public async Task A_study_stands_still_while_somebody_waits_for_an_answer()
    {
        using var stop = new CancellationTokenSource();
        var isBusy = true;
        var observer = new PatientObserver(() => Volatile.Read(ref isBusy), stop.Token);
        var study = Task.Run(() => observer.Started("moves", 2025), Cancel);
        Assert.NotSame(study, await Task.WhenAny(study, Task.Delay(100, Cancel)));
        Volatile.Write(ref isBusy, false);
        await study;

        Volatile.Write(ref isBusy, true);
        var next = Task.Run(() => observer.Started("moves", 2026), Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public void A_shared_start_changes_no_bit_of_a_draw_s_run()
    {
        var model = ServerBench.Model;
        var drawn = CalibratedParameters.Apply(
            model, ServerBench.Parts("").Posterior!.Draws[0]);
        var options = new RunOptions(Seed: 7, Scale: 500, Until: 2022);
        var plain = Simulation.Run(drawn, Scenario.Baseline, options, token: Cancel);
        var start = new SharedStart(model);
        for (var time = 0; time < 2; time++)
        {
            var shared = start.Run(
                drawn, Scenario.Baseline, options, Branching.None,
                new PatientObserver(() => false, Cancel), Cancel);
            Assert.Equal(plain.Digest, shared.Digest);
        }
    }

    private async Task<string> IdAsync(string scenario) =>
        (await bench.RunAsync(new { scenario })).GetProperty("id").GetString()!;

    /// <summary>Starts a study, follows it to its end, and says how it ended.</summary>
    private async Task<string?> StudyAsync(string run, string kind, bool isCancelled = false)
    {
        var path = $"/api/runs/{run}/studies/{kind}";
        using var answer = await bench.Client.PostAsync(path, null, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        if (isCancelled) (await bench.Client.DeleteAsync(path, Cancel)).Dispose();
        var text = await bench.Client.GetStringAsync(path + "/events", Cancel);
        var last = text.Split('\n').Last(
            line => line.StartsWith("data: ", StringComparison.Ordinal));
        return JsonSerializer.Deserialize<JsonElement>(last["data: ".Length..])
            .GetProperty("state").GetString();
    }

    private async Task<(int Status, string? Code)> RefusedAsync(string path)
    {
        using var answer = await bench.Client.PostAsync(path, null, Cancel);
        return ((int)answer.StatusCode, (await ServerBench.ReadAsync(answer))
            .GetProperty("faults")[0].GetProperty("code").GetString());
    }

    private static double Last(JsonElement data, string role)
    {
        var rates = data.GetProperty("runs")[data.GetProperty(role).GetInt32()]
            .GetProperty("province").GetProperty(Rate);
        return rates[rates.GetArrayLength() - 1].GetDouble();
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
