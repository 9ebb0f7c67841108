// What other counties' urban parts weigh by type of household, at any shadow prices.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// exp((V - price)/mu) by type and county, on one nest's scale. The exponentials of V are taken
/// once; prices only multiply them.
/// </summary>
public sealed class DestinationWeights
{
    private readonly double _scale;
    private readonly double[] _free = new double[HouseholdTypes.Count * Cells.CountyCount];

    public DestinationWeights(Utilities utilities, double scale)
    {
        _scale = scale;
        for (var at = 0; at < _free.Length; at++)
        {
            var type = at / Cells.CountyCount;
            var v = utilities.Move(
                HouseholdTypes.Skill(type), HouseholdTypes.Kids(type),
                HouseholdTypes.Insured(type), HouseholdTypes.RelationElsewhere(type),
                Cells.Urban(at % Cells.CountyCount));
            _free[at] = DetMath.Exp(v / scale);
        }
    }

    /// <summary>The weights at no price, likewise.</summary>
    public ReadOnlySpan<double> Free => _free;

    /// <summary>The weights at given prices: index = type * 122 + county.</summary>
    public double[] At(PlacePrices prices)
    {
        var factors = new double[3 * Cells.CountyCount];
        for (var at = 0; at < factors.Length; at++)
            factors[at] = Factor(at % Cells.CountyCount, at / Cells.CountyCount, prices);

        var weights = new double[_free.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            var (type, j) = (at / Cells.CountyCount, at % Cells.CountyCount);
            var kids = HouseholdTypes.Kids(type);
            weights[at] = _free[at] * factors[(kids * Cells.CountyCount) + j];
        }

        return weights;
    }

    /// <summary>exp(-price/mu), the factor on exp(V/mu).</summary>
    public double Factor(int county, int kids, PlacePrices prices)
    {
        var price = prices.Of(county, kids);
        return price == 0 ? 1 : DetMath.Exp(-price / _scale);
    }
}
