// Moves to other counties, collected by nest and type, then shared out to their destinations.
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Dwellings and school places that moves to other counties' urban parts take.</summary>
/// <param name="far">What the counties weigh.</param>
/// <param name="come">Chance that children come along, by origin (126) and county.</param>
internal sealed class FarFlows(FarLanes far, double[] come)
{
    private const int Origins = OriginFactors.OriginCount;
    private const int Counties = Cells.CountyCount;
    private const int All = TypeLanes.All;

    // Moves per unit of weight by nest, origin and type.
    private readonly Vector512<double>[] _dwellings = new Vector512<double>[2 * Origins * All];
    private readonly Vector512<double>[] _pupils = new Vector512<double>[2 * Origins * All];

    public void Clear()
    {
        Array.Clear(_dwellings);
        Array.Clear(_pupils);
    }

    /// <summary>Dwellings that leave an origin by nest and type, per unit of weight.</summary>
    public Span<Vector512<double>> Dwellings(int nest, int origin) =>
        _dwellings.AsSpan(((nest * Origins) + origin) * All, All);

    /// <summary>Children of families that leave, likewise, if all came along.</summary>
    public Span<Vector512<double>> Pupils(int nest, int origin) =>
        _pupils.AsSpan(((nest * Origins) + origin) * All, All);

    /// <summary>Adds what moves take of a county's dwellings and school places.</summary>
    public void ShareOut(Span<double> newcomers, Span<double> pupils)
    {
        for (var j = 0; j < Counties; j++)
        {
            // The prefecture of a county is that of those who see it in theirs.
            var (first, end) = far.Prefecture(j);
            ShareOut(0, j, first, end, ref newcomers[j], ref pupils[j]);
            ShareOut(1, j, 0, first, ref newcomers[j], ref pupils[j]);
            ShareOut(1, j, end, Origins, ref newcomers[j], ref pupils[j]);
        }
    }

    private void ShareOut(
        int nest, int j, int first, int end, ref double newcomers, ref double pupils)
    {
        Span<Vector512<double>> taken = stackalloc Vector512<double>[All];
        Span<Vector512<double>> coming = stackalloc Vector512<double>[All];
        taken.Clear();
        coming.Clear();
        for (var origin = first; origin < end; origin++)
        {
            var way = far.Way(origin, j);
            AddTo(taken, Vector512.Create(way), Dwellings(nest, origin));
            AddTo(
                coming, Vector512.Create(way * come[(origin * Counties) + j]),
                Pupils(nest, origin));
        }

        var weights = far.Destination(nest, j);
        var (moves, children) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var v = 0; v < All; v++)
        {
            moves = Vector512.FusedMultiplyAdd(taken[v], weights[v], moves);
            children = Vector512.FusedMultiplyAdd(coming[v], weights[v], children);
        }

        newcomers += DetLanes.Sum(moves);
        pupils += DetLanes.Sum(children);
    }

    private static void AddTo(
        Span<Vector512<double>> sums, Vector512<double> factor,
        ReadOnlySpan<Vector512<double>> values)
    {
        for (var v = 0; v < All; v++)
            sums[v] = Vector512.FusedMultiplyAdd(factor, values[v], sums[v]);
    }
}
