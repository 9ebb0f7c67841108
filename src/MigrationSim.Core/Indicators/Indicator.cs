// One reported measure: its name, its words, its unit and how it comes from a tally.
namespace MigrationSim.Core.Indicators;

/// <summary>An indicator of a place, a place being a set of Hunan cells.</summary>
public sealed record Indicator
{
    /// <summary>The column's name, lower_snake_case.</summary>
    public required string Name { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>The unit in both languages.</summary>
    public required string Unit { get; init; }

    /// <summary>The value in a year, or null where its denominator is 0.</summary>
    public required Func<YearTally, IReadOnlyList<int>, double?> Value { get; init; }

    /// <summary>True for events of a year, of which the base year knows nothing.</summary>
    public bool IsFlow { get; init; }

    /// <summary>True for a rate; a count otherwise.</summary>
    public bool IsRate { get; init; }
}
