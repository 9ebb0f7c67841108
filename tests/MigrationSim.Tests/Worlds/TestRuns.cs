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

    public static Population Grow(BaseYear year, uint seed = 1, int scale = 1, int threads = 2) =>
        PopulationSynthesis.Grow(
            year, seed, scale, threads, TestContext.Current.CancellationToken);
}
