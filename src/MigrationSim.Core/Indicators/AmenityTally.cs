// What a year says of services, hazards, renewal and centres.
namespace MigrationSim.Core.Indicators;

/// <summary>
/// Lists by county (122); counts are already times the scale. People are those of the year's end.
/// </summary>
public sealed record AmenityTally
{
    /// <summary>Amenity of the urban part, standard deviations.</summary>
    public required IReadOnlyList<double> Amenity { get; init; }

    /// <summary>Hazard index of the urban part.</summary>
    public required IReadOnlyList<double> Hazard { get; init; }

    /// <summary>Residents of the urban part.</summary>
    public required IReadOnlyList<double> Urban { get; init; }

    /// <summary>Residents of both parts, 0 where nothing is exposed to floods.</summary>
    public required IReadOnlyList<double> Exposed { get; init; }

    /// <summary>Persons who lost their home to a flood.</summary>
    public required IReadOnlyList<double> Displaced { get; init; }

    /// <summary>Urban dwellings renewed.</summary>
    public required IReadOnlyList<double> Renewed { get; init; }

    /// <summary>Tenants who lost their dwelling to renewal, households.</summary>
    public required IReadOnlyList<double> DisplacedRenters { get; init; }

    /// <summary>Residents of both parts, 0 outside the tag COUNTY_SEAT.</summary>
    public required IReadOnlyList<double> SeatResidents { get; init; }

    /// <summary>Of which in the urban part.</summary>
    public required IReadOnlyList<double> SeatUrban { get; init; }

    /// <summary>Residents of the urban part, 0 outside the tag SUBCENTRE.</summary>
    public required IReadOnlyList<double> SubcentreUrban { get; init; }

    /// <summary>Jobs owed to empowered towns, of the county's urban jobs.</summary>
    public required IReadOnlyList<double> TownJobs { get; init; }
}
