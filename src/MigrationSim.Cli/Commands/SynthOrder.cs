// What somebody asked migsim synth to do.
namespace MigrationSim.Cli.Commands;

/// <summary>The synth command's options, read and within their limits.</summary>
public sealed record SynthOrder
{
    public required int Year { get; init; }

    public required uint Seed { get; init; }

    public required int Threads { get; init; }

    public string? SeedFolder { get; init; }

    /// <summary>File for the households, or null for none.</summary>
    public string? ExportPath { get; init; }

    /// <summary>File for the control report, or null for none.</summary>
    public string? ReportPath { get; init; }

    public bool IsForced { get; init; }

    public bool IsQuiet { get; init; }
}
