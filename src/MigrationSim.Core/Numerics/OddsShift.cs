// Probabilities moved together until their weighted sum meets a total.
namespace MigrationSim.Core.Numerics;

/// <summary>
/// One multiplier on all odds: the limit of iterative proportional fitting for a table of two
/// columns (Deming and Stephan 1940), and a common shift of logits.
/// </summary>
public static class OddsShift
{
    private const double LogRange = 60;

    /// <summary>
    /// Probabilities p = odds t / (1 + odds t) with the t at which the sum of weight times p is the
    /// target. Odds lie above 0 and are finite; the target lies between 0 and the weights' sum.
    /// </summary>
    public static double[] Meet(
        IReadOnlyList<double> weights, IReadOnlyList<double> odds, double target)
    {
        double Total(double logFactor)
        {
            var factor = DetMath.Exp(logFactor);
            var sum = 0.0;
            for (var i = 0; i < odds.Count; i++) sum += weights[i] * Chance(odds[i] * factor);
            return sum;
        }

        var shift = DetMath.Exp(Bisection.Rising(Total, target, -LogRange, LogRange));
        var chances = new double[odds.Count];
        for (var i = 0; i < chances.Length; i++) chances[i] = Chance(odds[i] * shift);
        return chances;
    }

    private static double Chance(double odds) => odds / (1 + odds);
}
