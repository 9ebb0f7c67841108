// A year needs hardly any new memory once the first has made its tables and lists.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Speed;

[Collection("speed")]
public sealed class YearAllocationTests
{
    private const long MostBytes = 1 << 20;

    [Fact]
    public void A_year_step_after_the_first_allocates_at_most_a_megabyte()
    {
        var model = ModelFiles.Read(Repository.File("seeds")).Model!;
        var options = new RunOptions(Scale: 200, Threads: 1);
        var token = TestContext.Current.CancellationToken;
        var world = new World(
            PopulationSynthesis.Grow(model.BaseYear, options.Seed, options.Scale, 2, token), model,
            options, token);
        var step = new YearStep(model, options, null, token);
        for (var year = model.BaseYear.Year + 1; year <= model.BaseYear.Year + 4; year++)
        {
            var settings = YearSettings.Resolve(model, Scenario.Baseline, options, year, world);
            var start = GC.GetTotalAllocatedBytes(precise: true);
            step.Advance(world, settings);
            var bytes = GC.GetTotalAllocatedBytes(precise: true) - start;
            if (year > model.BaseYear.Year + 1) Assert.InRange(bytes, 0, MostBytes);
        }
    }
}
