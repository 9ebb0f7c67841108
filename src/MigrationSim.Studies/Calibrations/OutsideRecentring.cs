// A draw's pull of the outside after 2020, set anew by the balance it is held to.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Studies.Fits;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// Every draw is to keep the mean net external balance of 2021-2024 to which the first fit has set
/// this number; a draw with other tastes would lose it otherwise. Nothing else of these years is
/// used. One Newton step a draw, its slope measured at the central values.
/// </summary>
public sealed class OutsideRecentring
{
    private const double Nudge = 0.2;
    private readonly Model _model;
    private readonly Population _grown;
    private readonly RunOptions _options;
    private readonly Dictionary<int, VitalTarget> _vital;
    private readonly double _balance;

    public OutsideRecentring(
        BaseTables tables, FirstFit fit, int scale, uint seed, int threads,
        CancellationToken token)
    {
        _options = new(seed, scale, YearFactors.LastObserved, 1);
        _vital = CensusRuns.VitalTargets(tables);
        _balance = FirstFitStudy.MeanNetExternal(tables);
        _model = new()
        {
            BaseYear = BaseYearImputation.Build(tables, 2020),
            Fit = fit,
            Factors = new(new Dictionary<int, YearFactor>()),
        };
        _grown = PopulationSynthesis.Grow(_model.BaseYear, seed, scale, threads, token);
    }

    /// <summary>What each draw adds to the pull after 2020.</summary>
    /// <param name="draws">Values by parameter.</param>
    /// <param name="threads">Threads; change no digit.</param>
    /// <param name="ran">Told how many draws are done.</param>
    /// <param name="token">To stop.</param>
    public double[] Solve(
        IReadOnlyList<double[]> draws, int threads, Action<int> ran, CancellationToken token)
    {
        var centre = CalibratedParameters.Central(_model);
        var slope = (Balance(centre, Nudge, token) - Balance(centre, -Nudge, token)) / (2 * Nudge);
        var (added, done) = (new double[draws.Count], 0);
        InParallel.For(
            draws.Count, threads,
            i =>
            {
                added[i] = (_balance - Balance(draws[i], 0, token)) / slope;
                ran(Interlocked.Increment(ref done));
            },
            token);
        return added;
    }

    /// <summary>A draw's mean net external balance, persons a year.</summary>
    public double Balance(IReadOnlyList<double> values, double added, CancellationToken token) =>
        OutsideFit.MeanNetExternal(FittingRun.Run(
            CalibratedParameters.Apply(_model, new(values, added)), _options, _grown.Clone(),
            _vital, token));
}
