// Families that form in a year, against sorting everybody by comparisons.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

using MigrationSim.Tests.Plain;

namespace MigrationSim.Benchmarks;

/// <summary>
/// Kin, students and couples of a year's lists in a sample of the grown population; every iteration
/// is one call on a fresh copy. Divide by the rows for the cost of an agent-year.
/// </summary>
[MemoryDiagnoser]
public class FamiliesBenchmark
{
    private const int Scale = 50;
    private readonly Kinship _kinship = new();
    private readonly LifeOutcome _life = new();
    private LifeLists _lists = new();
    private readonly YearCounts _counts = new();
    private Model _model = null!;
    private Population _lived = null!;
    private Population _copy = null!;
    private YearSettings _settings = null!;
    private Pairing _pairing = null!;
    private Students _students = null!;

    [GlobalSetup]
    public void Grow()
    {
        _model = Inputs.Model();
        var options = new RunOptions(Scale: Scale);
        _lived = PopulationSynthesis.Grow(
            _model.BaseYear, options.Seed, Scale, options.Threads);
        var world = new World(_lived.Clone(), _model, options, CancellationToken.None);
        _settings = YearSettings.Resolve(
            _model, Scenario.Baseline, options, _model.BaseYear.Year + 1, world);
        LifePass.Apply(
            _lived, 0, _lived.Count,
            _settings.Life with { KinThreshold = uint.MaxValue / 256 }, _life);
        _lists = _life.Lists.Together();
        _pairing = new(_model.Formation, _model.BaseYear.Persons(Scale));
        _students = new(
            _model.Formation, _settings.Universities, new(_settings.Choice.Geography));
    }

    [IterationSetup]
    public void Copy() => _copy = _lived.Clone();

    /// <summary>Queues, ranges and batches.</summary>
    [Benchmark]
    public void Families()
    {
        var (lists, draws) = (_lists, _settings.Draws);
        _kinship.Open(_copy, lists.Kin, draws);
        _kinship.TakeIn(_copy, lists.Orphaned, draws, _counts.Hukou);
        _students.Leave(_copy, lists.Students, draws, _counts);
        _pairing.Match(_copy, lists.Singles, draws, _counts.Hukou);
        _kinship.TakeIn(_copy, lists.JoiningElders, draws, _counts.Hukou);
    }

    /// <summary>Dictionaries, and one sort of all.</summary>
    [Benchmark(Baseline = true)]
    public void Plain()
    {
        var (lists, draws) = (_lists, _settings.Draws);
        var kin = new PlainKinship(_copy, Rows(lists.Kin), draws, _counts.Hukou);
        kin.TakeIn(Rows(lists.Orphaned));
        new PlainStudents(
            _model.Formation, _settings.Universities, new(_settings.Choice.Geography))
            .Leave(
                _copy, [.. lists.Students.Select(student => student.Seat)], draws, _counts);
        new PlainPairing(_model.Formation, _model.BaseYear.Persons(Scale))
            .Match(
                _copy, [.. lists.Singles.Select(single => single.Seat)], draws, _counts.Hukou);
        kin.TakeIn(Rows(lists.JoiningElders));
    }

    private static List<int> Rows(List<ListedHousehold> listed) =>
        [.. listed.Select(one => one.Row)];
}
