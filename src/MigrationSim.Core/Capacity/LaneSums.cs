// Weighted sums of rows by household type, four at once.
namespace MigrationSim.Core.Capacity;

/// <summary>
/// Four sums over the same rows with factors of their own: a row is fetched once for all of them,
/// and no addition waits for the one before.
/// </summary>
internal static class LaneSums
{
    public const int Count = 4;

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
}
