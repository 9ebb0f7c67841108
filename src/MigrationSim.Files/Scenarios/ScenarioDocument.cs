// One scenario file as written, checked but not yet joined with its parents.
namespace MigrationSim.Files.Scenarios;

/// <summary>What one file says.</summary>
public sealed record ScenarioDocument
{
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The parents as written, each with its line.</summary>
    public IReadOnlyList<JsonPart> Extends { get; init; } = [];

    public string TitleZh { get; init; } = "";

    public string TitleEn { get; init; } = "";

    public string NotesZh { get; init; } = "";

    public string NotesEn { get; init; } = "";

    public IReadOnlyList<LeverSetting> Settings { get; init; } = [];
}
