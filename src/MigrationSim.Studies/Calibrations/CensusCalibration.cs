// The whole calibration to the census of 2020, from replicates to the residuals' weight.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Calibrations;

/// <summary>Everything a calibration has to report.</summary>
public sealed record CensusCalibrationResult
{
    public required CalibrationResult Calibration { get; init; }

    public required IReadOnlyList<CalibrationTarget> Targets { get; init; }

    /// <summary>By target, with the central values.</summary>
    public required IReadOnlyList<double> Central { get; init; }

    public required IReadOnlyList<PosteriorDraw> Draws { get; init; }

    /// <summary>Every fifth draw's run, a row a draw and a figure a target.</summary>
    public required IReadOnlyList<double[]> Simulated { get; init; }

    /// <summary>What the emulator said of the same draws before they were run.</summary>
    public required IReadOnlyList<double[]> Emulated { get; init; }

    public required IReadOnlyList<ResidualPart> Residuals { get; init; }

    /// <summary>The residuals' share of the variance of what urban places offer.</summary>
    public required double VarianceShare { get; init; }

    /// <summary>
    /// Of the variance of urban and of rural residuals, what the census of 2010 foretells.
    /// </summary>
    public required IReadOnlyList<double> Foretold { get; init; }
}

/// <summary>A function of tables, fit, scale and options.</summary>
public sealed class CensusCalibration(
    BaseTables tables, FirstFit fit, IReadOnlyList<int> scoringUnits, int scale,
    CalibrationOptions options, ICalibrationListener listener, CancellationToken token)
{
    private const int Populations = 4;
    private const int CheckEvery = 5;

    // Runs that check come after all that search.
    private const int FirstCheck = 1_000_000;

    private static readonly Prior[] Priors = [.. CalibratedParameters.All.Select(p => p.Prior)];

    private readonly IReadOnlyList<CalibrationTarget> _targets = CalibrationTargets.Of(tables);

    /// <summary>Calibrates.</summary>
    public CensusCalibrationResult Run()
    {
        var runs = Grow();
        var study = new CalibrationStudy(Priors, Of(runs), options, listener, token);
        var centre = CalibratedParameters.Central(runs.Model);
        var (stochastic, central) = study.Stochastic(centre);
        var found = study.Calibrate(
            study.FirstWave(), [.. _targets.Select(t => t.Observed)],
            [.. _targets.Select(t => t.Variance)], stochastic);
        var draws = Recentred(found.Draws);
        var (simulated, emulated) = Check(runs, found);
        listener.Begins(CalibrationStage.Residuals, 0, 0);
        var weight = new ResidualWeight(tables, scoringUnits, runs);
        return new()
        {
            Calibration = found,
            Targets = _targets,
            Central = central,
            Draws = draws,
            Simulated = simulated,
            Emulated = emulated,
            Residuals = weight.Parts(token),
            VarianceShare = weight.VarianceShare(token),
            Foretold = [weight.Foretold(0), weight.Foretold(1)],
        };
    }

    /// <summary>Calibrates to synthetic worlds and looks what comes back.</summary>
    public IReadOnlyList<Recovered> Recover(int repeats)
    {
        var runs = Grow();
        return RecoveryStudy.Run(
            Priors, Of(runs), CalibratedParameters.Central(runs.Model),
            [.. _targets.Select(t => t.Variance)], repeats, options, listener, token);
    }

    private CensusRuns Grow() =>
        new(tables, fit, scale, options.Seed, Populations, options.Threads, token);

    private Simulator Of(CensusRuns runs) => (values, number) =>
    {
        var end = runs.Run(values, number, token);
        return [.. _targets.Select(target => target.Simulated(end))];
    };

    private List<PosteriorDraw> Recentred(IReadOnlyList<double[]> draws)
    {
        listener.Begins(CalibrationStage.Recentring, 0, draws.Count);
        var recentring = new OutsideRecentring(
            tables, fit, scale, options.Seed, options.Threads, token);
        var added = recentring.Solve(
            draws, options.Threads, done => listener.Ran(done, draws.Count), token);
        return
        [
            .. draws.Zip(added, (values, after) => new PosteriorDraw(values, Math.Round(after, 6))),
        ];
    }

    private (double[][] Simulated, double[][] Emulated) Check(
        CensusRuns runs, CalibrationResult found)
    {
        double[][] draws = [.. found.Draws.Where((_, i) => i % CheckEvery == 0)];
        var simulator = Of(runs);
        var (simulated, done) = (new double[draws.Length][], 0);
        listener.Begins(CalibrationStage.Checks, 0, draws.Length);
        InParallel.For(
            draws.Length, options.Threads,
            i =>
            {
                simulated[i] = simulator(draws[i], FirstCheck + i);
                listener.Ran(Interlocked.Increment(ref done), draws.Length);
            },
            token);
        double[][] emulated =
        [
            .. draws.Select(values =>
            {
                double[] point = [.. Priors.Zip(values, (prior, value) => prior.Place(value))];
                return found.Emulator.Processes.Select(p => p.At(point).Mean).ToArray();
            }),
        ];
        return (simulated, emulated);
    }
}
