// The levers: one property each, which is also the lever's only definition.
namespace MigrationSim.Core.Levers;

/// <summary>
/// A trajectory for every lever; a new object has every lever at its baseline. The properties
/// stand in one file for each subject.
/// </summary>
public sealed partial record LeverSettings;

/// <summary>A scenario: a name, words about it, and one value for every lever.</summary>
public sealed record Scenario
{
    public required string Name { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    public string NotesZh { get; init; } = "";

    public string NotesEn { get; init; } = "";

    public LeverSettings Levers { get; init; } = new();

    public static Scenario Baseline { get; } =
        new() { Name = "baseline", TitleZh = "基准情景", TitleEn = "Baseline" };
}
