// Orders, watches and cancels the studies of a run.
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Core.Levers;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Queues;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Endpoints;

/// <summary>A study of a run; Now is null if it was never asked for.</summary>
public sealed record StudyView(StudyKind Kind, bool Can, StudyEvent? Now);

/// <summary>Below /api/runs/{id}/studies: doubt and chapters.</summary>
public static class StudyEndpoints
{
    public static void Map(IEndpointRouteBuilder api, Desk desk, StudyLine line)
    {
        api.MapGet("/runs/{id}/studies", (string id) => TypedResults.Ok(
                Enum.GetValues<StudyKind>().Select(kind => View(desk, line, id, kind))))
            .WithSummary("The studies of a run and where they stand");
        api.MapPost("/runs/{id}/studies/{kind}", (string id, string kind) =>
                TypedResults.Ok(Start(desk, line, id, Kind(kind))))
            .WithSummary("Starts a study: doubt (intervals, probability) or chapters (and costs)");
        api.MapDelete("/runs/{id}/studies/{kind}", (string id, string kind) =>
            {
                line.Cancel(RunEndpoints.Find(desk, id).Id, Kind(kind));
                return TypedResults.Ok(View(desk, line, id, Kind(kind)));
            })
            .WithSummary("Cancels a study that waits or is under way; what it has made is kept");
        api.MapGet("/runs/{id}/studies/{kind}/events", (
                string id, string kind, CancellationToken cancel) =>
                TypedResults.ServerSentEvents(EventsAsync(
                    View(desk, line, id, Kind(kind)), line.Find(id, Kind(kind)), cancel)))
            .WithSummary("Server-sent events: state, runs made and in all, seconds left");
    }

    private static StudyKind Kind(string text) =>
        Enum.GetValues<StudyKind>().Cast<StudyKind?>().FirstOrDefault(kind =>
            kind!.Value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException(Refusals.NoStudy);

    private static StudyView View(Desk desk, StudyLine line, string id, StudyKind kind)
    {
        var run = RunEndpoints.Find(desk, id);
        var live = line.Find(id, kind)?.Latest;
        var isThere = live is not { IsOpen: true }
            && StudyResults.Find(desk, run, kind) is not null;
        var can = line.Can(kind) && run.Digest is not null && run.Name != Scenario.Baseline.Name;
        return new(kind, can, isThere ? new(id, kind, RunState.Done) : live);
    }

    private static StudyView Start(Desk desk, StudyLine line, string id, StudyKind kind)
    {
        var now = View(desk, line, id, kind);
        if (now.Now is { State: RunState.Done or RunState.Queued or RunState.Running }) return now;
        var run = RunEndpoints.Find(desk, id);

        // Its scenario is all that a study needs: the answer is enough.
        if (run.Digest is null) throw new RefusedException(Refusals.NotDone);
        if (!line.Can(kind)) throw new RefusedException(Refusals.NoDraws);
        if (StudyResults.ScenarioOf(desk, run) is not { } scenario
            || run.Name == Scenario.Baseline.Name
            || FirstDifference.Between(Scenario.Baseline.Levers, scenario.Levers)
                is not { } year || year > RunWork.Horizon)
        {
            throw new RefusedException(Refusals.NothingToCompare);
        }

        line.Add(id, new(
            kind, scenario,
            [.. LeverGroup.Of(desk.Library).Select(group => group.Alone(scenario))],
            run.Seed, StudyResults.Target(desk.Store, id, kind)));
        return View(desk, line, id, kind);
    }

    private static async IAsyncEnumerable<SseItem<StudyEvent>> EventsAsync(
        StudyView view, LiveStudy? live, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (live is null || view.Now is { State: RunState.Done })
        {
            yield return new(
                view.Now ?? new(live?.Run ?? "", view.Kind, RunState.Incomplete), "study");
            yield break;
        }

        await foreach (var at in live.Watch(cancel)) yield return new(at, "study");
    }
}
