// Adding one array of whole numbers to another.
using System.Numerics;
using System.Runtime.InteropServices;

namespace MigrationSim.Core.Numerics;

/// <summary>Sums of counts, exact whatever the order.</summary>
public static class Sums
{
    /// <summary>Adds part to sum, entry by entry; both have the same length.</summary>
    public static void Add(long[] sum, ReadOnlySpan<long> part) => Add<long>(sum, part);

    public static void Add(Span<int> sum, ReadOnlySpan<int> part) => Add<int>(sum, part);

    private static void Add<T>(Span<T> sum, ReadOnlySpan<T> part)
        where T : struct, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(part.Length, sum.Length);
        var wide = MemoryMarshal.Cast<T, Vector<T>>(sum);
        var wideParts = MemoryMarshal.Cast<T, Vector<T>>(part);
        for (var i = 0; i < wide.Length; i++) wide[i] += wideParts[i];
        for (var i = wide.Length * Vector<T>.Count; i < sum.Length; i++) sum[i] += part[i];
    }
}
