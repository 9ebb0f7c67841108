// Orders, watches, cancels and lists runs.
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Core.Runs;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Queues;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Endpoints;

/// <summary>A run as the server lists it.</summary>
public sealed record RunView(
    string Id, string Name, BothWords Title, uint Seed, int Scale, string RunId,
    DateTimeOffset Created, RunState State, int Ahead, int Year, int Kept, string Process,
    double Seconds, string? Digest, Complaint? Fault);

/// <summary>/api/runs and what is below it.</summary>
public static class RunEndpoints
{
    public static void Map(IEndpointRouteBuilder api, Desk desk)
    {
        api.MapGet("/runs", () => TypedResults.Ok(desk.Store.All.Select(run => View(desk, run))))
            .WithSummary("All runs, the latest first");
        api.MapPost("/runs", (HttpRequest request, CancellationToken cancel) =>
                PostAsync(desk, request, cancel))
            .Accepts<RunOrderBody>("application/json")
            .WithSummary("Orders a run; one with the same results already there is given back");
        api.MapGet("/runs/{id}", (string id) => TypedResults.Ok(View(desk, Find(desk, id))))
            .WithSummary("Where a run stands");
        api.MapDelete("/runs/{id}", (string id) =>
            {
                var run = Find(desk, id);
                desk.Queue.Cancel(run.Id);
                return TypedResults.Ok(View(desk, Find(desk, id)));
            })
            .WithSummary("Cancels a run that waits or is under way");
        api.MapGet("/runs/{id}/events", (string id, CancellationToken cancel) =>
                TypedResults.ServerSentEvents(EventsAsync(desk, Find(desk, id), cancel)))
            .WithSummary("Server-sent events: state, year, process, seconds left");
    }

    public static RunRecord Find(Desk desk, string id) =>
        desk.Store.Find(id) ?? throw new RefusedException(Refusals.NoRun);

    private static async Task<Results<Ok<RunView>, Accepted<RunView>>> PostAsync(
        Desk desk, HttpRequest request, CancellationToken cancel)
    {
        var order = await RunOrderBody.ReadAsync(request, cancel);
        var draft = desk.Store.Draft();
        try
        {
            var reading = PostedScenario.Place(order.Scenario, order.Name, draft, desk.Library);
            var scenario = reading.Scenario!;
            var runId = RunIdentity.Of(
                desk.Model.BaseYear.Tables.Digest, scenario.Levers, order.Seed, order.Scale);
            var known = desk.Store.All.FirstOrDefault(run =>
                run.RunId == runId && run.Name == scenario.Name && run.TitleZh == scenario.TitleZh
                && run.TitleEn == scenario.TitleEn
                && run.State is RunState.Done or RunState.Queued or RunState.Running);
            if (known is not null) return TypedResults.Ok(View(desk, known));
            if (order.Scale == 1 && desk.AvailableBytes() < desk.FullRunBytes)
                throw new RefusedException(Refusals.NoMemory);

            var now = desk.Clock.GetUtcNow();
            var record = new RunRecord(
                RunIds.At(now), scenario.Name, scenario.TitleZh, scenario.TitleEn, order.Seed,
                order.Scale, runId, now);
            desk.Queue.Add(new(record, reading), draft);
            return TypedResults.Accepted($"/api/runs/{record.Id}", View(desk, record));
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private static RunView View(Desk desk, RunRecord run)
    {
        var live = desk.Queue.Find(run.Id)?.Latest;
        return new(
            run.Id, run.Name, new(run.TitleZh, run.TitleEn), run.Seed, run.Scale, run.RunId,
            run.Created, live?.State ?? run.State, live?.Ahead ?? 0, live?.Year ?? run.Year,
            run.Kept, live?.Process ?? "", run.Seconds, run.Digest, run.Fault);
    }

    private static async IAsyncEnumerable<SseItem<RunEvent>> EventsAsync(
        Desk desk, RunRecord run, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (desk.Queue.Find(run.Id) is not { } live)
        {
            yield return new(new(run.Id, run.State, 0, run.Year, "", "", null), "run");
            yield break;
        }

        await foreach (var at in live.Watch(cancel)) yield return new(at, "run");
    }
}
