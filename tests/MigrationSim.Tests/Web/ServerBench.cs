// A server on the real model, at a free port, over a folder of its own.
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Files.Reports;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Web.Servers;

using Xunit;

namespace MigrationSim.Tests.Web;

/// <summary>Started once for all tests of the server.</summary>
public sealed class ServerBench : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private DashboardServer? _server;

    public static Model Model { get; } = ModelFiles.Read(Repository.File("seeds")).Model!;

    public static string Scenarios { get; } = Repository.File("scenarios");

    public string Runs => _folder["runs"];

    public Uri Address => _server!.Address;

    public HttpClient Client { get; private set; } = new();

    public static Task<DashboardServer> StartAsync(string runs, string? token = null) =>
        DashboardServer.StartAsync(Parts(runs) with
        {
            Doors = new(IPAddress.Loopback, 0, token),
        });

    public static ServerParts Parts(string runs) => new()
    {
        Doors = new(IPAddress.Loopback, 0, null),
        Model = Model,
        Places = new(
            Model.BaseYear.Tables,
            MapLayoutTable.Read(MapLayoutTable.PathIn(Repository.File("seeds")))),
        ScenarioFolder = Scenarios,
        RunsFolder = runs,
        Threads = 2,
        FullRunBytes = 1_000_000,
        Draws = 2,
        Seeds = 2,
        Posterior = PosteriorFile.Read(Repository.File("seeds")).Posterior,
        Log = fault => TestContext.Current.TestOutputHelper?.WriteLine(fault.ToString()),
    };

    public async ValueTask InitializeAsync()
    {
        _server = await StartAsync(Runs);
        Client = new() { BaseAddress = _server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    public async Task<JsonElement> GetAsync(string path) =>
        await Client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> OrderAsync(object body) =>
        Client.PostAsJsonAsync("/api/runs", body, TestContext.Current.CancellationToken);

    /// <summary>Orders a run and follows its events to the end; the run as then listed.</summary>
    public async Task<JsonElement> RunAsync(object body)
    {
        using var answer = await OrderAsync(body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken));
        var id = (await ReadAsync(answer)).GetProperty("id").GetString()!;
        await EventsAsync(id);
        return await GetAsync("/api/runs/" + id);
    }

    /// <summary>Every event of a run; the server ends the stream with the run.</summary>
    public async Task<List<JsonElement>> EventsAsync(string id)
    {
        var text = await Client.GetStringAsync(
            $"/api/runs/{id}/events", TestContext.Current.CancellationToken);
        return
        [
            .. text.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..])),
        ];
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>A scenario built on the plan with one lever set.</summary>
    public static object Changed(double value, string zh = "试", string en = "Trial") => new
    {
        name = "trial",
        scenario = new
        {
            title = new { zh, en },
            extends = "action-plan.json",
            levers = new[]
            {
                new { lever = "urban_renewal_rate", value, from = 2025, to = 2029, ramp = true },
            },
        },
    };
}
