// What the nests of other counties weigh at any prices, for all types of household at once.
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
    private const int Nests = 2;
    private readonly FarWeights _far;
    private readonly SmallerNest[] _smaller;
    private readonly double[] _ways = new double[Origins * Counties];
    private readonly (int First, int End)[] _prefectures = new (int, int)[Origins];
    private readonly TypeLanes[] _free = new TypeLanes[Nests * Counties * TypeLanes.Registrations];
    private readonly TypeLanes[] _priced =
        new TypeLanes[Nests * Counties * TypeLanes.Registrations];
    private readonly TypeLanes[] _sums = new TypeLanes[Nests * Origins * TypeLanes.Registrations];
    private readonly TypeLanes[] _nests = new TypeLanes[Nests * Origins * TypeLanes.Registrations];
    private readonly TypeLanes[] _outside = new TypeLanes[Origins * TypeLanes.Registrations];

    public FarLanes(FarWeights far)
    {
        _far = far;
        _smaller = [new(far.Scale(0)), new(far.Scale(1))];
        var outside = TypeLanes.Single(_outside);
        var free = TypeLanes.Single(_free);
        for (var origin = 0; origin < Origins; origin++)
        {
            far.Ways(origin).CopyTo(_ways.AsSpan(origin * Counties));
            var (first, count) = far.PrefectureRange(origin);
            _prefectures[origin] = (first, first + count);
            for (var type = 0; type < HouseholdTypes.Count; type++)
                outside[Lane(origin, type)] = far.Nest(origin, type, 2);
        }

        for (var nest = 0; nest < Nests; nest++)
        {
            var weights = far.Destinations(nest);
            for (var at = 0; at < weights.Length; at++)
            {
                var (type, j) = (at / Counties, at % Counties);
                free[Lane((nest * Counties) + j, type)] = weights[at];
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

    /// <summary>exp(V/mu) of a county at the prices set, without the way.</summary>
    public ref readonly TypeLanes Destination(int nest, int county, int registration) =>
        ref _priced[At((nest * Counties) + county, registration)];

    /// <summary>The sum of a nest's weights.</summary>
    public ref readonly TypeLanes Sum(int nest, int origin, int registration) =>
        ref _sums[At((nest * Origins) + origin, registration)];

    /// <summary>exp(mu I) of a nest.</summary>
    public ref readonly TypeLanes Nest(int nest, int origin, int registration) =>
        ref _nests[At((nest * Origins) + origin, registration)];

    /// <summary>What a nest weighs without one of its counties.</summary>
    public SmallerNest Without(int nest) => _smaller[nest];

    /// <summary>exp(mu I) of the zones outside Hunan.</summary>
    public ref readonly TypeLanes Outside(int origin, int registration) =>
        ref _outside[At(origin, registration)];

    /// <summary>Sets the shadow prices and reckons all nests anew.</summary>
    public void Price(PlacePrices prices)
    {
        for (var nest = 0; nest < Nests; nest++)
        {
            Multiply(nest, prices);
            for (var origin = 0; origin < Origins; origin++)
            {
                for (var registration = 0; registration < TypeLanes.Registrations; registration++)
                {
                    var at = At((nest * Origins) + origin, registration);
                    _sums[at] = AddUp(nest, origin, registration, _ways.AsSpan(origin * Counties));
                    _nests[at] = _smaller[nest].Whole(_sums[at]);
                }
            }
        }
    }

    /// <summary>
    /// Adds up a nest's weights at the prices set, with any factors by county for the ways.
    /// </summary>
    public TypeLanes AddUp(
        int nest, int origin, int registration, ReadOnlySpan<double> ways)
    {
        var (first, end) = _prefectures[origin];
        return nest == 0
            ? AddUp(nest, registration, ways, first, end, default)
            : AddUp(
                nest, registration, ways, end, Counties,
                AddUp(nest, registration, ways, 0, first, default));
    }

    private TypeLanes AddUp(
        int nest, int registration, ReadOnlySpan<double> ways, int first, int end, TypeLanes sum)
    {
        for (var j = first; j < end; j++)
            sum = sum.Plus(Destination(nest, j, registration), ways[j]);
        return sum;
    }

    // Prices act by the number of children alone: three factors a county.
    private void Multiply(int nest, PlacePrices prices)
    {
        for (var j = 0; j < Counties; j++)
        {
            var factors = TypeLanes.ByKids(
                _far.PriceFactor(nest, j, 0, prices), _far.PriceFactor(nest, j, 1, prices),
                _far.PriceFactor(nest, j, 2, prices));
            for (var registration = 0; registration < TypeLanes.Registrations; registration++)
            {
                var at = At((nest * Counties) + j, registration);
                _priced[at] = _free[at] * factors;
            }
        }
    }

    private static int At(int row, int registration) =>
        (row * TypeLanes.Registrations) + registration;

    private static int Lane(int row, int type) =>
        (row * TypeLanes.Registrations * TypeLanes.Count) + TypeLanes.Lane(type);
}
