// What other counties and the external zones weigh, by origin and type of household.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// exp(V/mu) as a factor by (type, destination) times one by (origin, destination), cumulated over
/// counties in ascending order, so that a draw is one search. A term joint in type, origin and
/// destination would break this and is not allowed.
/// </summary>
public sealed class FarWeights
{
    private const int RowCount = OriginFactors.OriginCount * HouseholdTypes.Count;
    private readonly (int First, int Count)[] _prefectures =
        new (int First, int Count)[OriginFactors.OriginCount];

    private double[] _scales = [];
    private readonly FarRows _rows = new();
    private readonly double[] _nests = new double[RowCount * 3];
    private readonly double[] _outside = new double[RowCount * Cells.ZoneCount];

    private readonly DestinationWeights[] _destinations = [new(), new()];

    // exp(V/mu) of ways by origin, on the scale of the nest they lead to.
    private readonly double[] _ways = new double[OriginFactors.OriginCount * Cells.CountyCount];

    /// <summary>Takes the weights of a year; rows and nests wait for their prices.</summary>
    public void Fill(ChoiceInputs inputs, Utilities utilities, OriginFactors ways)
    {
        FillPrefectures(inputs.Geography);
        var p = inputs.Parameters;
        _scales = [p.PrefectureScale, p.ProvinceScale, p.OutsideScale];
        for (var nest = 0; nest < _destinations.Length; nest++)
            _destinations[nest].Fill(utilities, _scales[nest]);
        FillWays(ways);
        FillOutside(utilities, ways);
    }

    /// <summary>
    /// Sets the shadow prices of entering urban parts: the rows are multiplied out anew, the
    /// exponentials of utilities and ways stay.
    /// </summary>
    public void Price(PlacePrices prices)
    {
        foreach (var destinations in _destinations) destinations.Price(prices);
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            var (prefecture, ways) = (PrefectureRange(origin), origin * Cells.CountyCount);
            for (var type = 0; type < HouseholdTypes.Count; type += FarRows.TypesAtOnce)
                _rows.Fill(origin, type, prefecture, _ways.AsSpan(ways), _destinations);
            for (var type = 0; type < HouseholdTypes.Count; type++) FillNests(origin, type);
        }
    }

    /// <summary>Cumulated exp(V/mu) over towns: entry j is the sum before county j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<double> Row(int origin, int type) => _rows.Of(origin, type);

    /// <summary>exp(mu I) of prefecture (0), province (1), outside (2), all in them.</summary>
    public double Nest(int origin, int type, int nest) => _nests[(At(origin, type) * 3) + nest];

    /// <summary>All three of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<double> Nests(int origin, int type) =>
        _nests.AsSpan(At(origin, type) * 3, 3);

    /// <summary>mu of the nests prefecture (0), province (1), outside (2).</summary>
    public double Scale(int nest) => _scales[nest];

    /// <summary>
    /// exp(V/mu) of counties on the scale of nest 0 or 1 at no price and without the way; index =
    /// type * 122 + county.
    /// </summary>
    public ReadOnlySpan<double> Destinations(int nest) => _destinations[nest].Free;

    /// <summary>exp(V/mu) of ways by county, on the scale of their nest; 0 to itself.</summary>
    public ReadOnlySpan<double> Ways(int origin) =>
        _ways.AsSpan(origin * Cells.CountyCount, Cells.CountyCount);

    /// <summary>exp(V/mu) of the four external zones.</summary>
    public ReadOnlySpan<double> Outside(int origin, int type) =>
        _outside.AsSpan(At(origin, type) * Cells.ZoneCount, Cells.ZoneCount);

    /// <summary>First county and number of an origin's prefecture; none for a zone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int First, int Count) PrefectureRange(int origin) => _prefectures[origin];

    /// <summary>Whether a county is in an origin's prefecture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNear(int origin, int county) =>
        (uint)(county - _prefectures[origin].First) < (uint)_prefectures[origin].Count;

    private static int At(int origin, int type) => (origin * HouseholdTypes.Count) + type;

    private void FillPrefectures(Geography geography)
    {
        for (var origin = 0; origin < Cells.CountyCount; origin++)
        {
            var prefecture = geography.Prefectures[geography.PrefectureOf(origin)];
            _prefectures[origin] = (prefecture.FirstCounty, prefecture.CountyCount);
        }
    }

    private void FillWays(OriginFactors ways)
    {
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            var (first, count) = PrefectureRange(origin);
            for (var j = 0; j < Cells.CountyCount; j++)
            {
                var scale = _scales[j >= first && j < first + count ? 0 : 1];
                _ways[(origin * Cells.CountyCount) + j] = j == origin
                    ? 0
                    : DetMath.Exp(ways.Way(origin, Cells.Urban(j)).Sum / scale);
            }
        }
    }

    private void FillNests(int origin, int type)
    {
        var row = Row(origin, type);
        var (first, count) = PrefectureRange(origin);
        var near = row[first + count] - row[first];
        var nests = _nests.AsSpan(At(origin, type) * 3, 3);
        nests[0] = DetMath.Pow(near, _scales[0]);
        nests[1] = DetMath.Pow(Math.Max(0, row[Cells.CountyCount] - near), _scales[1]);
    }

    // People registered outside Hunan leave by a chance of their own: this nest is closed to them.
    private void FillOutside(Utilities utilities, OriginFactors ways)
    {
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            for (var type = 0; type < HouseholdTypes.Count; type++)
            {
                if (HouseholdTypes.RegisteredOutside(type)) continue;
                var sum = 0.0;
                for (var x = 0; x < Cells.ZoneCount; x++)
                {
                    if (origin == Cells.CountyCount + x) continue;
                    var d = Cells.HunanCount + x;
                    var v = ways.Way(origin, d).Sum + utilities.Move(
                        HouseholdTypes.Skill(type), HouseholdTypes.Kids(type), insured: false,
                        HukouRelation.OtherProvince, d);
                    var weight = DetMath.Exp(v / _scales[2]);
                    _outside[(At(origin, type) * Cells.ZoneCount) + x] = weight;
                    sum += weight;
                }

                _nests[(At(origin, type) * 3) + 2] = DetMath.Pow(sum, _scales[2]);
            }
        }
    }
}
