// A year's choice tables: building them, and pricing them anew.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>The tables of the first year after the base year; their size knows no scale.</summary>
[MemoryDiagnoser]
public class ChoiceTablesBenchmark
{
    private readonly PlacePrices _prices = new(
        [.. Enumerable.Range(0, Cells.CountyCount).Select(i => 0.01 * i)],
        [.. Enumerable.Range(0, Cells.CountyCount).Select(i => 0.005 * i)]);

    private YearSettings _settings = null!;
    private ChoiceTables _tables = null!;

    [GlobalSetup]
    public void Build()
    {
        var model = Inputs.Model();
        var options = new RunOptions(Scale: 2000);
        var people = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads);
        var world = new World(people, model, options, CancellationToken.None);
        _settings = YearSettings.Resolve(
            model, Scenario.Baseline, options, model.BaseYear.Year + 1, world);
        _tables = new(_settings.Choice);
    }

    /// <summary>All tables without shadow prices, once a year.</summary>
    [Benchmark(Baseline = true)]
    public ChoiceTables Tables() => new(_settings.Choice);

    /// <summary>The same at other prices, once a year.</summary>
    [Benchmark]
    public void Price() => _tables.Price(_prices);
}
