// Fits that do not see the places they are judged by.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Studies.Fits;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>
/// The first fit's contraction from 2010 to 2020 with some units unseen. The levels of town and
/// village and the pull of the zones meet the province's totals of 2020, which hold the unseen
/// units too: three numbers, the same for all places.
/// </summary>
public sealed class BlindFits
{
    private const uint Seed = 1;
    private const double StartUrban = -1.6;
    private const double StartOutside = 0.5;

    private readonly ScoringPlaces _places;
    private readonly HindcastOptions _options;
    private readonly Action<HindcastStage> _starts;
    private readonly BaseYear _base2010;
    private readonly IReadOnlyDictionary<int, VitalTarget> _targets;
    private readonly Population _grown;

    /// <param name="places">The units.</param>
    /// <param name="options">How much to run.</param>
    /// <param name="starts">Told of every run.</param>
    /// <param name="token">To stop.</param>
    public BlindFits(
        ScoringPlaces places, HindcastOptions options, Action<HindcastStage> starts,
        CancellationToken token)
    {
        _places = places;
        _options = options;
        _starts = starts;
        _base2010 = BaseYearImputation.Build(places.Tables, 2010);
        _targets = FirstFitStudy.Targets(places.Tables);
        _grown = PopulationSynthesis.Grow(
            _base2010, Seed, options.Scale, options.Threads, token);
    }

    /// <summary>The fit that sees the training units alone.</summary>
    public FirstFit Training(CancellationToken token) => Fit(
        new(StartUrban, 0, new double[Cells.HunanCount], StartOutside, StartOutside),
        _places.IsHeldOut, _options.Sweeps, HindcastStage.FitTraining, token);

    /// <summary>
    /// The fit that sees neither the held-out units nor one fold of the others. It starts from the
    /// training fit, with the fold's deviations imputed before the first run.
    /// </summary>
    public FirstFit WithoutFold(
        FirstFit training, IReadOnlyList<int> folds, int fold, CancellationToken token) => Fit(
        training, [.. folds.Select(f => f < 0 || f == fold)], _options.FoldSweeps,
        HindcastStage.FitFold, token);

    /// <summary>No county residuals at all: only the three numbers that meet the totals.</summary>
    public FirstFit LevelsAlone(FirstFit training, CancellationToken token)
    {
        var none = new double[Cells.HunanCount];
        var all = Enumerable.Repeat(true, Cells.HunanCount).ToArray();
        return Fit(
            training with { Deviations = none }, new UnseenCells(all, _ => none),
            _options.FoldSweeps, HindcastStage.FitLevels, token);
    }

    /// <summary>A run from 2010 to 2020 under published births and deaths.</summary>
    public FittingOutcome Run(FirstFit fit, uint seed, CancellationToken token)
    {
        var population = seed == Seed
            ? _grown.Clone()
            : PopulationSynthesis.Grow(
                _base2010, seed, _options.Scale, _options.Threads, token);
        return FittingRun.Run(Model(fit), Options(seed), population, _targets, token);
    }

    private FirstFit Fit(
        FirstFit start, IReadOnlyList<bool> isUnseen, int sweeps, HindcastStage stage,
        CancellationToken token) => Fit(
        start, new ResidualImputation(_places, isUnseen).Cells(), sweeps, stage, token);

    private FirstFit Fit(
        FirstFit start, UnseenCells unseen, int sweeps, HindcastStage stage,
        CancellationToken token)
    {
        var tables = _places.Tables;
        var outside = ImputationParameters.OutsidePerResident2020
            * tables.Census2020.Sum(c => (double)c.Residents);
        var contraction = new ResidualFit(
            tables.Census2020, _places.UnitOfCounty, outside, unseen);
        return contraction.Run(
            Model(contraction.Filled(start)), Options(Seed), _grown, _targets, sweeps,
            _ => _starts(stage), token);
    }

    private RunOptions Options(uint seed) => new(seed, _options.Scale, 2020, _options.Threads);

    private Model Model(FirstFit fit) => new()
    {
        BaseYear = _base2010,
        Fit = fit,
        Factors = new(new Dictionary<int, YearFactor>()),
    };
}
