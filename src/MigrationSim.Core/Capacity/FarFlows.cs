// Moves to other counties, collected by nest and type, then shared out to their destinations.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Dwellings and school places that moves to other counties' urban parts take.</summary>
/// <param name="far">What the counties weigh.</param>
/// <param name="comingWays">Its ways times the chance that children come along.</param>
internal sealed class FarFlows(FarLanes far, double[] comingWays)
{
    private const int Origins = OriginFactors.OriginCount;

    // Moves per unit of weight; those of one nest and registration side by side.
    private readonly TypeLanes[] _dwellings = new TypeLanes[2 * Origins * TypeLanes.Registrations];
    private readonly TypeLanes[] _pupils = new TypeLanes[2 * Origins * TypeLanes.Registrations];

    public void Clear()
    {
        Array.Clear(_dwellings);
        Array.Clear(_pupils);
    }

    /// <summary>Households that leave, per unit of weight.</summary>
    public ref TypeLanes Dwellings(int nest, int origin, int registration) =>
        ref _dwellings[At(nest, registration) + origin];

    /// <summary>Their children of school age, per unit of weight.</summary>
    public ref TypeLanes Pupils(int nest, int origin, int registration) =>
        ref _pupils[At(nest, registration) + origin];

    /// <summary>Adds what moves take of a county's dwellings and school places.</summary>
    public void ShareOut(double[] newcomers, double[] pupils)
    {
        for (var first = 0; first < Cells.CountyCount;)
        {
            // A county is in the prefecture of just those who are in its own.
            var (_, end) = far.Prefecture(first);
            var count = Math.Min(LaneSums.Count, end - first);
            for (var registration = 0; registration < TypeLanes.Registrations; registration++)
            {
                ShareOut(_dwellings, far.Ways, registration, first, count, newcomers);
                ShareOut(_pupils, comingWays, registration, first, count, pupils);
            }

            first += count;
        }
    }

    // Up to four counties of one prefecture.
    private void ShareOut(
        TypeLanes[] moves, ReadOnlySpan<double> ways, int registration, int county, int count,
        double[] taken)
    {
        Span<int> columns = stackalloc int[LaneSums.Count];
        for (var k = 0; k < columns.Length; k++) columns[k] = county + Math.Min(k, count - 1);
        Span<TypeLanes> near = stackalloc TypeLanes[LaneSums.Count];
        Span<TypeLanes> other = stackalloc TypeLanes[LaneSums.Count];
        near.Clear();
        other.Clear();
        var (first, end) = far.Prefecture(county);
        AddUp(moves.AsSpan(At(0, registration), Origins), ways, first, end, columns, near);
        var outside = moves.AsSpan(At(1, registration), Origins);
        AddUp(outside, ways, 0, first, columns, other);
        AddUp(outside, ways, end, Origins, columns, other);
        for (var k = 0; k < count; k++)
        {
            taken[county + k] += ((near[k] * far.Destination(0, county + k, registration))
                + (other[k] * far.Destination(1, county + k, registration))).Sum();
        }
    }

    private static void AddUp(
        ReadOnlySpan<TypeLanes> moves, ReadOnlySpan<double> ways, int first, int end,
        ReadOnlySpan<int> columns, Span<TypeLanes> sums) =>
        LaneSums.Add(
            moves[first..end], ways[(first * Cells.CountyCount)..], Cells.CountyCount, columns,
            sums);

    private static int At(int nest, int registration) =>
        ((nest * TypeLanes.Registrations) + registration) * Origins;
}
