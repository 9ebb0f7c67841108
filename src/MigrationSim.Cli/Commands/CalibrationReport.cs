// From what a calibration found to the rows that are written.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Studies.Calibrations;

namespace MigrationSim.Cli.Commands;

/// <summary>Medians, intervals and checks of a calibration.</summary>
public static class CalibrationReport
{
    public static CalibrationTables Of(
        CensusCalibrationResult result, CalibrateOrder order, string baseDigest) => new()
        {
            Origin = Origin(result, order, baseDigest),
            Draws = result.Draws,
            Parameters = [.. CalibratedParameters.All.Select((p, k) => Parameter(result, p, k))],
            Targets = [.. result.Targets.Select((target, k) => Target(result, target, k))],
            Emulators = [.. Emulators(result)],
            Residuals = [.. Residuals(result)],
        };

    private static CalibrationOrigin Origin(
        CensusCalibrationResult result, CalibrateOrder order, string baseDigest)
    {
        var (options, sample) = (order.Options, result.Calibration.Sample);
        return new(
            baseDigest, ModelVersion.Text, order.CommandLine,
            [
                ("scale", order.Scale), ("points", options.Points), ("waves", options.Waves),
                ("draws", options.Draws), ("seed", options.Seed),
                ("replicates", options.Replicates), ("chains", PosteriorSampling.Chains),
                ("thin", options.Thin),
            ],
            sample.Accepted, sample.LargestRatio);
    }

    // Posterior figures are told from ten times as many draws as are written.
    private static ParameterRow Parameter(
        CensusCalibrationResult result, CalibratedParameter parameter, int k)
    {
        var prior = parameter.Prior;
        double[] places = [.. result.Calibration.Sample.Points.Select(point => point[k]).Order()];
        double After(double share) => prior.At(PriorOverlap.Quantile(places, share));
        var overlap = PriorOverlap.Of(prior, places);
        return new(
            parameter.Name, parameter.Symbol, parameter.Zh, parameter.En,
            prior.IsUniform ? "uniform" : "normal", prior.Low, prior.High,
            prior.IsUniform ? null : prior.Mean, prior.IsUniform ? null : prior.Deviation,
            new(prior.Quantile(0.05), prior.Quantile(0.5), prior.Quantile(0.95)),
            new(After(0.05), After(0.5), After(0.95)), overlap, overlap <= PriorOverlap.Limit,
            parameter.CarriesOver, parameter.Tag.ToString()[..1], parameter.BecauseZh,
            parameter.BecauseEn);
    }

    private static TargetRow Target(
        CensusCalibrationResult result, CalibrationTarget target, int k)
    {
        double[] values = [.. result.Simulated.Select(row => row[k])];
        var mean = values.Average();
        var errors = result.Simulated.Zip(result.Emulated, (run, told) => run[k] - told[k]);
        return new(
            target.Name, target.Zh, target.En, target.Observed, target.ObservationDeviation,
            target.DiscrepancyDeviation, Math.Sqrt(result.Calibration.Stochastic[k]),
            result.Central[k], mean,
            Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / Math.Max(1, values.Length - 1)),
            Math.Sqrt(errors.Average(error => error * error)), target.Tag.ToString()[..1],
            target.Source);
    }

    private static IEnumerable<EmulatorRow> Emulators(CensusCalibrationResult result) =>
        from wave in result.Calibration.Waves
        from check in wave.Checks
        select new EmulatorRow(
            wave.Wave, wave.Runs, wave.Share, result.Targets[check.Target].Name, check.Rmse,
            check.WithinTwo, check.Largest);

    private static IEnumerable<ResidualRow> Residuals(CensusCalibrationResult result)
    {
        foreach (var part in result.Residuals)
        {
            yield return new("urban_rate_rmse_pp", part.Part, part.RateRmsePp);
            yield return new("log_population_rmse", part.Part, part.LogPopulationRmse);
            yield return new("province_urban_rate_pct", part.Part, part.UrbanRatePct);
        }

        yield return new("variance_share", null, result.VarianceShare);
        yield return new("foretold_share_urban", null, result.Foretold[0]);
        yield return new("foretold_share_rural", null, result.Foretold[1]);
    }
}
