// Balancing the weights of a list so that weighted counts meet controls of two kinds at once.
namespace MigrationSim.Core.Numerics;

/// <summary>
/// Finds weights of least relative entropy to the given ones whose weighted incidences equal the
/// controls: households and persons together (Bar-Gera, Konduri, Sana, Ye and Pendyala 2009).
/// </summary>
public static class ListBalancing
{
    /// <summary>
    /// The balanced weights. incidence[row][control] counts 0, 1, 2 ... A row's weight is its start
    /// times a product of factors, one a control, each to the power of the incidence; a sweep
    /// solves for one factor after another. Ends when all controls hold within the tolerance.
    /// </summary>
    public static double[] Balance(
        ReadOnlySpan<double> start, IReadOnlyList<int[]> incidence,
        IReadOnlyList<double> controls, int sweeps = 500, double tolerance = 1e-6)
    {
        var weight = start.ToArray();
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var worst = 0.0;
            for (var control = 0; control < controls.Count; control++)
            {
                worst = Math.Max(
                    worst, Meet(weight, incidence, control, controls[control]));
            }

            if (worst <= tolerance) break;
        }
        return weight;
    }

    // Scales the rows of one control and returns by how much it had been missed.
    private static double Meet(
        double[] weight, IReadOnlyList<int[]> incidence, int control, double target)
    {
        var (count, _) = Count(weight, incidence, control, 1);
        var missed = Math.Abs(count - target);
        if (missed == 0 || count == 0) return missed;
        var factor = target > 0 ? Factor(weight, incidence, control, target) : 0;
        for (var row = 0; row < weight.Length; row++)
            weight[row] *= Power(factor, incidence[row][control]);
        return missed;
    }

    // The root x of sum w a x^a = target: convex and rising, so that Newton's steps end on its
    // right side after the first and then fall to it.
    private static double Factor(
        double[] weight, IReadOnlyList<int[]> incidence, int control, double target)
    {
        var x = 1.0;
        for (var step = 0; step < 100; step++)
        {
            var (count, slope) = Count(weight, incidence, control, x);
            var next = x - ((count - target) / slope);
            if (Math.Abs(next - x) <= 1e-15 * x) return next;
            x = next;
        }
        return x;
    }

    private static (double Count, double Slope) Count(
        double[] weight, IReadOnlyList<int[]> incidence, int control, double x)
    {
        var (count, slope) = (0.0, 0.0);
        for (var row = 0; row < weight.Length; row++)
        {
            var a = incidence[row][control];
            if (a == 0) continue;
            var share = weight[row] * a * Power(x, a - 1);
            count += share * x;
            slope += share * a;
        }
        return (count, slope);
    }

    private static double Power(double x, int exponent)
    {
        var power = 1.0;
        for (var i = 0; i < exponent; i++) power *= x;
        return power;
    }
}
