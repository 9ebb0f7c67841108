// What the commands need from the model, so that they can be tested without it.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;

namespace MigrationSim.Cli.Workings;

/// <summary>Runs a scenario on a base year.</summary>
public delegate RunResult RunModel(
    BaseYear baseYear, Scenario scenario, RunOptions options, IRunObserver? observer,
    CancellationToken cancel);

/// <summary>The base-year tables of a folder, or every fault found in it.</summary>
public sealed record SeedReading(BaseTables? Tables, IReadOnlyList<Fault> Faults);

/// <summary>The model's parts as the commands use them.</summary>
/// <param name="ReadSeeds">Reads and checks the base-year tables of a folder.</param>
/// <param name="Impute">Completes the published tables to a base year.</param>
/// <param name="Run">Runs a scenario.</param>
public sealed record Model(
    Func<string, SeedReading> ReadSeeds, Func<BaseTables, BaseYear> Impute, RunModel Run);
