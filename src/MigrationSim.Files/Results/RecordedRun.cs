// A run as its folder tells of it: all that is needed to make it again.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Results;

/// <summary>What a run's manifest and resolved scenario say.</summary>
public sealed record RecordedRun
{
    public required string RunId { get; init; }

    /// <summary>The digest of its ledgers and last households.</summary>
    public required string Digest { get; init; }

    public required Scenario Scenario { get; init; }

    /// <summary>Seed, scale and last year; threads are the machine's that ran it.</summary>
    public required RunOptions Options { get; init; }

    public required int Replicate { get; init; }

    /// <summary>
    /// Whether it went on from a saved year: its digest then covers fewer ledgers than the same
    /// run from the base year.
    /// </summary>
    public required bool IsFromState { get; init; }
}

/// <summary>A run, or every reason why it cannot be made again.</summary>
public sealed record RecordedRunReading(RecordedRun? Run, IReadOnlyList<Fault> Faults);
