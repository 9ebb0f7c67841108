// A nest's weight, with all of its counties or without one.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// S^mu and (S - w)^mu. Most counties are a small part of their nest: the binomial series of
/// (1 - w/S)^mu is then right to the last digits in eleven terms, and much cheaper than a power.
/// </summary>
internal sealed class SmallerNest
{
    // The terms left out are below 1e-15 of the sum up to this part.
    private const double SmallPart = 1.0 / 16;
    private const int TermCount = 11;
    private readonly double _scale;
    private readonly double[] _terms = new double[TermCount];

    /// <param name="scale">mu, above 0 and at most 1.</param>
    public SmallerNest(double scale)
    {
        _scale = scale;
        _terms[0] = 1;
        for (var k = 1; k < _terms.Length; k++)
            _terms[k] = _terms[k - 1] * (k - 1 - scale) / k;
    }

    /// <summary>mu.</summary>
    public double Scale => _scale;

    /// <summary>S^mu.</summary>
    public TypeLanes Whole(in TypeLanes sum) => new(
        DetLanes.Pow(sum.NoKids, _scale), DetLanes.Pow(sum.Kids, _scale),
        DetLanes.Pow(sum.MoreKids, _scale));

    /// <summary>(S - w)^mu, and S - w by the way.</summary>
    /// <param name="nest">S^mu.</param>
    /// <param name="sum">S.</param>
    /// <param name="weight">w, at most S but for rounding.</param>
    /// <param name="rest">S - w, at least 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Without(
        Vector512<double> nest, Vector512<double> sum, Vector512<double> weight,
        out Vector512<double> rest)
    {
        rest = Vector512.Max(Vector512<double>.Zero, sum - weight);
        var part = TypeLanes.Ratio(weight, sum);
        return Vector512.GreaterThanAny(part, Vector512.Create(SmallPart))
            ? DetLanes.Pow(rest, _scale)
            : nest * Series(part);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Series(Vector512<double> part)
    {
        // Even and odd terms apart, so that fewer wait for one another.
        var terms = _terms.AsSpan(0, TermCount);
        var square = part * part;
        var (even, odd) = (Vector512.Create(terms[^1]), Vector512.Create(terms[^2]));
        for (var k = terms.Length - 3; k > 0; k -= 2)
        {
            even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(terms[k]));
            odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(terms[k - 1]));
        }

        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(terms[0]));
        return Vector512.FusedMultiplyAdd(odd, part, even);
    }
}
