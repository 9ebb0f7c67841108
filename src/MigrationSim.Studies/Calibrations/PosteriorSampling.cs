// Draws from prior times emulator likelihood.
using MathNet.Numerics.LinearAlgebra;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Calibrations;

/// <summary>What the chains brought.</summary>
/// <param name="Points">Draws in the unit cube, in order of chain and step.</param>
/// <param name="Accepted">Share of steps taken.</param>
/// <param name="LargestRatio">
/// The largest potential scale reduction of a parameter (Gelman and Rubin 1992): near 1 where the
/// chains agree.
/// </param>
public sealed record Sample(
    IReadOnlyList<double[]> Points, double Accepted, double LargestRatio);

/// <summary>
/// Random-walk Metropolis (Metropolis et al. 1953) by several chains. Steps follow the covariance
/// of the chain's own past while it warms up (Haario, Saksman and Tamminen 2001) and are then left
/// alone. A function of its seed; threads change nothing.
/// </summary>
public static class PosteriorSampling
{
    public const int Chains = 4;
    private const int Relearn = 500;
    private const double FirstStep = 0.05;
    private const double LeastStep = 1e-3;

    /// <summary>Draws points.</summary>
    /// <param name="logDensity">Logarithm of the density inside the cube.</param>
    /// <param name="starts">Where chains may begin, the best first.</param>
    /// <param name="each">Draws of a chain.</param>
    /// <param name="thin">Steps from one draw to the next.</param>
    /// <param name="warmUps">Steps before the first draw.</param>
    /// <param name="seed">The random seed.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="token">To stop.</param>
    public static Sample Draw(
        Func<double[], double> logDensity, IReadOnlyList<double[]> starts, int each, int thin,
        int warmUps, uint seed, int threads, CancellationToken token)
    {
        var chains = new Chain[Chains];
        InParallel.For(
            Chains, threads,
            k =>
            {
                chains[k] = new(
                    logDensity, starts[k % starts.Count], new Dice(seed, 1000 + (uint)k));
                chains[k].Run(each, thin, warmUps, token);
            },
            token);
        return new(
            [.. chains.SelectMany(chain => chain.Kept)],
            chains.Sum(chain => chain.Accepted) / (double)(Chains * each * thin),
            Enumerable.Range(0, starts[0].Length).Max(k => Ratio(chains, k)));
    }

    private static double Ratio(Chain[] chains, int k)
    {
        var count = chains[0].Kept.Count;
        double[] means = [.. chains.Select(chain => chain.Kept.Sum(p => p[k]) / count)];
        var within = chains.Select((chain, i) =>
            chain.Kept.Sum(p => (p[k] - means[i]) * (p[k] - means[i])) / (count - 1)).Sum()
            / chains.Length;
        var mean = means.Sum() / means.Length;
        var between = means.Sum(m => (m - mean) * (m - mean)) / (means.Length - 1);
        return Math.Sqrt((((count - 1.0) / count * within) + between) / within);
    }

    private sealed class Chain(
        Func<double[], double> logDensity, double[] start, Dice dice)
    {
        private readonly int _dimensions = start.Length;
        private readonly List<double[]> _past = [];
        private double[] _at = start;
        private double _log = logDensity(start);
        private double[,] _step = Diagonal(start.Length, FirstStep);

        public List<double[]> Kept { get; } = [];

        public int Accepted { get; private set; }

        public void Run(int each, int thin, int warmUps, CancellationToken token)
        {
            for (var step = 1; step <= warmUps; step++)
            {
                if (step % 100 == 0) token.ThrowIfCancellationRequested();
                Step();
                _past.Add(_at);
                if (step % Relearn == 0) Learn();
            }

            Accepted = 0;
            for (var step = 1; step <= each * thin; step++)
            {
                if (step % 100 == 0) token.ThrowIfCancellationRequested();
                Step();
                if (step % thin == 0) Kept.Add(_at);
            }
        }

        private void Step()
        {
            var z = new double[_dimensions];
            for (var k = 0; k < z.Length; k++) z[k] = dice.Normal();
            var to = (double[])_at.Clone();
            for (var i = 0; i < z.Length; i++)
            {
                for (var j = 0; j <= i; j++) to[i] += _step[i, j] * z[j];
            }

            var u = dice.Uniform();
            if (to.Any(place => place is < 0 or > 1)) return;
            var log = logDensity(to);
            if (DetMath.Log(u) >= log - _log) return;
            (_at, _log) = (to, log);
            Accepted++;
        }

        // 2.38^2 / d times the covariance of the later half (Gelman, Roberts and Gilks 1996).
        private void Learn()
        {
            var half = _past.Skip(_past.Count / 2).ToList();
            double[] mean =
                [.. Enumerable.Range(0, _dimensions).Select(k => half.Sum(p => p[k]) / half.Count)];
            var factor = 2.38 * 2.38 / _dimensions;
            var covariance = Matrix<double>.Build.Dense(_dimensions, _dimensions, (i, j) =>
                (factor * half.Sum(p => (p[i] - mean[i]) * (p[j] - mean[j])) / half.Count)
                + (i == j ? LeastStep * LeastStep : 0));
            _step = covariance.Cholesky().Factor.ToArray();
        }

        private static double[,] Diagonal(int count, double value)
        {
            var matrix = new double[count, count];
            for (var k = 0; k < count; k++) matrix[k, k] = value;
            return matrix;
        }
    }
}
