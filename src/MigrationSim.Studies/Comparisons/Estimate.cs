// A mean over replicates and how sure it is.
using MathNet.Numerics.Distributions;

namespace MigrationSim.Studies.Comparisons;

/// <summary>
/// The mean of paired differences with Student's intervals (Law 2015, ch. 10.2: paired-t), half of
/// whose width is given. With one replicate there is none.
/// </summary>
/// <param name="Mean">The mean.</param>
/// <param name="Count">Replicates in it.</param>
/// <param name="Half80">Half the width of the 80 % interval, or null.</param>
/// <param name="Half95">Half the width of the 95 % interval, or null.</param>
public readonly record struct Estimate(double Mean, int Count, double? Half80, double? Half95)
{
    public double? Low80 => Mean - Half80;

    public double? High80 => Mean + Half80;

    public double? Low95 => Mean - Half95;

    public double? High95 => Mean + Half95;

    /// <summary>Whether the 95 % interval holds 0; null without an interval.</summary>
    public bool? HoldsZero => Half95 is { } half ? Math.Abs(Mean) <= half : null;

    /// <summary>From one value a replicate, nulls apart; null where no value is known.</summary>
    public static Estimate? Of(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        var n = known.Count;
        if (n == 0) return null;
        var mean = known.Sum() / n;
        if (n == 1) return new(mean, n, null, null);

        var squares = known.Sum(value => (value - mean) * (value - mean));
        var error = Math.Sqrt(squares / (n - 1) / n);
        return new(mean, n, error * Quantile(n, 0.9), error * Quantile(n, 0.975));
    }

    private static double Quantile(int count, double probability) =>
        StudentT.InvCDF(0, 1, count - 1, probability);
}
