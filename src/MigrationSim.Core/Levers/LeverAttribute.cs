// What makes a property a lever: its name, meaning, unit, range and where it comes from.
namespace MigrationSim.Core.Levers;

/// <summary>A policy's choice, or an uncertainty nobody here decides.</summary>
public enum LeverKind
{
    Policy,
    Assumption,
}

/// <summary>
/// Declares a lever once; reading, checks, schema, documents and sliders derive from it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LeverAttribute(string name) : Attribute
{
    /// <summary>The name in scenario files, lower_snake_case.</summary>
    public string Name { get; } = name;

    public required LeverKind Kind { get; init; }

    public required string MeaningZh { get; init; }

    public required string MeaningEn { get; init; }

    public required string Unit { get; init; }

    public required string UnitZh { get; init; }

    public required double Min { get; init; }

    public required double Max { get; init; }

    public required double Baseline { get; init; }

    /// <summary>The assumed goal of 2029; the plan itself sets none.</summary>
    public required double Goal { get; init; }

    /// <summary>
    /// The tags the plan aims it at, ";" between them; ALL, or EXTERNAL for outside Hunan.
    /// </summary>
    public required string Where { get; init; }

    /// <summary>Items of the plan it serves, ";" between them; empty for an assumption.</summary>
    public required string Items { get; init; }

    /// <summary>The indicator that shows it at work, in words.</summary>
    public required string Indicator { get; init; }

    /// <summary>
    /// The column of a result table that shows it at work: raising the lever where it is aimed
    /// raises the province's figure, the levers it carries being in use.
    /// </summary>
    public required string Column { get; init; }

    /// <summary>Whether raising the lever lowers that column instead.</summary>
    public bool Falls { get; init; }

    /// <summary>
    /// Where the range, baseline and goal come from, with the tag [S], [M], [A] or [D].
    /// </summary>
    public required string Source { get; init; }

    public bool IsCapital { get; init; }
}
