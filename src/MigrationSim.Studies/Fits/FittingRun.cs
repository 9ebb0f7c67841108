// A run under published births and deaths that keeps expected beside realised moves.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Fits;

/// <summary>What a fit needs to know of a run. Persons.</summary>
/// <param name="Years">The tallies, base year first.</param>
/// <param name="Factors">The factors solved on the way.</param>
/// <param name="Expected">
/// Persons by alternative at the end, with every year's realised net moves of those who decide
/// replaced by the expected ones: most of the dice are out, so small differences show.
/// </param>
public sealed record FittingOutcome(
    IReadOnlyList<YearTally> Years, YearFactors Factors, IReadOnlyList<double> Expected);

/// <summary>Runs the baseline year by year, solving each year's factors before it begins.</summary>
public static class FittingRun
{
    /// <summary>Changes the population it is given.</summary>
    public static FittingOutcome Run(
        Model model, RunOptions options, Population population,
        IReadOnlyDictionary<int, VitalTarget> targets, CancellationToken token)
    {
        var net = new double[Cells.Count];
        var step = new YearStep(model, options, null, token)
        {
            BeforeMoves = (world, inputs) =>
            {
                var flows = ExpectedFlows.Of(world.Population, inputs, options.Threads);
                for (var c = 0; c < net.Length; c++) net[c] += flows.In[c] - flows.Out[c];
            },
        };

        var world = new World(population, model, options, token);
        var books = new YearBooks(model, options);
        var years = new List<YearTally> { books.Open(world) };
        for (var year = model.BaseYear.Year + 1; year <= options.Until; year++)
        {
            var before = world.Stock;
            var factor = VitalFactors.Solve(
                model, year, targets[year], before.Exposure, options.Scale);
            model = model with { Factors = VitalFactors.With(model.Factors, year, factor) };
            var settings = YearSettings.Resolve(
                model, Scenario.Baseline, options, year, world);
            var outcome = step.Advance(world, settings);
            for (var c = 0; c < net.Length; c++) net[c] -= outcome.Counts.NetDeciding[c];
            years.Add(books.Close(settings, before, outcome));
        }

        var last = world.Stock.Persons;
        return new(
            years, model.Factors,
            [.. Enumerable.Range(0, Cells.Count).Select(c => (last[c] + net[c]) * options.Scale)]);
    }
}
