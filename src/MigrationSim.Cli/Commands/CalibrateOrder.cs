// What somebody asked migsim calibrate to do.
using MigrationSim.Studies.Calibrations;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's options, read and within their limits.</summary>
public sealed record CalibrateOrder
{
    /// <summary>At this scale the dice move no target by a fifth of what it may be off.</summary>
    public const int StandardScale = 200;

    public string? SeedFolder { get; init; }

    /// <summary>Every how many agents one is kept.</summary>
    public required int Scale { get; init; }

    public required CalibrationOptions Options { get; init; }

    /// <summary>Synthetic worlds to recover instead of calibrating; 0 to calibrate.</summary>
    public int Repeats { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>The command line that does the same again, threads and folder apart.</summary>
    public string CommandLine => FormattableString.Invariant(
        $"migsim calibrate --scale {Scale} --points {Options.Points} --waves {Options.Waves} ")
        + FormattableString.Invariant($"--draws {Options.Draws} --seed {Options.Seed}");
}
