// What the commands need from the libraries, so that they can be tested without a real run.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Seeds;

namespace MigrationSim.Cli.Workings;

/// <summary>Runs a scenario on a model, perhaps from or to a saved year.</summary>
public delegate RunResult RunModel(
    Model model, Scenario scenario, RunOptions options, Branching branching, IRunObserver? observer,
    CancellationToken cancel);

/// <summary>Runs a population already grown, which it changes.</summary>
public delegate RunResult RunGrownModel(
    Model model, Scenario scenario, RunOptions options, Population population,
    IRunObserver? observer, CancellationToken cancel);

/// <summary>Grows a base year's population.</summary>
public delegate Population GrowPopulation(
    BaseYear year, uint seed, int scale, int threads, CancellationToken cancel);

/// <summary>Reads a folder's table of counties that are scored as one.</summary>
public delegate (IReadOnlyList<int> Units, IReadOnlyList<Fault> Faults) ReadUnits(
    string folder, BaseTables tables);

/// <summary>The parts that the commands call.</summary>
/// <param name="ReadSeeds">Reads and checks the base-year tables of a folder.</param>
/// <param name="ReadModel">The same, with what was fitted to them.</param>
/// <param name="Run">Runs a scenario.</param>
/// <param name="Grow">Grows the population of a base year.</param>
public sealed record EngineParts(
    Func<string, SeedReading> ReadSeeds, Func<string, ModelReading> ReadModel, RunModel Run,
    GrowPopulation Grow)
{
    /// <summary>Reads and checks the tables of places alone.</summary>
    public Func<string, PlaceReading> ReadPlaces { get; init; } = SeedFiles.ReadPlaces;

    /// <summary>Which counties are scored as one, by county, or what is wrong with it.</summary>
    public ReadUnits ReadScoringUnits { get; init; } = ModelFiles.ScoringUnits;

    /// <summary>Runs a scenario on a population grown before.</summary>
    public RunGrownModel RunGrown { get; init; } = Simulation.Run;
}
