// Runs from the census of 2010 to that of 2020 under a draw of the parameters.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Studies.Fits;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// The simulator that calibration emulates. Populations are grown once and copied; a run takes one
/// thread, so that several may go at once.
/// </summary>
public sealed class CensusRuns
{
    private readonly Population[] _grown;
    private readonly int _scale;
    private readonly IReadOnlyDictionary<int, VitalTarget> _vital;

    /// <summary>Grows the populations.</summary>
    /// <param name="tables">The base-year tables.</param>
    /// <param name="fit">The fit that draws move.</param>
    /// <param name="scale">Every how many agents one is kept.</param>
    /// <param name="seed">The first population's seed; the others' follow it.</param>
    /// <param name="populations">How many are grown; runs take them in turn.</param>
    /// <param name="threads">Threads to grow with.</param>
    /// <param name="token">To stop.</param>
    public CensusRuns(
        BaseTables tables, FirstFit fit, int scale, uint seed, int populations, int threads,
        CancellationToken token)
    {
        _grown = new Population[populations];
        _scale = scale;
        _vital = VitalTargets(tables);
        Model = new()
        {
            BaseYear = BaseYearImputation.Build(tables, 2010),
            Fit = fit,
            Factors = new(new Dictionary<int, YearFactor>()),
        };
        for (var k = 0; k < _grown.Length; k++)
        {
            _grown[k] = PopulationSynthesis.Grow(
                Model.BaseYear, seed + (uint)k, scale, threads, token);
        }

        Seed = seed;
    }

    /// <summary>The model of base year 2010, without a draw.</summary>
    public Model Model { get; }

    public uint Seed { get; }

    /// <summary>Published births and deaths by year.</summary>
    public static Dictionary<int, VitalTarget> VitalTargets(BaseTables tables) =>
        tables.Province.Where(y => y is { Births: not null, Deaths: not null }).ToDictionary(
            y => y.Year, y => new VitalTarget(y.Births!.Value, y.Deaths!.Value));

    /// <summary>
    /// What counties' urban parts offer an unskilled household from elsewhere in Hunan in the first
    /// year, residual included.
    /// </summary>
    public double[] PlaceUtilities(CancellationToken token)
    {
        var options = new RunOptions(Seed, _scale, 2020, 1);
        var year = Model.BaseYear.Year + 1;
        var model = Model with
        {
            Factors = VitalFactors.With(Model.Factors, year, new(1, 1)),
        };
        var world = new World(_grown[0].Clone(), model, options, token);
        var settings = YearSettings.Resolve(model, Scenario.Baseline, options, year, world);
        var utilities = new Utilities(settings.Choice);
        return
        [
            .. Enumerable.Range(0, Cells.CountyCount).Select(county => utilities.Place(
                0, Cells.Urban(county), HukouRelation.SameProvince).Sum),
        ];
    }

    /// <summary>The end of the run of a number; equal numbers share their dice.</summary>
    public CalibrationEnd Run(IReadOnlyList<double> values, int number, CancellationToken token) =>
        Run(CalibratedParameters.Apply(Model, new(values, 0)), number, token);

    /// <summary>The same of a model of base year 2010.</summary>
    public CalibrationEnd Run(Model model, int number, CancellationToken token)
    {
        var population = _grown[number % _grown.Length].Clone();
        var options = new RunOptions(Seed + (uint)number, _scale, 2020, 1);
        var outcome = FittingRun.Run(model, options, population, _vital, token);
        return CalibrationEnd.Of(outcome, population, _scale);
    }
}
