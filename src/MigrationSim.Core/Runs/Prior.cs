// What is believed of a parameter before the data are looked at.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Runs;

/// <summary>
/// A normal distribution cut off at bounds; with an infinite deviation, the uniform one.
/// </summary>
/// <param name="Low">No value is below.</param>
/// <param name="High">No value is above.</param>
/// <param name="Mean">Where a normal prior peaks.</param>
/// <param name="Deviation">Its standard deviation before the cut.</param>
public sealed record Prior(double Low, double High, double Mean, double Deviation)
{
    public static Prior Uniform(double low, double high) =>
        new(low, high, (low + high) / 2, double.PositiveInfinity);

    public bool IsUniform => double.IsPositiveInfinity(Deviation);

    /// <summary>Logarithm of the density, but for a constant; minus infinity outside.</summary>
    public double LogDensity(double value)
    {
        if (value < Low || value > High) return double.NegativeInfinity;
        var z = (value - Mean) / Deviation;
        return -0.5 * z * z;
    }

    /// <summary>The value at a place between the bounds, 0 being Low and 1 High.</summary>
    public double At(double place) => Low + (place * (High - Low));

    /// <summary>Where a value lies between the bounds.</summary>
    public double Place(double value) => (value - Low) / (High - Low);

    /// <summary>
    /// The value below which a share of the prior lies, by the trapezoidal rule on a fine grid.
    /// </summary>
    public double Quantile(double share)
    {
        const int Steps = 4096;
        var (width, sum) = ((High - Low) / Steps, 0.0);
        var cumulated = new double[Steps + 1];
        for (var i = 1; i <= Steps; i++)
        {
            var (a, b) = (At((i - 1.0) / Steps), At((double)i / Steps));
            sum += (DetMath.Exp(LogDensity(a)) + DetMath.Exp(LogDensity(Math.Min(b, High)))) / 2;
            cumulated[i] = sum;
        }

        var at = Array.BinarySearch(cumulated, share * sum);
        if (at >= 0) return At((double)at / Steps);
        var next = Math.Clamp(~at, 1, Steps);
        var part = ((share * sum) - cumulated[next - 1]) / (cumulated[next] - cumulated[next - 1]);
        return Low + ((next - 1 + part) * width);
    }
}
