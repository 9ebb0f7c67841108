// Growing the real population, its papers alone, and the digest of it.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>
/// Every county is grown whole at any scale and then sampled, so that Grow takes nearly the time
/// of full scale; papers and digest are those of the sample. One thread.
/// </summary>
[MemoryDiagnoser]
public class SynthesisBenchmark
{
    private Model _model = null!;
    private Population _grown = null!;
    private Papers _papers = null!;

    /// <summary>Every how many agents one is kept: 20 leaves some 1,800,000.</summary>
    [Params(20)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _model = Inputs.Model();
        _grown = Grow();
        _papers = new(_model.BaseYear, new(1, _model.BaseYear.Year));
    }

    [Benchmark]
    public Population Grow() =>
        PopulationSynthesis.Grow(_model.BaseYear, seed: 1, Scale, threads: 1);

    /// <summary>Traits and years here of everybody, as if all were families.</summary>
    [Benchmark]
    public void Fill() => _papers.Fill(_grown, 0, _grown.Count, _grown.Count);

    [Benchmark]
    public string Digest() => Fingerprint.Of([], _grown);
}
