// Where a rising function meets its target.
namespace MigrationSim.Core.Numerics;

/// <summary>
/// Bisection in a fixed number of halvings, so that the same question has the same bits.
/// </summary>
public static class Bisection
{
    private const int Halvings = 80;

    /// <summary>
    /// The x between low and high at which a non-decreasing function reaches the target; the nearer
    /// end if the target lies outside the function's values there.
    /// </summary>
    public static double Rising(
        Func<double, double> function, double target, double low, double high)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = 0.5 * (low + high);
            if (function(middle) < target) low = middle;
            else high = middle;
        }
        return 0.5 * (low + high);
    }
}
