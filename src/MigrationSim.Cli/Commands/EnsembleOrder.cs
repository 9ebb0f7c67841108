// What somebody asked migsim ensemble to do.
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments, read and within their limits.</summary>
public sealed record EnsembleOrder
{
    public required string BasePath { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<string> ScenarioPaths { get; init; }

    /// <summary>Draws from the posterior; 0 for the central values alone.</summary>
    public required int Draws { get; init; }

    public required int Replicates { get; init; }

    public bool WithAssumptions { get; init; }

    /// <summary>With the first seed; a member has one thread.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>Members run side by side.</summary>
    public required int Workers { get; init; }

    public string? OutFolder { get; init; }

    public bool IsResumed { get; init; }

    public bool IsQuiet { get; init; }

    public string? SeedFolder { get; init; }

    /// <summary>The result folder: --out, or out/ensemble- and the scenarios' names.</summary>
    public string Folder => OutFolder ?? Path.Combine(
        "out",
        "ensemble-" + string.Join(
            '-', ScenarioPaths.Select(path => Path.GetFileNameWithoutExtension(path))));
}
