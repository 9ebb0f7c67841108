// A total shared out in proportion to weights, nobody above a cap.
namespace MigrationSim.Core.Numerics;

/// <summary>
/// Proportional sharing under caps: what a full entry cannot take goes to the others.
/// </summary>
public static class CappedShares
{
    /// <summary>
    /// Shares min(cap, t weight) that add up to the total; where the caps of the entries with
    /// weight hold less than the total, every one of them is full and the rest stays unshared.
    /// </summary>
    public static double[] Fill(
        ReadOnlySpan<double> weights, ReadOnlySpan<double> caps, double total)
    {
        var shares = new double[weights.Length];
        var full = new bool[weights.Length];
        var (left, changed) = (total, true);
        var factor = 0.0;
        while (changed)
        {
            var weight = 0.0;
            for (var i = 0; i < weights.Length; i++)
                if (!full[i]) weight += weights[i];
            factor = weight > 0 && left > 0 ? left / weight : 0;
            changed = false;
            for (var i = 0; i < weights.Length; i++)
            {
                if (full[i] || weights[i] <= 0 || weights[i] * factor < caps[i]) continue;
                (full[i], changed, shares[i]) = (true, true, Math.Max(0, caps[i]));
                left -= shares[i];
            }
        }
        for (var i = 0; i < weights.Length; i++)
            if (!full[i]) shares[i] = weights[i] * factor;
        return shares;
    }
}
