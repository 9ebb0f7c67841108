// Calibration of a simulator: replicates, waves of history matching, the posterior.
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Calibrations;

/// <summary>Points of the unit cube with what runs made of them.</summary>
public sealed record WaveRuns(IReadOnlyList<double[]> Points, IReadOnlyList<double[]> Outputs);

/// <summary>
/// Works for any simulator, so that it can be tried on one whose truth is known. Every digit is a
/// function of the options and the simulator.
/// </summary>
public sealed class CalibrationStudy(
    IReadOnlyList<Prior> priors, Simulator simulator, CalibrationOptions options,
    ICalibrationListener listener, CancellationToken token)
{
    private const int SamplesADraw = 10;
    private const int Digits = 6;

    // Dice of designs; the chains have streams of their own.
    private readonly Dice _dice = new(options.Seed, 1);
    private int _number;

    /// <summary>By target, variance and mean of runs that differ in their dice alone.</summary>
    public (double[] Variance, double[] Mean) Stochastic(IReadOnlyList<double> values)
    {
        var places = priors.Zip(values, (prior, value) => prior.Place(value)).ToArray();
        var outputs = Run([.. Enumerable.Repeat(places, options.Replicates)], 0);
        double[] mean =
        [
            .. Enumerable.Range(0, outputs[0].Length)
                .Select(k => outputs.Sum(row => row[k]) / outputs.Length),
        ];
        return (
            [
                .. mean.Select((m, k) =>
                    outputs.Sum(row => (row[k] - m) * (row[k] - m)) / (outputs.Length - 1)),
            ],
            mean);
    }

    /// <summary>The first wave's runs: a Latin hypercube over the priors' bounds.</summary>
    public WaveRuns FirstWave()
    {
        var points = LatinHypercube.Draw(options.Points, priors.Count, _dice);
        return new(points, Run(points, 1));
    }

    /// <summary>Goes on from the first wave to the posterior.</summary>
    public CalibrationResult Calibrate(
        WaveRuns first, IReadOnlyList<double> observed, IReadOnlyList<double> variances,
        IReadOnlyList<double> stochastic)
    {
        Aim[] aims =
        [
            .. observed.Select((z, k) => new Aim(z, variances[k], stochastic[k])),
        ];
        var (points, outputs) = (first.Points.ToList(), first.Outputs.ToList());
        var waves = new List<WaveReport>();
        for (var wave = 1; ; wave++)
        {
            listener.Begins(CalibrationStage.Emulator, wave, 0);
            var emulator = new Emulator(points, outputs, aims, options.Threads, token);
            var found = HistoryMatching.Points(
                emulator, options.Points, priors.Count, _dice, options.Threads, token);
            waves.Add(new(wave, points.Count, found.Share, Checks(emulator)));
            listener.Matched(waves[^1]);
            if (wave == options.Waves)
            {
                var sample = Sample(emulator, found.Points);
                double[][] draws =
                [
                    .. sample.Points.Where((_, i) => i % SamplesADraw == SamplesADraw - 1)
                        .Select(point => Rounded(Values(point))),
                ];
                return new(draws, sample, emulator, stochastic, waves);
            }

            points.AddRange(found.Points);
            outputs.AddRange(Run(found.Points, wave + 1));
        }
    }

    /// <summary>The values at a point of the cube.</summary>
    public double[] Values(double[] point) =>
        [.. priors.Zip(point, (prior, place) => prior.At(place))];

    // The digits that are written are the digits that are used.
    private static double[] Rounded(double[] values) =>
        [.. values.Select(value => Math.Round(value, Digits))];

    private Sample Sample(Emulator emulator, double[][] known)
    {
        listener.Begins(CalibrationStage.Chains, 0, 0);
        double Density(double[] point) => emulator.LogLikelihood(point)
            + priors.Zip(point, (prior, place) => prior.LogDensity(prior.At(place))).Sum();

        var starts = known.OrderByDescending(Density).ToArray();
        var apart = Math.Max(1, starts.Length / 20);
        return PosteriorSampling.Draw(
            Density, [.. starts.Where((_, i) => i % apart == 0)],
            options.Draws * SamplesADraw / PosteriorSampling.Chains, options.Thin / SamplesADraw,
            options.WarmUps, options.Seed, options.Threads, token);
    }

    private double[][] Run(double[][] points, int wave)
    {
        listener.Begins(
            wave == 0 ? CalibrationStage.Replicates : CalibrationStage.Wave, wave, points.Length);
        var (outputs, done, first) = (new double[points.Length][], 0, _number);
        _number += points.Length;
        InParallel.For(
            points.Length, options.Threads,
            i =>
            {
                outputs[i] = simulator(Values(points[i]), first + i);
                listener.Ran(Interlocked.Increment(ref done), points.Length);
            },
            token);
        return outputs;
    }

    private static EmulatorCheck[] Checks(Emulator emulator) =>
    [
        .. emulator.Processes.Select((process, k) =>
        {
            var left = process.LeaveOneOut;
            return new EmulatorCheck(
                k,
                Math.Sqrt(left.Sum(l => l.Error * l.Error * l.Belief.Variance) / left.Count),
                left.Count(l => Math.Abs(l.Error) <= 2) / (double)left.Count,
                left.Max(l => Math.Abs(l.Error)));
        }),
    ];
}
