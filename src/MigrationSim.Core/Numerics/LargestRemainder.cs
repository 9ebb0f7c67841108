// Whole numbers from fractions, with an exact total.
namespace MigrationSim.Core.Numerics;

/// <summary>Rounding by the largest remainder (Hare's quota); ties go to the lower index.</summary>
public static class LargestRemainder
{
    /// <summary>
    /// Whole numbers next to the quotas that add up to the total; none below 0 and, where caps are
    /// given, none above its cap. Throws if the caps cannot hold the total.
    /// </summary>
    public static int[] Round(
        ReadOnlySpan<double> quotas, int total, ReadOnlySpan<int> caps = default)
    {
        var counts = new int[quotas.Length];
        var remainders = new double[quotas.Length];
        var order = new int[quotas.Length];
        long left = total;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = (int)Math.Clamp(Math.Floor(quotas[i]), 0, Cap(caps, i));
            remainders[i] = quotas[i] - counts[i];
            order[i] = i;
            left -= counts[i];
        }
        Array.Sort(order, (a, b) =>
        {
            var larger = remainders[b].CompareTo(remainders[a]);
            return larger != 0 ? larger : a.CompareTo(b);
        });
        while (left > 0) left = Add(counts, order, caps, left);
        while (left < 0) left = Remove(counts, order, left);
        return counts;
    }

    /// <summary>
    /// Whole numbers in proportion to shares that add up to the total; a share of 0 gets none.
    /// </summary>
    /// <exception cref="ArgumentException">All shares are 0 but the total is not.</exception>
    public static int[] Share(ReadOnlySpan<double> shares, int total)
    {
        if (total == 0) return new int[shares.Length];
        var sum = 0.0;
        foreach (var share in shares) sum += share;
        if (!(sum > 0))
            throw new ArgumentException($"No share to spread {total} over.", nameof(shares));
        var quotas = new double[shares.Length];
        var caps = new int[shares.Length];
        for (var i = 0; i < quotas.Length; i++)
        {
            quotas[i] = shares[i] * total / sum;
            caps[i] = shares[i] > 0 ? int.MaxValue : 0;
        }

        return Round(quotas, total, caps);
    }

    private static long Add(int[] counts, int[] order, ReadOnlySpan<int> caps, long left)
    {
        var before = left;
        foreach (var i in order)
        {
            if (left == 0 || counts[i] >= Cap(caps, i)) continue;
            counts[i]++;
            left--;
        }
        return left < before
            ? left
            : throw new ArgumentException($"The caps leave {left} of the total without a place.");
    }

    private static long Remove(int[] counts, int[] order, long left)
    {
        var before = left;
        for (var k = order.Length - 1; k >= 0 && left < 0; k--)
        {
            if (counts[order[k]] == 0) continue;
            counts[order[k]]--;
            left++;
        }
        return left > before
            ? left
            : throw new ArgumentException($"A total below 0 by {-left} cannot be met.");
    }

    private static int Cap(ReadOnlySpan<int> caps, int index) =>
        caps.IsEmpty ? int.MaxValue : caps[index];
}
