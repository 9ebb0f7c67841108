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
    private double _scale;
    private readonly double[] _free = new double[HouseholdTypes.Count * Cells.CountyCount];
    private readonly double[] _priced = new double[HouseholdTypes.Count * Cells.CountyCount];

    /// <summary>Takes the weights of a year; they wait for their prices.</summary>
    public void Fill(Utilities utilities, double scale)
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

    /// <summary>The weights at no price: index = type * 122 + county.</summary>
    public ReadOnlySpan<double> Free => _free;

    /// <summary>The weights at the prices last set, of a type and those that follow.</summary>
    public ReadOnlySpan<double> PricedOf(int type) => _priced.AsSpan(type * Cells.CountyCount);

    /// <summary>Sets the shadow prices.</summary>
    public void Price(PlacePrices prices)
    {
        Span<double> factors = stackalloc double[3 * Cells.CountyCount];
        for (var at = 0; at < factors.Length; at++)
            factors[at] = prices.Factor(at % Cells.CountyCount, at / Cells.CountyCount, _scale);
        for (var type = 0; type < HouseholdTypes.Count; type++)
        {
            var first = type * Cells.CountyCount;
            var ofKids = HouseholdTypes.Kids(type) * Cells.CountyCount;
            for (var j = 0; j < Cells.CountyCount; j++)
                _priced[first + j] = _free[first + j] * factors[ofKids + j];
        }
    }
}
