// A run as its folder tells of it: all that is needed to make it again.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Results;

/// <summary>What a run's manifest and resolved scenario say.</summary>
public sealed record RecordedRun(RunManifest Manifest, Scenario Scenario)
{
    /// <summary>Seed, scale and last year; threads are the machine's that ran it.</summary>
    public RunOptions Options => new(Manifest.Seed, Manifest.Scale, Manifest.LastYear);
}

/// <summary>A run, or every reason why it cannot be made again.</summary>
public sealed record RecordedRunReading(RecordedRun? Run, IReadOnlyList<Fault> Faults);
