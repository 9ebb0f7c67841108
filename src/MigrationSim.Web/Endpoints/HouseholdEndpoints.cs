// Follows one household through a year of a run's scenario.
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Stories;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;

namespace MigrationSim.Web.Endpoints;

/// <summary>A household's year; scale and seed say which population it is from.</summary>
public sealed record HouseholdView(int Year, int Scale, uint Seed, IReadOnlyList<BothWords> Lines);

/// <summary>GET /api/explain; one story is told at a time, each once.</summary>
public static class HouseholdEndpoints
{
    /// <summary>Small enough to be told in seconds.</summary>
    private const int Scale = 200;

    private const int MostKept = 200;

    public static void Map(IEndpointRouteBuilder api, Desk desk, int threads)
    {
        var told = new ConcurrentDictionary<(string Run, int Year), HouseholdView>();
        var one = new SemaphoreSlim(1);
        api.MapGet("/explain", async (string run, int year, CancellationToken cancel) =>
            {
                var record = RunEndpoints.Find(desk, run);
                if (year is <= 2020 or > RunWork.Horizon)
                    throw new RefusedException(Refusals.Year(year));
                if (told.TryGetValue((record.RunId, year), out var known))
                    return TypedResults.Ok(known);
                var scenario = ScenarioFile.Read(desk.Store.Scenario(record), desk.Geography)
                    .Scenario ?? throw new RefusedException(Refusals.NoScenario);
                await one.WaitAsync(cancel);
                try
                {
                    var options = new RunOptions(record.Seed, Scale, year, threads);
                    var view = await Task.Run(() => Tell(desk, scenario, options, cancel), cancel);
                    if (told.Count >= MostKept) told.Clear();
                    return TypedResults.Ok(told[(record.RunId, year)] = view);
                }
                finally
                {
                    one.Release();
                }
            })
            .WithSummary("One household through a year: what it weighed, drew and did");
    }

    private static HouseholdView Tell(
        Desk desk, Scenario scenario, RunOptions options, CancellationToken cancel)
    {
        var story = FollowedHousehold.Tell(desk.Model, scenario, options, cancel);
        return new(
            options.Until, options.Scale, options.Seed,
            story is null
                ? [new("没有一户符合选取的规则。", "No household fits the rule by which one is chosen.")]
                : new HouseholdSentences(story, desk.Geography).Lines());
    }
}
