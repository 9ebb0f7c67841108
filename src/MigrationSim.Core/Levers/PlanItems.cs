// The items of the action plan that a scenario may name as a source.
namespace MigrationSim.Core.Levers;

/// <summary>
/// Items of the Hunan five-year action plan on people-centred urbanization (2024, No. 15): six
/// goals, seventeen tasks, seven supporting measures and the chapter on organization.
/// </summary>
public static class PlanItems
{
    public static IReadOnlyList<string> All { get; } =
    [
        "target-ur66", "target-gap", "target-integration", "target-potential", "target-czt",
        "target-safety",
        .. Numbered("task", 17),
        .. Numbered("measure", 7),
        "org-1",
    ];

    private static IEnumerable<string> Numbered(string kind, int count) =>
        Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"{kind}-{i}"));
}
