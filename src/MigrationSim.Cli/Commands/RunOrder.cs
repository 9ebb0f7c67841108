// What somebody asked migsim run to do.
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The run command's arguments, read and within their limits.</summary>
public sealed record RunOrder
{
    public required string ScenarioPath { get; init; }

    public required RunOptions Options { get; init; }

    public string? OutFolder { get; init; }

    public bool IsForced { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>The seed if one was asked for; a run from a state takes the state's.</summary>
    public uint? GivenSeed { get; init; }

    /// <summary>The scale if one was asked for.</summary>
    public int? GivenScale { get; init; }

    /// <summary>The year at whose end the state is written into the folder, or null.</summary>
    public int? SaveYear { get; init; }

    /// <summary>The state file to go on from, or null.</summary>
    public string? StatePath { get; init; }

    /// <summary>Gigabytes of 10^9 bytes; null for what the machine has.</summary>
    public double? MaxMemoryGigabytes { get; init; }

    public string? SeedFolder { get; init; }

    /// <summary>The result folder: --out, or out/ and the scenario's name.</summary>
    public string Folder =>
        OutFolder ?? Path.Combine("out", Path.GetFileNameWithoutExtension(ScenarioPath));
}
