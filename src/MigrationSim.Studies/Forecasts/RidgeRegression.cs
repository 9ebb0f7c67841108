// Linear regression with a price on large coefficients.
using MathNet.Numerics.LinearAlgebra;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Ridge regression (Hoerl and Kennard 1970): the b that minimise mean (y - a - z b)^2 + penalty
/// |b|^2, where z are the covariates less their mean by their standard deviation, both of the
/// training rows. The intercept pays nothing; a covariate that is the same in all rows counts 0.
/// </summary>
public sealed class RidgeRegression
{
    private readonly double[] _mean;
    private readonly double[] _deviation;
    private readonly double[] _slope;

    private RidgeRegression(double[] mean, double[] deviation, double[] slope, double intercept)
    {
        _mean = mean;
        _deviation = deviation;
        _slope = slope;
        Intercept = intercept;
    }

    /// <summary>The prediction at the training rows' means.</summary>
    public double Intercept { get; }

    /// <summary>Effect of one standard deviation of each covariate.</summary>
    public IReadOnlyList<double> Slopes => _slope;

    /// <summary>Fits to rows of covariates and one target a row.</summary>
    public static RidgeRegression Fit(
        IReadOnlyList<double[]> rows, IReadOnlyList<double> targets, double penalty)
    {
        if (rows.Count != targets.Count || rows.Count == 0)
            throw new ArgumentException($"{rows.Count} rows for {targets.Count} targets.");
        var (mean, deviation) = Standards(rows);
        var columns = mean.Length;
        var intercept = targets.Sum() / targets.Count;
        var gram = Matrix<double>.Build.Dense(columns, columns);
        var moment = Vector<double>.Build.Dense(columns);
        for (var i = 0; i < rows.Count; i++)
        {
            var z = Standardised(rows[i], mean, deviation);
            for (var j = 0; j < columns; j++)
            {
                moment[j] += z[j] * (targets[i] - intercept) / rows.Count;
                for (var k = 0; k < columns; k++) gram[j, k] += z[j] * z[k] / rows.Count;
            }
        }

        // A constant covariate has an empty row, which a price of 1 makes harmless.
        for (var j = 0; j < columns; j++) gram[j, j] += deviation[j] > 0 ? penalty : 1;
        return new(mean, deviation, gram.Cholesky().Solve(moment).ToArray(), intercept);
    }

    public double Predict(double[] row)
    {
        var z = Standardised(row, _mean, _deviation);
        var value = Intercept;
        for (var j = 0; j < z.Length; j++) value += z[j] * _slope[j];
        return value;
    }

    private static (double[] Mean, double[] Deviation) Standards(IReadOnlyList<double[]> rows)
    {
        var columns = rows[0].Length;
        var (mean, deviation) = (new double[columns], new double[columns]);
        for (var j = 0; j < columns; j++)
        {
            foreach (var row in rows) mean[j] += row[j] / rows.Count;
            var variance = 0.0;
            foreach (var row in rows)
                variance += (row[j] - mean[j]) * (row[j] - mean[j]) / rows.Count;

            // What rounding leaves of a constant is no variance.
            deviation[j] = variance > 1e-24 * mean[j] * mean[j] ? Math.Sqrt(variance) : 0;
        }

        return (mean, deviation);
    }

    private static double[] Standardised(double[] row, double[] mean, double[] deviation)
    {
        var z = new double[row.Length];
        for (var j = 0; j < z.Length; j++)
            z[j] = deviation[j] > 0 ? (row[j] - mean[j]) / deviation[j] : 0;
        return z;
    }
}
