// What somebody asked migsim sensitivity to do.
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments, read and within their limits.</summary>
public sealed record SensitivityOrder
{
    public required string ScenarioPath { get; init; }

    /// <summary>The scenario whose effect against it is looked at too, or null.</summary>
    public string? PolicyPath { get; init; }

    public required RunOptions Options { get; init; }

    /// <summary>File for the table, or null for none.</summary>
    public string? OutPath { get; init; }

    public string? SeedFolder { get; init; }

    public bool IsForced { get; init; }

    public bool IsQuiet { get; init; }
}
