// Weighted sums of rows by household type, four at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Four sums over the same rows with factors of their own: a row is fetched once for all of them,
/// and no addition waits for the one before.
/// </summary>
internal static class LaneSums
{
    public const int Count = 4;

    // Vectors of four lanes that a row takes.
    private const int Parts = TypeLanes.Count / 4;

    /// <summary>
    /// Adds rows[i] * factors[i * step + columns[k]] to sums[k], i ascending, rounded once each.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="factors">The factors of all rows and columns.</param>
    /// <param name="step">From one row's factors to the next one's.</param>
    /// <param name="columns">Where the first row's factors stand; four.</param>
    /// <param name="sums">Four.</param>
    public static void Add(
        ReadOnlySpan<TypeLanes> rows, ReadOnlySpan<double> factors, int step,
        ReadOnlySpan<int> columns, Span<TypeLanes> sums)
    {
        if (!Vector512.IsHardwareAccelerated && Fma.IsSupported)
        {
            for (var part = 0; part < Parts; part += 2)
                Add256(rows, factors, step, columns, sums, part);
            return;
        }

        var (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3]);
        var (atA, atB, atC, atD) = (columns[0], columns[1], columns[2], columns[3]);
        foreach (ref readonly var row in rows)
        {
            a = a.Plus(row, factors[atA]);
            b = b.Plus(row, factors[atB]);
            c = c.Plus(row, factors[atC]);
            d = d.Plus(row, factors[atD]);
            atA += step;
            atB += step;
            atC += step;
            atD += step;
        }

        (sums[0], sums[1], sums[2], sums[3]) = (a, b, c, d);
    }

    // A third of the lanes: sixteen registers do not hold the four sums whole.
    private static void Add256(
        ReadOnlySpan<TypeLanes> rows, ReadOnlySpan<double> factors, int step,
        ReadOnlySpan<int> columns, Span<TypeLanes> sums, int part)
    {
        ref var sum = ref Part(ref MemoryMarshal.GetReference(sums), part);
        var (a, a2) = (Of(ref sum, 0), Of(ref sum, 1));
        var (b, b2) = (Of(ref sum, Parts), Of(ref sum, Parts + 1));
        var (c, c2) = (Of(ref sum, 2 * Parts), Of(ref sum, (2 * Parts) + 1));
        var (d, d2) = (Of(ref sum, 3 * Parts), Of(ref sum, (3 * Parts) + 1));
        var (atA, atB, atC, atD) = (columns[0], columns[1], columns[2], columns[3]);
        ref var row = ref Part(ref MemoryMarshal.GetReference(rows), part);
        for (var i = 0; i < rows.Length; i++)
        {
            var (x, y) = (Of(ref row, 0), Of(ref row, 1));
            row = ref Unsafe.Add(ref row, Parts);
            (a, a2) = Plus(a, a2, x, y, factors[atA]);
            (b, b2) = Plus(b, b2, x, y, factors[atB]);
            (c, c2) = Plus(c, c2, x, y, factors[atC]);
            (d, d2) = Plus(d, d2, x, y, factors[atD]);
            atA += step;
            atB += step;
            atC += step;
            atD += step;
        }

        (Of(ref sum, 0), Of(ref sum, 1)) = (a, a2);
        (Of(ref sum, Parts), Of(ref sum, Parts + 1)) = (b, b2);
        (Of(ref sum, 2 * Parts), Of(ref sum, (2 * Parts) + 1)) = (c, c2);
        (Of(ref sum, 3 * Parts), Of(ref sum, (3 * Parts) + 1)) = (d, d2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double>, Vector256<double>) Plus(
        Vector256<double> a, Vector256<double> b, Vector256<double> x, Vector256<double> y,
        double factor)
    {
        var all = Vector256.Create(factor);
        return (Fma.MultiplyAdd(x, all, a), Fma.MultiplyAdd(y, all, b));
    }

    private static ref Vector256<double> Part(ref TypeLanes row, int part) =>
        ref Of(ref Unsafe.As<TypeLanes, Vector256<double>>(ref row), part);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Vector256<double> Of(ref Vector256<double> first, int part) =>
        ref Unsafe.Add(ref first, part);
}
