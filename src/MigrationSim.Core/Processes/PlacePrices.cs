// Shadow prices of entering an urban part: of its dwellings and of its school places.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Utility that a newcomer forgoes because a place is short: so much for the dwelling, and so much
/// for each child of school age, up to two. Who stays pays nothing. Immutable.
/// </summary>
public sealed class PlacePrices
{
    private readonly double[] _discount = new double[Cells.CountyCount * 3];

    /// <param name="dwellings">By county, at least 0.</param>
    /// <param name="seats">By county, a child, at least 0.</param>
    public PlacePrices(double[] dwellings, double[] seats)
    {
        (Dwellings, Seats) = (dwellings, seats);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            for (var kids = 0; kids < 3; kids++)
                _discount[(i * 3) + kids] = DetMath.Exp(-(dwellings[i] + (kids * seats[i])));
        }
    }

    /// <summary>Room everywhere.</summary>
    public static PlacePrices None { get; } =
        new(new double[Cells.CountyCount], new double[Cells.CountyCount]);

    public IReadOnlyList<double> Dwellings { get; }

    public IReadOnlyList<double> Seats { get; }

    public double Of(int county, int kids) => Dwellings[county] + (kids * Seats[county]);

    /// <summary>exp(-price/mu), the factor on exp(V/mu).</summary>
    public double Factor(int county, int kids, double scale)
    {
        var price = Of(county, kids);
        return price == 0 ? 1 : DetMath.Exp(-price / scale);
    }

    /// <summary>exp(-price), the factor on exp(V).</summary>
    public double Discount(int county, int kids) => _discount[(county * 3) + kids];
}
