// What somebody asked migsim hindcast to do.
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's options, read and within their limits.</summary>
public sealed record HindcastOrder
{
    public required HindcastOptions Options { get; init; }

    /// <summary>A table of observations to score as well, or null.</summary>
    public string? ObservedPath { get; init; }

    public required string OutFolder { get; init; }

    public string? SeedFolder { get; init; }

    public bool IsForced { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>True to leave out the decade from 2010, which takes most of the time.</summary>
    public bool IsRecentOnly { get; init; }
}
