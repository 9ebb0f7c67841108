// The levers and the places they can be aimed at.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MigrationSim.Core.Levers;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Endpoints;

/// <summary>A lever as declared; the chapter is null for an assumption.</summary>
public sealed record LeverView(
    string Lever, string Kind, string? Chapter, BothWords Meaning, BothWords Unit, double Min,
    double Max, double Baseline, double Goal, IReadOnlyList<string> Where, bool IsPlaceless,
    int Counties, bool IsCapital, IReadOnlyList<string> Items, string Indicator, string Source);

/// <summary>A chapter of the plan, or what stands beside its chapters.</summary>
public sealed record ChapterView(string Chapter, BothWords Title);

/// <summary>All levers in the order of the plan, and the chapters they stand in.</summary>
public sealed record LeversView(
    IReadOnlyList<ChapterView> Chapters, IReadOnlyList<LeverView> Levers);

/// <summary>A group of counties that a lever may be aimed at.</summary>
public sealed record PlaceView(string Where, BothWords Name, int Counties);

/// <summary>GET /api/levers and /api/places.</summary>
public static class LeverEndpoints
{
    public static void Map(IEndpointRouteBuilder api, Desk desk)
    {
        var levers = Levers(desk);
        var places = Places(desk);
        api.MapGet("/levers", () => TypedResults.Ok(levers))
            .WithSummary("All levers, from their declarations");
        api.MapGet("/places", () => TypedResults.Ok(places))
            .WithSummary("Places a lever may be aimed at");
    }

    private static LeversView Levers(Desk desk)
    {
        LeverGroup[] groups =
            [.. LeverGroup.Of(desk.Library).Where(group => group.Name != LeverGroup.Assumptions)];
        return new(
            [
                .. groups.Select(group => new ChapterView(
                    group.Name, new(group.TitleZh, group.TitleEn))),
            ],
            [
                .. LeverCatalogue.All.Select(lever => View(
                    lever, groups.FirstOrDefault(group => group.Levers.Contains(lever))?.Name,
                    desk)),
            ]);
    }

    private static LeverView View(LeverInfo lever, string? chapter, Desk desk)
    {
        var facts = lever.Facts;
        return new(
            lever.Name, facts.Kind == LeverKind.Policy ? "policy" : "assumption", chapter,
            new(facts.MeaningZh, facts.MeaningEn), new(facts.UnitZh, facts.Unit), facts.Min,
            facts.Max, facts.Baseline, facts.Goal, facts.Where.Split(';'), lever.IsPlaceless,
            lever.Counties(desk.Geography).Count, facts.IsCapital, lever.Items, facts.Indicator,
            facts.Source);
    }

    private static List<PlaceView> Places(Desk desk)
    {
        var geography = desk.Geography;
        return
        [
            new("ALL", new("全省", "All of Hunan"), geography.Counties.Count),
            .. geography.Prefectures.Select(prefecture => new PlaceView(
                prefecture.Code, new(prefecture.NameZh, prefecture.NameEn),
                geography.Counties.Count(county =>
                    geography.Prefectures[county.Prefecture].Code == prefecture.Code))),
            .. geography.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag =>
                new PlaceView(tag.Key, new(tag.Key, tag.Key), tag.Value.Count)),
        ];
    }
}
