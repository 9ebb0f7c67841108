// Adding one array of whole numbers to another.
namespace MigrationSim.Core.Numerics;

/// <summary>Sums of counts, exact whatever the order.</summary>
public static class Sums
{
    /// <summary>Adds part to sum, entry by entry; both have the same length.</summary>
    public static void Add(long[] sum, ReadOnlySpan<long> part)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += part[i];
    }

    public static void Add(int[] sum, ReadOnlySpan<int> part)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += part[i];
    }
}
