// A year of the model from end to end, on a sample of the real population.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>
/// The first year after the base year, as a run goes through it. A year changes the population, so
/// that every iteration is one call on a fresh copy; copying is not measured.
/// </summary>
[MemoryDiagnoser]
public class YearBenchmark
{
    private Model _model = null!;
    private Population _grown = null!;
    private World _world = null!;
    private YearSettings _settings = null!;
    private RunOptions _options = null!;

    /// <summary>Every how many agents one is kept: 200 leaves some 180,000.</summary>
    [Params(200)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Grow()
    {
        _model = Inputs.Model();
        _options = new(Scale: Scale);
        _grown = PopulationSynthesis.Grow(
            _model.BaseYear, _options.Seed, Scale, _options.Threads);
    }

    [IterationSetup]
    public void Copy()
    {
        _world = new(_grown.Clone(), _model, _options, CancellationToken.None);
        _settings = YearSettings.Resolve(
            _model, Scenario.Baseline, _options, _model.BaseYear.Year + 1,
            _world);
    }

    /// <summary>All processes of a year and the count at its end.</summary>
    [Benchmark]
    public YearOutcome Year() =>
        new YearStep(_model, _options, null, CancellationToken.None)
            .Advance(_world, _settings);
}
