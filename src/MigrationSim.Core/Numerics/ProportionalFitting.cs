// Iterative proportional fitting of a table to margins of any dimension.
namespace MigrationSim.Core.Numerics;

/// <summary>
/// Target sums over some axes of a table, row-major over those axes in the order given.
/// </summary>
public sealed record Margin(IReadOnlyList<int> Axes, IReadOnlyList<double> Target);

/// <summary>
/// Scales a table until its sums meet the margins and its odds ratios are the seed's (Deming and
/// Stephan 1940). Zeros of the seed stay zeros. Sums run in storage order.
/// </summary>
public static class ProportionalFitting
{
    /// <summary>
    /// The fitted table, row-major of the seed's shape. Stops when every margin is met within the
    /// tolerance (persons or households), at the latest after the given sweeps; margins that
    /// contradict each other or the zeros leave the last margin met, the others nearly so.
    /// </summary>
    public static double[] Fit(
        ReadOnlySpan<double> seed, IReadOnlyList<int> shape, IReadOnlyList<Margin> margins,
        int sweeps = 200, double tolerance = 1e-9)
    {
        var table = seed.ToArray();
        var address = new int[margins.Count][];
        for (var m = 0; m < margins.Count; m++)
            address[m] = Addresses(shape, margins[m].Axes, table.Length);

        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var worst = 0.0;
            for (var m = 0; m < margins.Count; m++)
                worst = Math.Max(worst, Scale(table, address[m], margins[m].Target));
            if (worst <= tolerance) break;
        }
        return table;
    }

    // Meets one margin and returns by how much it had been missed.
    private static double Scale(double[] table, int[] address, IReadOnlyList<double> target)
    {
        var sum = new double[target.Count];
        for (var i = 0; i < table.Length; i++) sum[address[i]] += table[i];
        var worst = 0.0;
        for (var j = 0; j < sum.Length; j++)
        {
            worst = Math.Max(worst, Math.Abs(sum[j] - target[j]));
            sum[j] = sum[j] > 0 ? target[j] / sum[j] : 0;
        }
        for (var i = 0; i < table.Length; i++) table[i] *= sum[address[i]];
        return worst;
    }

    // For every entry of the table, the entry of the margin it adds to.
    private static int[] Addresses(IReadOnlyList<int> shape, IReadOnlyList<int> axes, int length)
    {
        var address = new int[length];
        var index = new int[shape.Count];
        for (var i = 0; i < length; i++)
        {
            var rest = i;
            for (var axis = shape.Count - 1; axis >= 0; axis--)
            {
                index[axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            foreach (var axis in axes) address[i] = (address[i] * shape[axis]) + index[axis];
        }
        return address;
    }
}
