// Follows households through a year of a run's scenario.
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Stories;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;

namespace MigrationSim.Web.Endpoints;

/// <summary>A household's year; scale and seed say which population it is from.</summary>
/// <param name="Year">The year.</param>
/// <param name="Scale">Every how many households one is followed.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Household">Its key, as migsim explain takes it; null if none fits.</param>
/// <param name="Nth">Which of those that fit, from 1; 0 if it was asked for by key.</param>
/// <param name="Fitting">How many fit among those looked at.</param>
/// <param name="Lines">What happened, a sentence each.</param>
public sealed record HouseholdView(
    int Year, int Scale, uint Seed, string? Household, int Nth, int Fitting,
    IReadOnlyList<BothWords> Lines);

/// <summary>A kind of household that can be asked for.</summary>
public sealed record HouseholdKindView(string Kind, BothWords Name);

/// <summary>What is asked in the address of GET /api/explain.</summary>
public sealed record HouseholdQuestion(
    string Run, int Year, string? Household, string? County, string? Kind, int? Nth);

/// <summary>GET /api/explain and /api/explain/kinds; one household at a time.</summary>
public static class HouseholdEndpoints
{
    private const string Rule = "rule";

    private static readonly BothWords None = new(
        "抽样中没有这样的一户。", "There is no such household in the sample.");

    private static IReadOnlyList<HouseholdKindView> Kinds { get; } =
    [
        new(Rule, new("固定规则", "Fixed rule")),
        .. from what in Enum.GetValues<HouseholdEvent>()
           let name = EventNames.Of(what)
           select new HouseholdKindView(KindOf(what), new(name.Zh, name.En)),
    ];

    public static void Map(IEndpointRouteBuilder api, Desk desk, WarmModel warm)
    {
        var (years, one) = (new HouseholdYears(warm), new SemaphoreSlim(1));
        api.MapGet("/explain/kinds", () => TypedResults.Ok(Kinds))
            .WithSummary("Kinds of households that can be asked for");
        api.MapGet("/explain", async (
                [AsParameters] HouseholdQuestion asked, CancellationToken cancel) =>
            {
                await one.WaitAsync(cancel);
                try
                {
                    return TypedResults.Ok(await Task.Run(
                        () => Tell(desk, years, warm.Threads, asked, cancel), cancel));
                }
                finally
                {
                    one.Release();
                }
            })
            .WithSummary(
                "One household through a year, what it weighed, drew and did: by its key, or the "
                + "nth that lives in a county and is of a kind");
    }

    private static HouseholdView Tell(
        Desk desk, HouseholdYears years, int threads, HouseholdQuestion asked,
        CancellationToken cancel)
    {
        var record = RunEndpoints.Find(desk, asked.Run);
        if (asked.Year is <= 2020 or > RunWork.Horizon)
            throw new RefusedException(Refusals.Year(asked.Year));
        var key = asked.Household is { } word
            ? HouseholdKey.Of(word) ?? throw new RefusedException(Refusals.NotAKey(word))
            : (uint?)null;
        var wish = new StoryWish(CountyOf(desk, asked.County), EventOf(asked.Kind));
        var scenario = ScenarioFile.Read(desk.Store.Scenario(record), desk.Geography).Scenario
            ?? throw new RefusedException(Refusals.NoScenario);
        var options = new RunOptions(record.Seed, HouseholdYears.Scale, asked.Year, threads);
        if (key is { } household)
        {
            var own = years.Of(record.RunId, scenario, options, household, cancel)
                ?? throw new RefusedException(
                    Refusals.NoHousehold(HouseholdKey.Text(household), options.Scale));
            return View(desk, options, own, 0, 1);
        }

        var fitting = years.Of(record.RunId, scenario, options, wish, cancel);
        var nth = fitting.Count == 0 ? 0 : Math.Max(0, (asked.Nth ?? 1) - 1) % fitting.Count;
        return fitting.Count == 0
            ? new(options.Until, options.Scale, options.Seed, null, 0, 0, [None])
            : View(desk, options, fitting[nth], nth + 1, fitting.Count);
    }

    private static HouseholdView View(
        Desk desk, RunOptions options, HouseholdYear own, int nth, int fitting) => new(
        options.Until, options.Scale, options.Seed, HouseholdKey.Text(own.Before.Key), nth,
        fitting, new HouseholdSentences(own, desk.Geography).Lines());

    private static int? CountyOf(Desk desk, string? code)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var counties = desk.Geography.Counties;
        var at = Enumerable.Range(0, counties.Count).Where(i => counties[i].Code == code).ToList();
        return at.Count == 1 ? at[0] : throw new RefusedException(Refusals.NoCounty(code));
    }

    private static HouseholdEvent? EventOf(string? kind) =>
        kind is null or "" or Rule ? null
        : Enum.GetValues<HouseholdEvent>().Where(what => KindOf(what) == kind)
            .Select(what => (HouseholdEvent?)what).FirstOrDefault()
            ?? throw new RefusedException(Refusals.NoKind(kind));

    // As in JSON: words in lower case with underscores.
    private static string KindOf(HouseholdEvent what) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(what.ToString());
}
