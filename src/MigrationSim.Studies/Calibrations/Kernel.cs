// How alike the outputs of two points are taken to be.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// Squared exponential with a length of its own for every input (Rasmussen and Williams 2006,
/// equation 5.1): variance times e^(-1/2 sum ((x - y) / length)^2).
/// </summary>
public sealed record Kernel(double Variance, IReadOnlyList<double> Lengths)
{
    public double Of(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var k = 0; k < x.Length; k++)
        {
            var z = (x[k] - y[k]) / Lengths[k];
            sum += z * z;
        }

        return Variance * DetMath.Exp(-0.5 * sum);
    }
}

/// <summary>What a Gaussian process follows where it has no data near.</summary>
public enum Trend
{
    /// <summary>Zero.</summary>
    None,

    /// <summary>A plane, fitted with the rest.</summary>
    Linear,
}

/// <summary>A prediction and how sure it is.</summary>
public readonly record struct Belief(double Mean, double Variance);
