// What the nests of other counties weigh at any prices, all types of household at once.
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// The weights of <see cref="FarWeights"/> as what they are made of: a factor by destination and
/// type times one by origin and destination, so that sums over counties are small dense products.
/// Nest 0 is the prefecture, nest 1 the province. Sums run in the order of counties.
/// </summary>
internal sealed class FarLanes
{
    private const int Origins = OriginFactors.OriginCount;
    private const int Counties = Cells.CountyCount;
    private const int NestCount = 2;
    private const int Kinds = 3;
    private readonly FarWeights _far;
    private readonly double[] _ways = new double[Origins * Counties];
    private readonly (int First, int End)[] _prefectures = new (int, int)[Origins];
    private readonly Vector512<double>[] _free = new Vector512<double>[At(NestCount, Counties)];
    private readonly Vector512<double>[] _priced = new Vector512<double>[At(NestCount, Counties)];
    private readonly Vector512<double>[] _sums = new Vector512<double>[At(NestCount, Origins)];
    private readonly Vector512<double>[] _nests = new Vector512<double>[At(NestCount, Origins)];
    private readonly Vector512<double>[] _outside = new Vector512<double>[At(1, Origins)];

    public FarLanes(FarWeights far)
    {
        _far = far;
        for (var origin = 0; origin < Origins; origin++)
        {
            far.Ways(origin).CopyTo(_ways.AsSpan(origin * Counties));
            var (first, count) = far.PrefectureRange(origin);
            _prefectures[origin] = (first, first + count);
            var outside = TypeLanes.Lanes(_outside.AsSpan(origin * TypeLanes.All, TypeLanes.All));
            for (var type = 0; type < HouseholdTypes.Count; type++)
                outside[TypeLanes.Lane(type)] = far.Nest(origin, type, 2);
        }

        for (var nest = 0; nest < NestCount; nest++)
        {
            var lanes = TypeLanes.Lanes(_free.AsSpan(At(nest, Counties)));
            var weights = far.Destinations(nest);
            for (var at = 0; at < weights.Length; at++)
            {
                var (type, j) = (at / Counties, at % Counties);
                lanes[(j * TypeLanes.AllLanes) + TypeLanes.Lane(type)] = weights[at];
            }
        }

        Price(PlacePrices.None);
    }

    /// <summary>exp(V/mu) of the way between two counties; 0 to the own one.</summary>
    public double Way(int origin, int county) => _ways[(origin * Counties) + county];

    /// <summary>The nest another county belongs to, seen from an origin.</summary>
    public int NestOf(int origin, int county) =>
        county >= _prefectures[origin].First && county < _prefectures[origin].End ? 0 : 1;

    /// <summary>The counties of an origin's prefecture; none for a zone.</summary>
    public (int First, int End) Prefecture(int origin) => _prefectures[origin];

    public double Scale(int nest) => _far.Scale(nest);

    /// <summary>exp(V/mu) of a county at the prices set, by type, without the way.</summary>
    public ReadOnlySpan<Vector512<double>> Destination(int nest, int county) =>
        _priced.AsSpan(At(nest, Counties) + (county * TypeLanes.All), TypeLanes.All);

    /// <summary>The sum of a nest's weights by type.</summary>
    public ReadOnlySpan<Vector512<double>> Sum(int nest, int origin) =>
        _sums.AsSpan(At(nest, Origins) + (origin * TypeLanes.All), TypeLanes.All);

    /// <summary>exp(mu I) of a nest by type.</summary>
    public ReadOnlySpan<Vector512<double>> Nest(int nest, int origin) =>
        _nests.AsSpan(At(nest, Origins) + (origin * TypeLanes.All), TypeLanes.All);

    /// <summary>exp(mu I) of the zones outside Hunan by type.</summary>
    public ReadOnlySpan<Vector512<double>> Outside(int origin) =>
        _outside.AsSpan(origin * TypeLanes.All, TypeLanes.All);

    /// <summary>Sets the shadow prices and reckons all nests anew.</summary>
    public void Price(PlacePrices prices)
    {
        for (var nest = 0; nest < NestCount; nest++)
        {
            Multiply(nest, prices);
            for (var origin = 0; origin < Origins; origin++)
            {
                var sums = _sums.AsSpan(At(nest, Origins) + (origin * TypeLanes.All), TypeLanes.All);
                AddUp(nest, origin, [], sums);
                var nests =
                    _nests.AsSpan(At(nest, Origins) + (origin * TypeLanes.All), TypeLanes.All);
                for (var v = 0; v < TypeLanes.All; v++)
                    nests[v] = DetLanes.Pow(sums[v], Scale(nest));
            }
        }
    }

    /// <summary>
    /// Adds up a nest's weights at the prices set, each times a share of its county if given.
    /// </summary>
    /// <param name="nest">The nest.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="shares">By county; nothing for 1 everywhere.</param>
    /// <param name="sums">By type.</param>
    public void AddUp(
        int nest, int origin, ReadOnlySpan<double> shares, Span<Vector512<double>> sums)
    {
        var (first, end) = _prefectures[origin];
        sums.Clear();
        if (nest == 0)
        {
            AddUp(nest, origin, first, end, shares, sums);
            return;
        }

        AddUp(nest, origin, 0, first, shares, sums);
        AddUp(nest, origin, end, Counties, shares, sums);
    }

    private void AddUp(
        int nest, int origin, int first, int end, ReadOnlySpan<double> shares,
        Span<Vector512<double>> sums)
    {
        var ways = _ways.AsSpan(origin * Counties, Counties);
        var (a, b, c) = (sums[0], sums[1], sums[2]);
        var (d, e, f) = (sums[3], sums[4], sums[5]);
        for (var j = first; j < end; j++)
        {
            var weights = Destination(nest, j);
            var way = Vector512.Create(shares.IsEmpty ? ways[j] : ways[j] * shares[j]);
            a = Vector512.FusedMultiplyAdd(weights[0], way, a);
            b = Vector512.FusedMultiplyAdd(weights[1], way, b);
            c = Vector512.FusedMultiplyAdd(weights[2], way, c);
            d = Vector512.FusedMultiplyAdd(weights[3], way, d);
            e = Vector512.FusedMultiplyAdd(weights[4], way, e);
            f = Vector512.FusedMultiplyAdd(weights[5], way, f);
        }

        (sums[0], sums[1], sums[2]) = (a, b, c);
        (sums[3], sums[4], sums[5]) = (d, e, f);
    }

    private static int At(int nest, int places) => nest * places * TypeLanes.All;

    // Prices act by the number of children alone: three factors a county.
    private void Multiply(int nest, PlacePrices prices)
    {
        Span<double> factors = stackalloc double[Kinds];
        for (var j = 0; j < Counties; j++)
        {
            for (var kids = 0; kids < Kinds; kids++)
                factors[kids] = _far.PriceFactor(nest, j, kids, prices);
            for (var v = 0; v < TypeLanes.All; v++)
            {
                var at = At(nest, Counties) + (j * TypeLanes.All) + v;
                _priced[at] = _free[at] * TypeLanes.ByKids(factors, v);
            }
        }
    }
}
