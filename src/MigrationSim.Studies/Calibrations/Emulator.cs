// The simulator's stand-in: a Gaussian process for every target.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Calibrations;

/// <summary>One target as history matching sees it.</summary>
/// <param name="Observed">The figure to meet.</param>
/// <param name="Variance">Of the observation and of the model's discrepancy together.</param>
/// <param name="Stochastic">Of a run about the mean of runs with other dice.</param>
public readonly record struct Aim(double Observed, double Variance, double Stochastic);

/// <summary>
/// Emulates every target on its own. Inputs are places in the unit cube of the parameters' bounds.
/// </summary>
public sealed class Emulator
{
    private readonly IReadOnlyList<Aim> _aims;

    /// <summary>Fits to designs and their outputs, one row a run.</summary>
    public Emulator(
        IReadOnlyList<double[]> points, IReadOnlyList<double[]> outputs, IReadOnlyList<Aim> aims,
        int threads, CancellationToken token)
    {
        _aims = aims;
        var processes = new GaussianProcess[aims.Count];
        InParallel.For(
            aims.Count, threads,
            k => processes[k] = KernelSearch.Fit(
                points, [.. outputs.Select(row => row[k])], aims[k].Stochastic),
            token);
        Processes = processes;
    }

    /// <summary>One process a target.</summary>
    public IReadOnlyList<GaussianProcess> Processes { get; }

    /// <summary>
    /// Implausibility of every target at a point: how many standard deviations it is off
    /// (Craig et al. 1997; Vernon, Goldstein and Bower 2010).
    /// </summary>
    public double[] Implausibilities(double[] point)
    {
        var found = new double[_aims.Count];
        for (var k = 0; k < found.Length; k++)
        {
            var belief = Processes[k].At(point);
            found[k] = Math.Abs(_aims[k].Observed - belief.Mean)
                / Math.Sqrt(Variance(_aims[k], belief));
        }

        return found;
    }

    /// <summary>
    /// Logarithm of the likelihood of the observed figures at a point, errors normal and
    /// independent, but for a constant.
    /// </summary>
    public double LogLikelihood(double[] point)
    {
        var sum = 0.0;
        for (var k = 0; k < _aims.Count; k++)
        {
            var belief = Processes[k].At(point);
            var (error, variance) =
                (_aims[k].Observed - belief.Mean, Variance(_aims[k], belief));
            sum -= 0.5 * ((error * error / variance) + DetMath.Log(variance));
        }

        return sum;
    }

    private static double Variance(Aim aim, Belief belief) =>
        belief.Variance + aim.Variance + aim.Stochastic;
}
