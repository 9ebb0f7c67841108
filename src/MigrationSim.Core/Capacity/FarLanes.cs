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
    private readonly SmallerNest[] _smaller = new SmallerNest[Nests];
    private readonly double[] _ways = new double[Origins * Counties];
    private readonly (int First, int End)[] _prefectures = new (int, int)[Origins];
    private readonly TypeLanes[] _free = new TypeLanes[Nests * Counties * TypeLanes.Registrations];
    private readonly TypeLanes[] _priced =
        new TypeLanes[Nests * Counties * TypeLanes.Registrations];
    private readonly TypeLanes[] _sums = new TypeLanes[Nests * Origins * TypeLanes.Registrations];
    private readonly TypeLanes[] _nests = new TypeLanes[Nests * Origins * TypeLanes.Registrations];
    private readonly TypeLanes[] _outside = new TypeLanes[Origins * TypeLanes.Registrations];

    /// <summary>Takes over a year's tables, at no price.</summary>
    public void Fill(FarWeights far)
    {
        var outside = TypeLanes.Single(_outside);
        for (var origin = 0; origin < Origins; origin++)
        {
            far.Ways(origin).CopyTo(_ways.AsSpan(origin * Counties));
            var (first, count) = far.PrefectureRange(origin);
            _prefectures[origin] = (first, first + count);
            for (var type = 0; type < HouseholdTypes.Count; type++)
                outside[Lane(type, 0, Origins, origin)] = far.Nest(origin, type, 2);
        }

        var free = TypeLanes.Single(_free);
        for (var nest = 0; nest < Nests; nest++)
        {
            _smaller[nest] = new(far.Scale(nest));
            var weights = far.Destinations(nest);
            for (var at = 0; at < weights.Length; at++)
                free[Lane(at / Counties, nest, Counties, at % Counties)] = weights[at];
        }

        Price(PlacePrices.None);
    }

    /// <summary>exp(V/mu) of all ways, by origin, then county.</summary>
    public ReadOnlySpan<double> Ways => _ways;

    /// <summary>exp(V/mu) of the way between two counties; 0 to the own one.</summary>
    public double Way(int origin, int county) => _ways[(origin * Counties) + county];

    /// <summary>The nest another county belongs to, seen from an origin.</summary>
    public int NestOf(int origin, int county) =>
        county >= _prefectures[origin].First && county < _prefectures[origin].End ? 0 : 1;

    /// <summary>The counties of an origin's prefecture; none for a zone.</summary>
    public (int First, int End) Prefecture(int origin) => _prefectures[origin];

    /// <summary>exp(V/mu) of a county at the prices set, without the way.</summary>
    public ref readonly TypeLanes Destination(int nest, int county, int registration) =>
        ref _priced[At(nest, registration, Counties, county)];

    /// <summary>The sum of a nest's weights.</summary>
    public ref readonly TypeLanes Sum(int nest, int origin, int registration) =>
        ref _sums[At(nest, registration, Origins, origin)];

    /// <summary>exp(mu I) of a nest.</summary>
    public ref readonly TypeLanes Nest(int nest, int origin, int registration) =>
        ref _nests[At(nest, registration, Origins, origin)];

    /// <summary>What a nest weighs without one of its counties.</summary>
    public SmallerNest Without(int nest) => _smaller[nest];

    /// <summary>exp(mu I) of the zones outside Hunan.</summary>
    public ref readonly TypeLanes Outside(int origin, int registration) =>
        ref _outside[At(0, registration, Origins, origin)];

    /// <summary>Sets the shadow prices and reckons all nests anew.</summary>
    public void Price(PlacePrices prices)
    {
        for (var nest = 0; nest < Nests; nest++)
        {
            Multiply(nest, prices);
            AddUp(nest, _ways, _sums);
            var first = At(nest, 0, Origins, 0);
            for (var at = first; at < first + (TypeLanes.Registrations * Origins); at++)
                _nests[at] = _smaller[nest].Whole(_sums[at]);
        }
    }

    /// <summary>
    /// Adds up a nest's weights at the prices set, with any factors for the ways (by origin, then
    /// county); the sums stand as those of <see cref="Sum"/>.
    /// </summary>
    public void AddUp(int nest, ReadOnlySpan<double> ways, Span<TypeLanes> into)
    {
        Span<int> columns = stackalloc int[LaneSums.Count];
        Span<TypeLanes> sums = stackalloc TypeLanes[LaneSums.Count];
        for (int origin = 0, count; origin < Origins; origin += count)
        {
            // Origins of one prefecture see the same nests.
            var alike = _prefectures.AsSpan(origin, Math.Min(LaneSums.Count, Origins - origin));
            count = alike.IndexOfAnyExcept(alike[0]) is >= 0 and var end ? end : alike.Length;
            for (var k = 0; k < columns.Length; k++)
                columns[k] = (origin + Math.Min(k, count - 1)) * Counties;
            for (var registration = 0; registration < TypeLanes.Registrations; registration++)
            {
                sums.Clear();
                AddUp(nest, registration, _prefectures[origin], ways, columns, sums);
                sums[..count].CopyTo(into[At(nest, registration, Origins, origin)..]);
            }
        }
    }

    private void AddUp(
        int nest, int registration, (int First, int End) prefecture, ReadOnlySpan<double> ways,
        Span<int> columns, Span<TypeLanes> sums)
    {
        var (first, end) = prefecture;
        var weights = _priced.AsSpan(At(nest, registration, Counties, 0), Counties);
        if (nest == 0)
        {
            LaneSums.Add(weights[first..end], ways[first..], 1, columns, sums);
            return;
        }

        LaneSums.Add(weights[..first], ways, 1, columns, sums);
        LaneSums.Add(weights[end..], ways[end..], 1, columns, sums);
    }

    // Prices act by the number of children alone: three factors a county.
    private void Multiply(int nest, PlacePrices prices)
    {
        var scale = _smaller[nest].Scale;
        for (var j = 0; j < Counties; j++)
        {
            var factors = TypeLanes.ByKids(
                prices.Factor(j, 0, scale), prices.Factor(j, 1, scale),
                prices.Factor(j, 2, scale));
            for (var registration = 0; registration < TypeLanes.Registrations; registration++)
            {
                var at = At(nest, registration, Counties, j);
                _priced[at] = _free[at] * factors;
            }
        }
    }

    // Rows of one nest and registration stand side by side.
    private static int At(int nest, int registration, int rows, int row) =>
        (((nest * TypeLanes.Registrations) + registration) * rows) + row;

    private static int Lane(int type, int nest, int rows, int row) =>
        (At(nest, TypeLanes.Registration(type), rows, row) * TypeLanes.Count)
            + TypeLanes.LaneOf(type);
}
