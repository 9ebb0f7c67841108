// Everything about a finished run that its result files tell.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Scenarios;
using MigrationSim.Files.States;

namespace MigrationSim.Files.Results;

/// <summary>A process and the seconds it took over all years.</summary>
public sealed record ProcessTime(string Process, double Seconds);

/// <summary>A run with its inputs and what it cost.</summary>
public sealed record FinishedRun
{
    public required Scenario Scenario { get; init; }

    public required Geography Geography { get; init; }

    public required RunOptions Options { get; init; }

    public required RunResult Result { get; init; }

    /// <summary>Births per woman-year by single age, as total fertility weighs women.</summary>
    public IReadOnlyList<double> FertilityPattern { get; init; } = [];

    /// <summary>The digest of the base-year tables.</summary>
    public required string BaseDigest { get; init; }

    /// <summary>The scenario's files with their hashes.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    public IReadOnlyList<ProcessTime> Timing { get; init; } = [];

    public double Seconds { get; init; }

    /// <summary>The number of the replicate, from 1.</summary>
    public int Replicate { get; init; } = 1;

    /// <summary>The saved year it went on from, or null for the base year.</summary>
    public StateMark? StartedFrom { get; init; }

    /// <summary>The year it saved, or null.</summary>
    public StateMark? Saved { get; init; }

    public string RunId =>
        RunIdentity.Of(BaseDigest, Scenario.Levers, Options.Seed, Options.Scale);
}
