// A nest's weight, with all of its counties or without one.
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
    private readonly double _scale;
    private readonly double[] _terms = new double[11];

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
    public TypeLanes Without(
        in TypeLanes nest, in TypeLanes sum, in TypeLanes weight, out TypeLanes rest)
    {
        var zero = Vector512<double>.Zero;
        rest = new(
            Vector512.Max(zero, sum.NoKids - weight.NoKids),
            Vector512.Max(zero, sum.Kids - weight.Kids),
            Vector512.Max(zero, sum.MoreKids - weight.MoreKids));
        var part = weight.Over(sum);
        var most = Vector512.Max(part.NoKids, Vector512.Max(part.Kids, part.MoreKids));
        return Vector512.GreaterThanAny(most, Vector512.Create(SmallPart))
            ? Whole(rest)
            : nest * Series(part);
    }

    private TypeLanes Series(in TypeLanes part)
    {
        var terms = _terms.AsSpan();
        var last = Vector512.Create(terms[^1]);
        var (a, b, c) = (last, last, last);
        for (var k = terms.Length - 2; k >= 0; k--)
        {
            var term = Vector512.Create(terms[k]);
            a = Vector512.FusedMultiplyAdd(a, part.NoKids, term);
            b = Vector512.FusedMultiplyAdd(b, part.Kids, term);
            c = Vector512.FusedMultiplyAdd(c, part.MoreKids, term);
        }

        return new(a, b, c);
    }
}
