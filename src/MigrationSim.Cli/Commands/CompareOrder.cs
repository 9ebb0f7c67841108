// What somebody asked migsim compare to do.
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments, read and within their limits.</summary>
public sealed record CompareOrder
{
    /// <summary>Scenario file or folder of a run.</summary>
    public required string BasePath { get; init; }

    /// <summary>The same kind; at least one.</summary>
    public required IReadOnlyList<string> VariantPaths { get; init; }

    /// <summary>With the first seed.</summary>
    public required RunOptions Options { get; init; }

    public required int Replicates { get; init; }

    public string? OutFolder { get; init; }

    public bool IsForced { get; init; }

    public bool IsQuiet { get; init; }

    public string? SeedFolder { get; init; }

    /// <summary>
    /// The result folder: --out, or out/compare- and the names of what is compared.
    /// </summary>
    public string Folder => OutFolder ?? Path.Combine(
        "out",
        "compare-" + string.Join('-', VariantPaths.Prepend(BasePath).Select(
            path => Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path)))));
}
