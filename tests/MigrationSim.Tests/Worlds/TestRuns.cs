// Runs and populations for tests; a cancelled test stops them.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

using Xunit;

namespace MigrationSim.Tests.Worlds;

public static class TestRuns
{
    public static RunResult Run(
        Model model, RunOptions options, Scenario? scenario = null, Population? population = null)
    {
        var grown = population
            ?? Grow(model.BaseYear, options.Seed, options.Scale, options.Threads);
        return Simulation.Run(
            model, scenario ?? Scenario.Baseline, options, grown, null,
            TestContext.Current.CancellationToken);
    }

    /// <summary>Graduates have to decide, so a still world has no students.</summary>
    public static Population GrowWithoutStudents(Model model)
    {
        var population = Grow(model.BaseYear);
        foreach (ref var traits in population.Traits)
            traits = (ushort)(traits & ~Traits.Student);
        return population;
    }

    public static Population Grow(BaseYear year, uint seed = 1, int scale = 1, int threads = 2) =>
        PopulationSynthesis.Grow(
            year, seed, scale, threads, TestContext.Current.CancellationToken);
}
