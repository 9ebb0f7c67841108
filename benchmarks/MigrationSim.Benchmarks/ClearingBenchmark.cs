// Demand at given prices, and the prices at which it fits, on groups of the real population.
using BenchmarkDotNet.Attributes;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>
/// The clearing of the first year after the base year. All groups are there at any scale; those of
/// a sample are fewer than those of everybody.
/// </summary>
[MemoryDiagnoser]
public class ClearingBenchmark
{
    private Model _model = null!;
    private YearSettings _settings = null!;
    private MoveInputs _inputs = null!;
    private List<DecisionGroup> _groups = null!;
    private PlaceLoad _load = null!;
    private PlaceCapacity _capacity = null!;
    private readonly ChoiceLanes _lanes = new();
    private readonly UrbanClearing _clearing = new();
    private ExpectedDemand _demand = null!;

    /// <summary>Every how many agents one is kept: 20 leaves some 1,800,000.</summary>
    [Params(20)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Group()
    {
        _model = Inputs.Model();
        var options = new RunOptions(Scale: Scale);
        var people = PopulationSynthesis.Grow(
            _model.BaseYear, options.Seed, Scale, options.Threads);
        var world = new World(people, _model, options, CancellationToken.None);
        _settings = YearSettings.Resolve(
            _model, Scenario.Baseline, options, _model.BaseYear.Year + 1, world);
        _inputs = _settings.Tables();
        var groups = new DecisionGroups();
        groups.Add(people, 0, people.Count, _inputs);
        _groups = groups.List();
        _load = new();
        _load.Count(people, 0, people.Count, _inputs);

        // Tighter than the year is, so that many places bind.
        _capacity = new(
            [.. _load.Dwellings.Select(n => 1.005 * n)],
            [.. _load.Seats.Select(n => 1.0 * n)]);
        _lanes.Fill(_inputs.Tables, _inputs.Split);
        _demand = new(_lanes);
        _demand.Open(_groups);
    }

    /// <summary>Dwellings taken, group by group, as for one household.</summary>
    [Benchmark(Baseline = true)]
    public double GroupByGroup()
    {
        var (tables, flows) = (_inputs.Tables, new NestFlows());
        foreach (var group in _groups)
        {
            var unit = group.Unit;
            flows.Add(tables, unit, UnitWeights.Weigh(tables, unit), group.Dwellings);
        }

        flows.ShareOut(tables.Far);
        return flows.In[Cells.Urban(0)];
    }

    /// <summary>Dwellings and school places taken and freed, all types at once.</summary>
    [Benchmark]
    public double Demand()
    {
        _demand.Evaluate();
        return _demand.Newcomers[0];
    }

    /// <summary>All of a year's clearing: lanes, prices, and tables that bear them.</summary>
    [Benchmark]
    public ClearingResult Clearing() =>
        _clearing.Run(
            new(
                _groups, _inputs, _load, _capacity, new(_settings.Choice, _inputs.Tables),
                _settings.ArrivalsPersons),
            _model.Markets, mustHaveRoom: false);
}
