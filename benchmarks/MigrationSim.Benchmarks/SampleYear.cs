// A sample of the real population two years on, with what a year's passes look up.
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>People have moved since the base year, so that cells are mixed as in a run.</summary>
internal static class SampleYear
{
    /// <summary>Grows the sample and runs it to the moves of the second year.</summary>
    public static (Population People, MoveInputs Inputs) Grow(int scale)
    {
        var model = Inputs.Model();
        var options = new RunOptions(Scale: scale, Threads: 2);
        var people = PopulationSynthesis.Grow(model.BaseYear, options.Seed, scale, 2);
        var world = new World(people, model, options, CancellationToken.None);
        MoveInputs? inputs = null;
        var step = new YearStep(model, options, null, CancellationToken.None)
        {
            BeforeMoves = (_, moves) => inputs = moves,
        };
        for (var year = model.BaseYear.Year + 1; year <= model.BaseYear.Year + 2; year++)
        {
            step.Advance(
                world, YearSettings.Resolve(model, Scenario.Baseline, options, year, world));
        }

        return (people, inputs!);
    }
}
