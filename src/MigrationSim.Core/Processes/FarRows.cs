// Weights of other counties, cumulated in ascending order, by origin and type of household.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A row for every origin (126) and type (36): entry j is the sum before county j, and one more
/// than there are counties the sum of all.
/// </summary>
internal sealed class FarRows
{
    /// <summary>Types that <see cref="Fill"/> does at once.</summary>
    public const int TypesAtOnce = 4;

    private const int Length = Cells.CountyCount + 1;
    private readonly double[] _rows =
        new double[OriginFactors.OriginCount * HouseholdTypes.Count * Length];

    public ReadOnlySpan<double> Of(int origin, int type) =>
        _rows.AsSpan(At(origin, type), Length);

    /// <summary>Cumulates four types at once: additions of one row wait for each other.</summary>
    /// <param name="origin">Where from.</param>
    /// <param name="type">The first of the types.</param>
    /// <param name="prefecture">The counties of nest 0; the others are of nest 1.</param>
    /// <param name="ways">The ways from there, by county.</param>
    /// <param name="destinations">What counties weigh, by nest.</param>
    public void Fill(
        int origin, int type, (int First, int Count) prefecture, ReadOnlySpan<double> ways,
        DestinationWeights[] destinations)
    {
        var (first, end) = (prefecture.First, prefecture.First + prefecture.Count);
        Span<double> sums = stackalloc double[TypesAtOnce];
        sums.Clear();
        var at = At(origin, type);
        Cumulate(at, destinations[1].PricedOf(type), ways, 0, first, sums);
        Cumulate(at, destinations[0].PricedOf(type), ways, first, end, sums);
        Cumulate(at, destinations[1].PricedOf(type), ways, end, Cells.CountyCount, sums);
        for (var k = 0; k < TypesAtOnce; k++)
            _rows[at + (k * Length) + Cells.CountyCount] = sums[k];
    }

    // From a county to another, all of one nest.
    private void Cumulate(
        int at, ReadOnlySpan<double> weights, ReadOnlySpan<double> ways, int first, int end,
        Span<double> sums)
    {
        var count = end - first;
        ways = ways.Slice(first, count);
        var weightsA = weights.Slice(first, count);
        var weightsB = weights.Slice(Cells.CountyCount + first, count);
        var weightsC = weights.Slice((2 * Cells.CountyCount) + first, count);
        var weightsD = weights.Slice((3 * Cells.CountyCount) + first, count);
        var rowA = _rows.AsSpan(at + first, count);
        var rowB = _rows.AsSpan(at + Length + first, count);
        var rowC = _rows.AsSpan(at + (2 * Length) + first, count);
        var rowD = _rows.AsSpan(at + (3 * Length) + first, count);
        var (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3]);
        for (var j = 0; j < ways.Length; j++)
        {
            (rowA[j], rowB[j], rowC[j], rowD[j]) = (a, b, c, d);
            a += weightsA[j] * ways[j];
            b += weightsB[j] * ways[j];
            c += weightsC[j] * ways[j];
            d += weightsD[j] * ways[j];
        }

        (sums[0], sums[1], sums[2], sums[3]) = (a, b, c, d);
    }

    private static int At(int origin, int type) =>
        ((origin * HouseholdTypes.Count) + type) * Length;
}
