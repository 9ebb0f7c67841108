// A function guessed from its values at some points, and how sure the guess is elsewhere.
using MathNet.Numerics.LinearAlgebra;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// Gaussian-process regression (Rasmussen and Williams 2006): equations 2.25-2.26 without a trend,
/// 2.41-2.42 with one whose coefficients are unknown. The belief is of the function itself, without
/// the noise of a single value.
/// </summary>
public sealed class GaussianProcess
{
    private readonly double[][] _points;
    private readonly Kernel _kernel;
    private readonly Trend _trend;
    private readonly Lazy<double[][]> _inverse;
    private readonly Lazy<(Belief, double)[]> _left;
    private readonly double[] _weights;

    // By basis function: K^-1 H, the coefficients, (H' K^-1 H)^-1.
    private readonly double[][] _solved;
    private readonly double[] _coefficients;
    private readonly double[][] _uncertain;

    /// <summary>Conditions on values at points.</summary>
    /// <param name="points">Rows of inputs.</param>
    /// <param name="values">One value a point.</param>
    /// <param name="kernel">Likeness of points.</param>
    /// <param name="noise">Variance of a value about the function.</param>
    /// <param name="trend">What it follows far away.</param>
    public GaussianProcess(
        IReadOnlyList<double[]> points, IReadOnlyList<double> values, Kernel kernel, double noise,
        Trend trend)
    {
        (_points, _kernel, _trend) = ([.. points], kernel, trend);
        var covariance = Covariance(_points, kernel, noise);
        var cholesky = covariance.Cholesky();
        var y = Vector<double>.Build.DenseOfEnumerable(values);
        _inverse = new(() => cholesky.Solve(
            Matrix<double>.Build.DenseIdentity(_points.Length)).ToRowArrays());
        var solvedValues = cholesky.Solve(y);
        LogLikelihood = -0.5 * ((y * solvedValues) + cholesky.DeterminantLn);
        var freedom = _points.Length;
        if (trend == Trend.None)
        {
            (_solved, _coefficients, _uncertain) = ([], [], []);
            _weights = solvedValues.ToArray();
        }
        else
        {
            var basis = Matrix<double>.Build.DenseOfRowArrays(_points.Select(Basis));
            var solved = cholesky.Solve(basis);
            var moment = basis.TransposeThisAndMultiply(solved).Cholesky();
            var coefficients = moment.Solve(solved.TransposeThisAndMultiply(y));
            _weights = cholesky.Solve(y - (basis * coefficients)).ToArray();
            _solved = solved.ToColumnArrays();
            _coefficients = coefficients.ToArray();
            _uncertain = moment.Solve(
                Matrix<double>.Build.DenseIdentity(_coefficients.Length)).ToRowArrays();
            freedom -= _coefficients.Length;

            // Equation 2.45: what the trend takes up is no evidence against the values.
            LogLikelihood += 0.5 * (coefficients * solved.TransposeThisAndMultiply(y))
                - (0.5 * moment.DeterminantLn);
        }

        LogLikelihood -= 0.5 * freedom * DetMath.Log(2 * Math.PI);
        _left = new(() => Leaving(values));
    }

    /// <summary>Logarithm of the marginal likelihood, the trend integrated out.</summary>
    public double LogLikelihood { get; }

    /// <summary>
    /// For each point what the others say of it (equations 5.10-5.12), the variance with the noise,
    /// and how many standard deviations its value is off.
    /// </summary>
    public IReadOnlyList<(Belief Belief, double Error)> LeaveOneOut => _left.Value;

    /// <summary>The belief at a point.</summary>
    public Belief At(double[] x)
    {
        var k = new double[_points.Length];
        for (var i = 0; i < k.Length; i++) k[i] = _kernel.Of(x, _points[i]);
        var (mean, variance, inverse) = (0.0, _kernel.Variance, _inverse.Value);
        for (var i = 0; i < k.Length; i++)
        {
            mean += k[i] * _weights[i];

            // The inverse is symmetric: half of it will do.
            var (row, half) = (inverse[i], 0.0);
            for (var j = 0; j < i; j++) half += row[j] * k[j];
            variance -= k[i] * ((row[i] * k[i]) + (2 * half));
        }

        if (_trend == Trend.None) return new(mean, Math.Max(0, variance));
        var basis = Basis(x);
        var missed = new double[basis.Length];
        for (var b = 0; b < basis.Length; b++)
        {
            mean += basis[b] * _coefficients[b];
            missed[b] = basis[b] - Product(_solved[b], k);
        }

        for (var b = 0; b < basis.Length; b++)
            variance += missed[b] * Product(_uncertain[b], missed);
        return new(mean, Math.Max(0, variance));
    }

    /// <summary>Covariance of noisy values at points.</summary>
    private static Matrix<double> Covariance(double[][] points, Kernel kernel, double noise)
    {
        var covariance = Matrix<double>.Build.Dense(points.Length, points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            covariance[i, i] = kernel.Variance + noise;
            for (var j = 0; j < i; j++)
                covariance[i, j] = covariance[j, i] = kernel.Of(points[i], points[j]);
        }

        return covariance;
    }

    private static double Product(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    // 1, then the inputs.
    private static double[] Basis(double[] x) => [1, .. x];

    // With Q = K^-1 - K^-1 H (H' K^-1 H)^-1 H' K^-1, an error is (Q y)_i / Q_ii.
    private (Belief, double)[] Leaving(IReadOnlyList<double> values)
    {
        var left = new (Belief, double)[_points.Length];
        for (var i = 0; i < left.Length; i++)
        {
            var own = _inverse.Value[i][i];
            double[] row = [.. _solved.Select(column => column[i])];
            for (var b = 0; b < row.Length; b++) own -= row[b] * Product(_uncertain[b], row);
            var error = _weights[i] / own;
            left[i] = (new(values[i] - error, 1 / own), error * Math.Sqrt(own));
        }

        return left;
    }
}
