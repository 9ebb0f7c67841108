// What the manifest of a run says of it: who it is, and what it is a function of.
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Files.Results;

/// <summary>The facts by which runs are told apart, paired and made again.</summary>
public sealed record RunManifest
{
    public required string RunId { get; init; }

    /// <summary>The digest of its ledgers and last households.</summary>
    public required string Digest { get; init; }

    /// <summary>The scenario's file name without its ending.</summary>
    public required string Scenario { get; init; }

    public required uint Seed { get; init; }

    /// <summary>Every how many agents one was kept.</summary>
    public required int Scale { get; init; }

    /// <summary>The number of the replicate, from 1.</summary>
    public required int Replicate { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    /// <summary>The digest of the base-year tables.</summary>
    public required string BaseDigest { get; init; }

    public required string ModelVersion { get; init; }

    public required string Commit { get; init; }

    /// <summary>
    /// Whether it went on from a saved year: its digest then covers fewer ledgers than the same
    /// run from the base year.
    /// </summary>
    public required bool IsFromState { get; init; }

    /// <summary>The scenario's files with their hashes, its own first.</summary>
    public required IReadOnlyList<InputFile> Files { get; init; }

    public int YearCount => LastYear - FirstYear + 1;
}
