// Whether calibration finds parameters that are known because the data were made with them.
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Calibrations;

/// <summary>One parameter of one synthetic world.</summary>
/// <param name="Repeat">The world's number, from 1.</param>
/// <param name="Parameter">The parameter's number.</param>
/// <param name="Truth">The value the data were made with.</param>
/// <param name="Low">Fifth percentile of the posterior.</param>
/// <param name="High">Its 95th.</param>
/// <param name="Overlap">Of prior and posterior.</param>
public readonly record struct Recovered(
    int Repeat, int Parameter, double Truth, double Low, double High, double Overlap)
{
    public bool IsCovered => Truth >= Low && Truth <= High;
}

/// <summary>
/// Truths come from the prior; observed figures are a run's, with errors as large as observation
/// and discrepancy are assumed to be. The first wave is the same for all worlds, since it hangs on
/// no figure; the later ones are run anew for each.
/// </summary>
public static class RecoveryStudy
{
    /// <summary>Makes worlds and calibrates to each.</summary>
    public static IReadOnlyList<Recovered> Run(
        IReadOnlyList<Prior> priors, Simulator simulator, double[] centre,
        IReadOnlyList<double> variances, int repeats, CalibrationOptions options,
        ICalibrationListener listener, CancellationToken token)
    {
        var study = new CalibrationStudy(priors, simulator, options, listener, token);
        var (stochastic, _) = study.Stochastic(centre);
        var first = study.FirstWave();
        var dice = new Dice(options.Seed, 2);
        var found = new List<Recovered>();
        for (var repeat = 1; repeat <= repeats; repeat++)
        {
            double[] truth = [.. priors.Select(prior => prior.Quantile(dice.Uniform()))];
            var world = simulator(truth, (int.MaxValue / 2) + repeat);
            double[] observed =
            [
                .. world.Select((value, k) => value + (Math.Sqrt(variances[k]) * dice.Normal())),
            ];
            var result = study.Calibrate(first, observed, variances, stochastic);
            for (var k = 0; k < priors.Count; k++)
            {
                double[] places = [.. result.Sample.Points.Select(point => point[k]).Order()];
                found.Add(new(
                    repeat, k, truth[k], priors[k].At(PriorOverlap.Quantile(places, 0.05)),
                    priors[k].At(PriorOverlap.Quantile(places, 0.95)),
                    PriorOverlap.Of(priors[k], places)));
            }
        }

        return found;
    }
}
