// The kernel under which the values are likeliest.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// Maximum likelihood by coordinate search: a step up and a step down in the log of each number in
/// turn, the step halved when none helps. Slower than gradients, and the same bits everywhere.
/// </summary>
public static class KernelSearch
{
    private const double FirstStep = 0.8;
    private const double LastStep = 0.15;
    private const double ShortestLog = -1.6;
    private const double LongestLog = 2.4;
    private const double LeastVarianceLog = -9;
    private const double LargestVarianceLog = 3;
    private const double Start = 0.7;
    private const double Jitter = 1e-8;

    /// <summary>
    /// The process with the likeliest kernel. Values are told in their own units; inputs lie in the
    /// unit cube, so that lengths from a fifth to eleven sides are tried.
    /// </summary>
    public static GaussianProcess Fit(
        IReadOnlyList<double[]> points, IReadOnlyList<double> values, double noise)
    {
        var spread = Math.Max(Spread(values), double.Epsilon);
        var logs = new double[points[0].Length + 1];
        Array.Fill(logs, Start);
        logs[^1] = -2;
        GaussianProcess Of() => new(
            points, values, KernelOf(logs, spread), noise + (Jitter * spread), Trend.Linear);

        var best = Of();
        for (var step = FirstStep; step >= LastStep; step /= 2)
        {
            var improved = true;
            for (var round = 0; improved && round < 3; round++)
            {
                improved = false;
                for (var k = 0; k < logs.Length; k++)
                    improved |= Improve(ref best, logs, k, step, Of);
            }
        }

        return best;
    }

    private static bool Improve(
        ref GaussianProcess best, double[] logs, int k, double step, Func<GaussianProcess> make)
    {
        var (low, high) = k == logs.Length - 1
            ? (LeastVarianceLog, LargestVarianceLog)
            : (ShortestLog, LongestLog);
        var was = logs[k];
        foreach (var to in (double[])[was + step, was - step])
        {
            logs[k] = Math.Clamp(to, low, high);
            if (logs[k] == was) continue;
            var trial = make();
            if (trial.LogLikelihood > best.LogLikelihood + 1e-3)
            {
                best = trial;
                return true;
            }
        }

        logs[k] = was;
        return false;
    }

    private static Kernel KernelOf(double[] logs, double spread) => new(
        spread * DetMath.Exp(logs[^1]),
        [.. logs.SkipLast(1).Select(DetMath.Exp)]);

    // Variance about the mean.
    private static double Spread(IReadOnlyList<double> values)
    {
        var mean = values.Sum() / values.Count;
        return values.Sum(value => (value - mean) * (value - mean)) / values.Count;
    }
}
