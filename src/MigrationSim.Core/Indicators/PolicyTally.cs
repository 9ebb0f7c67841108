// What a year says of policies that open services, insurance and land.
namespace MigrationSim.Core.Indicators;

/// <summary>
/// Lists by county (122); counts are already times the scale. In the base year nobody has been
/// asked for insurance and nobody has left land.
/// </summary>
public sealed record PolicyTally
{
    /// <summary>Share of services open to those without local hukou, 0..1.</summary>
    public required IReadOnlyList<double> Parity { get; init; }

    /// <summary>Urban residents without hukou in the county, at the year's end.</summary>
    public required IReadOnlyList<double> Migrants { get; init; }

    /// <summary>
    /// Those of the urban part without it when the year's moves were over: arrivals from outside
    /// and households born of a move are not among them yet.
    /// </summary>
    public required IReadOnlyList<double> Insurable { get; init; }

    /// <summary>Of Insurable, those in insured households.</summary>
    public required IReadOnlyList<double> Insured { get; init; }

    /// <summary>Households that gave up land for pay, by county of the rural hukou.</summary>
    public required IReadOnlyList<double> LandExits { get; init; }
}
