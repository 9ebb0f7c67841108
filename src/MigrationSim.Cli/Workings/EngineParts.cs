// What the commands need from the libraries, so that they can be tested without a real run.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Seeds;

namespace MigrationSim.Cli.Workings;

/// <summary>Runs a scenario on a model.</summary>
public delegate RunResult RunModel(
    Model model, Scenario scenario, RunOptions options, IRunObserver? observer,
    CancellationToken cancel);

/// <summary>The parts that the commands call.</summary>
/// <param name="ReadSeeds">Reads and checks the base-year tables of a folder.</param>
/// <param name="ReadModel">The same, with what was fitted to them.</param>
/// <param name="Run">Runs a scenario.</param>
public sealed record EngineParts(
    Func<string, SeedReading> ReadSeeds, Func<string, ModelReading> ReadModel, RunModel Run);
