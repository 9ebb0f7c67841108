// The dashboard's server: its doors, its endpoints, its queue.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Reports;
using MigrationSim.Web.Doors;
using MigrationSim.Web.Endpoints;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Queues;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Servers;

/// <summary>What a server is started with.</summary>
public sealed record ServerParts
{
    public required DoorOptions Doors { get; init; }

    public required Model Model { get; init; }

    public required PagePlaces Places { get; init; }

    /// <summary>The folder of scenarios that come with the program.</summary>
    public required string ScenarioFolder { get; init; }

    public required string RunsFolder { get; init; }

    public required int Threads { get; init; }

    /// <summary>Memory that a full run takes.</summary>
    public required long FullRunBytes { get; init; }

    /// <summary>Draws of the parameters, or null where there are none.</summary>
    public Posterior? Posterior { get; init; }

    /// <summary>How many of them say how sure an answer is.</summary>
    public int Draws { get; init; } = DoubtWork.StandardDraws;

    /// <summary>How many seeds say what a chapter adds.</summary>
    public int Seeds { get; init; } = ChapterWork.StandardSeeds;

    /// <summary>Is told what went wrong on the server's side.</summary>
    public required Action<Exception> Log { get; init; }
}

/// <summary>Listens from its start until it is disposed.</summary>
public sealed class DashboardServer : IAsyncDisposable
{
    private const long MostRequestBytes = 256 * 1024;
    private const int MostConnections = 200;

    private readonly WebApplication _app;
    private readonly RunStore _store;
    private readonly RunLines _queue;
    private readonly StudyLine _studies;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _warming;

    private DashboardServer(
        WebApplication app, RunStore store, RunLines queue, StudyLine studies, WarmModel warm)
    {
        (_app, _store, _queue, _studies) = (app, store, queue, studies);
        _warming = Task.Run(() => Warm(warm));
    }

    /// <summary>The address it listens at, with the port it was given.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Opens the folder of runs and begins to listen.</summary>
    /// <exception cref="IOException">
    /// The port is taken, or the folder cannot be used or belongs to another server.
    /// </exception>
    public static async Task<DashboardServer> StartAsync(
        ServerParts parts, CancellationToken cancel = default)
    {
        var library = new ScenarioLibrary(
            parts.ScenarioFolder, parts.Places.Tables.Geography);
        var warm = new WarmModel(parts.Model, parts.Threads);
        var store = RunStore.Open(parts.RunsFolder);
        var queue = new RunLines(store, new(warm, parts.Places), parts.Log);
        var studies = new StudyLine(
            store, new(parts.Model, parts.Posterior, parts.Draws, parts.Seeds, parts.Threads),
            () => queue.HasQuick, parts.Log);
        var desk = new Desk(
            parts.Model, parts.Places, library, store, queue, parts.FullRunBytes,
            () => Machine.AvailableBytes, TimeProvider.System);
        var app = Build(parts, desk, warm, studies);
        try
        {
            await app.StartAsync(cancel);
        }
        catch
        {
            await app.DisposeAsync();
            store.Dispose();
            throw;
        }

        queue.Start();
        studies.Start();
        return new(app, store, queue, studies, warm);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _studies.DisposeAsync();
        await _queue.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _warming;
        _store.Dispose();
        _stop.Dispose();
    }

    // Nothing but what is said here: no settings from the environment or the current folder.
    private static WebApplication Build(
        ServerParts parts, Desk desk, WarmModel warm, StudyLine studies)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(parts.Doors.Address, parts.Doors.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddOpenApi();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        });

        var app = builder.Build();
        var doors = new Doorkeeper(parts.Doors);
        app.Use(next => context => FaultAnswers.PassAsync(context, next, parts.Log));
        app.Use(next => context => doors.PassAsync(context, next));
        app.UseRouting();
        PageEndpoints.Map(app);
        var api = app.MapGroup("/api");
        LeverEndpoints.Map(api, desk);
        ScenarioEndpoints.Map(api, desk);
        RunEndpoints.Map(api, desk);
        ResultEndpoints.Map(api, desk);
        StudyEndpoints.Map(api, desk, studies);
        HouseholdEndpoints.Map(api, desk, warm);
        app.MapOpenApi("/api/openapi.json");
        return app;
    }

    private void Warm(WarmModel warm)
    {
        try
        {
            warm.Warm(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The server stops before it was warm.
        }
    }
}
