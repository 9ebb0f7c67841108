// The scenarios that come with the program, and what differs between two.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Core.Levers;
using MigrationSim.Files.Scenarios;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;

namespace MigrationSim.Web.Endpoints;

/// <summary>A lever's value at the horizon, in how many counties.</summary>
public sealed record SettingView(string Lever, double Value, int Counties);

/// <summary>A scenario and how it departs from the baseline.</summary>
public sealed record ScenarioView(
    string Name, BothWords Title, BothWords Notes, IReadOnlyList<SettingView> Settings);

/// <summary>Sentences in both languages.</summary>
public sealed record DifferenceView(IReadOnlyList<string> Zh, IReadOnlyList<string> En);

/// <summary>GET /api/scenarios, /api/scenarios/{name} and /api/diff.</summary>
public static class ScenarioEndpoints
{
    public static void Map(IEndpointRouteBuilder api, Desk desk)
    {
        ScenarioView[] all = [.. desk.Library.All.Select(View)];
        api.MapGet("/scenarios", () => TypedResults.Ok(all))
            .WithSummary("The scenarios that come with the program");
        api.MapGet("/scenarios/{name}", (string name) =>
                desk.Library.Find(name) is { } scenario
                    ? TypedResults.Text(
                        desk.Library.Text(scenario.Name), "application/json; charset=utf-8")
                    : throw new RefusedException(Refusals.NoScenario))
            .WithSummary("A scenario's file");
        api.MapGet("/diff", (string first, string second) =>
            {
                var (a, b) = (Find(desk, first), Find(desk, second));
                return TypedResults.Ok(new DifferenceView(Lines(true), Lines(false)));

                string[] Lines(bool isZh) =>
                    [.. new DifferenceText(isZh, desk.Geography).Lines(a, b)];
            })
            .WithSummary("What differs between two runs or scenarios, in words");
    }

    /// <summary>The scenario of a run's id or of the library.</summary>
    private static Scenario Find(Desk desk, string name)
    {
        if (desk.Queue.Find(name)?.Reading.Scenario is { } live) return live;
        if (desk.Store.Find(name) is { } run
            && ScenarioFile.Read(desk.Store.Scenario(run), desk.Geography).Scenario is { } own)
        {
            return own;
        }

        return desk.Library.Find(name) ?? throw new RefusedException(Refusals.NoScenario);
    }

    private static ScenarioView View(Scenario scenario) => new(
        scenario.Name, new(scenario.TitleZh, scenario.TitleEn),
        new(scenario.NotesZh, scenario.NotesEn),
        [
            .. from difference in ScenarioDifference.Between(
                   Scenario.Baseline.Levers, scenario.Levers)
               let at = difference.Years.FirstOrDefault(
                   years => years.From <= RunWork.Horizon && years.To >= RunWork.Horizon)
               where at is not null
               group new SettingView(difference.Lever.Name, at.Second, difference.Counties.Count)
                   by difference.Lever.Name into values
               select values.MaxBy(value => value.Counties),
        ]);
}
