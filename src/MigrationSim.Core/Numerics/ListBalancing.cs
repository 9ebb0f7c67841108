// Balancing the weights of a list so that weighted counts meet controls of two kinds at once.
using System.Runtime.CompilerServices;

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
        var entries = new Entry[controls.Count][];
        for (var control = 0; control < entries.Length; control++)
            entries[control] = Entries(incidence, control);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var worst = 0.0;
            for (var control = 0; control < entries.Length; control++)
                worst = Math.Max(worst, Meet(weight, entries[control], controls[control]));

            if (worst <= tolerance) break;
        }
        return weight;
    }

    // Most rows have nothing to do with most controls, so only those that have are listed.
    private static Entry[] Entries(IReadOnlyList<int[]> incidence, int control)
    {
        var entries = new List<Entry>();
        for (var row = 0; row < incidence.Count; row++)
        {
            if (incidence[row][control] is var times && times != 0) entries.Add(new(row, times));
        }

        return [.. entries];
    }

    // Scales the rows of one control and returns by how much it had been missed.
    private static double Meet(double[] weight, Entry[] entries, double target)
    {
        var (count, _) = Count(weight, entries, 1);
        var missed = Math.Abs(count - target);
        if (missed == 0 || count == 0) return missed;
        var factor = target > 0 ? Factor(weight, entries, target) : 0;
        foreach (var (row, times) in entries) weight[row] *= Power(factor, times);
        return missed;
    }

    // The root x of sum w a x^a = target: convex and rising, so that Newton's steps end on its
    // right side after the first and then fall to it.
    private static double Factor(double[] weight, Entry[] entries, double target)
    {
        var x = 1.0;
        for (var step = 0; step < 100; step++)
        {
            var (count, slope) = Count(weight, entries, x);
            var next = x - ((count - target) / slope);
            if (Math.Abs(next - x) <= 1e-15 * x) return next;
            x = next;
        }
        return x;
    }

    private static (double Count, double Slope) Count(double[] weight, Entry[] entries, double x)
    {
        var (count, slope) = (0.0, 0.0);
        foreach (var (row, times) in entries)
        {
            var share = weight[row] * times * Power(x, times - 1);
            count += share * x;
            slope += share * times;
        }
        return (count, slope);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Power(double x, int exponent)
    {
        var power = 1.0;
        for (var i = 0; i < exponent; i++) power *= x;
        return power;
    }

    // How many times a row counts for a control.
    private readonly record struct Entry(int Row, int Times);
}
