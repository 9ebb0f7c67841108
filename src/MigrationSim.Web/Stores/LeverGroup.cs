// The levers by chapter of the plan, and a scenario's part of each.
using MigrationSim.Core.Levers;

namespace MigrationSim.Web.Stores;

/// <summary>A chapter, what stands beside the chapters, or what no policy decides.</summary>
public sealed record LeverGroup(
    string Name, string TitleZh, string TitleEn, IReadOnlyList<LeverInfo> Levers)
{
    public const string Assumptions = "assumptions";

    private const string Beside = "beside";

    /// <summary>Every lever in just one group; assumptions come last.</summary>
    public static IReadOnlyList<LeverGroup> Of(ScenarioLibrary library)
    {
        var chapters = library.Chapters;
        var assumed = LeverCatalogue.All.Where(
            lever => lever.Facts.Kind == LeverKind.Assumption).ToList();
        var groups = new List<LeverGroup>();
        foreach (var (chapter, levers) in chapters)
        {
            groups.Add(new(
                chapter.Name, chapter.TitleZh, chapter.TitleEn, [.. levers.Where(IsFree)]));
        }

        groups.Add(new(
            Beside, "各章之外", "Beside the chapters", [.. LeverCatalogue.All.Where(IsFree)]));
        groups.Add(new(Assumptions, "外部假定（不是政策）", "Assumptions (not policy)", assumed));
        return groups;

        bool IsFree(LeverInfo lever) => !assumed.Contains(lever)
            && !groups.Exists(group => group.Levers.Contains(lever));
    }

    /// <summary>A scenario with this group's levers as in another, the rest as ever.</summary>
    public Scenario Alone(Scenario whole) => new()
    {
        Name = Name,
        TitleZh = TitleZh,
        TitleEn = TitleEn,
        Levers = Levers.Aggregate(
            new LeverSettings(), (part, lever) => lever.With(part, lever.Get(whole.Levers))),
    };
}
