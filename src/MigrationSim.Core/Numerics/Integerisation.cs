// Turning shares into whole numbers that add up.
namespace MigrationSim.Core.Numerics;

/// <summary>Rounding that keeps a total.</summary>
public static class Integerisation
{
    /// <summary>
    /// Whole numbers in proportion to the shares that add up to the total: floors first, then one
    /// each to the largest remainders; equal remainders go to the lower index (Hamilton's method).
    /// </summary>
    /// <exception cref="ArgumentException">All shares are zero but the total is not.</exception>
    public static int[] LargestRemainder(ReadOnlySpan<double> shares, int total)
    {
        var whole = new int[shares.Length];
        if (total == 0) return whole;
        var sum = 0.0;
        foreach (var share in shares) sum += share;
        if (!(sum > 0))
            throw new ArgumentException($"No share to spread {total} over.", nameof(shares));

        var remainder = new double[shares.Length];
        var order = new int[shares.Length];
        var left = total;
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = shares[i] * total / sum;
            whole[i] = (int)Math.Floor(exact);
            remainder[i] = exact - whole[i];
            order[i] = i;
            left -= whole[i];
        }
        Array.Sort(order, (a, b) =>
            remainder[a] != remainder[b] ? remainder[b].CompareTo(remainder[a]) : a.CompareTo(b));
        for (var i = 0; left > 0; i = (i + 1) % order.Length)
        {
            if (shares[order[i]] <= 0) continue;
            whole[order[i]]++;
            left--;
        }
        return whole;
    }
}
