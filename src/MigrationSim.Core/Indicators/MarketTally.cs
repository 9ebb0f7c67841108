// What a year says of jobs, dwellings and school places.
namespace MigrationSim.Core.Indicators;

/// <summary>
/// Lists by county (122); counts are already times the scale. Stocks of markets stand for the year,
/// those of people for its end. In the base year prices are 0 and flows are not known.
/// </summary>
public sealed record MarketTally
{
    /// <summary>Urban non-farm jobs.</summary>
    public required IReadOnlyList<double> Jobs { get; init; }

    /// <summary>Urban residents of working age who take part in work, at the year's end.</summary>
    public required IReadOnlyList<double> LabourForce { get; init; }

    /// <summary>Employment probability of the unskilled, 0..1.</summary>
    public required IReadOnlyList<double> Employment { get; init; }

    /// <summary>Urban wage index of holders of the local urban hukou, province 2020 = 1.</summary>
    public required IReadOnlyList<double> WageIndex { get; init; }

    /// <summary>The same for everybody else: competition among migrants lowers it.</summary>
    public required IReadOnlyList<double> MigrantWageIndex { get; init; }

    /// <summary>Rent index, mean of urban residents in the base year = 1.</summary>
    public required IReadOnlyList<double> RentIndex { get; init; }

    /// <summary>Urban dwellings.</summary>
    public required IReadOnlyList<double> Dwellings { get; init; }

    /// <summary>Family households of the urban part, at the year's end.</summary>
    public required IReadOnlyList<double> UrbanHouseholds { get; init; }

    /// <summary>Affordable rental dwellings, of Dwellings.</summary>
    public required IReadOnlyList<double> Affordable { get; init; }

    /// <summary>Households that live in them, at the year's end.</summary>
    public required IReadOnlyList<double> AffordableTenants { get; init; }

    /// <summary>Of which without hukou in the county.</summary>
    public required IReadOnlyList<double> MigrantTenants { get; init; }

    /// <summary>Urban places in primary and junior secondary schools.</summary>
    public required IReadOnlyList<double> Seats { get; init; }

    /// <summary>Urban children of 6-15 with hukou in the county, at the year's end.</summary>
    public required IReadOnlyList<double> LocalPupils { get; init; }

    /// <summary>Urban children of 6-15 without it, at the year's end.</summary>
    public required IReadOnlyList<double> MigrantPupils { get; init; }

    /// <summary>Migrant children who found a public place.</summary>
    public required IReadOnlyList<double> MigrantPupilsPlaced { get; init; }

    /// <summary>Migrant children to whom a public school was open but had no place.</summary>
    public required IReadOnlyList<double> PlacesDenied { get; init; }

    /// <summary>Shadow price of a dwelling, in utility.</summary>
    public required IReadOnlyList<double> DwellingPrice { get; init; }

    /// <summary>Shadow price of a school place, in utility a child.</summary>
    public required IReadOnlyList<double> PlacePrice { get; init; }

    /// <summary>Family households that moved into the urban part.</summary>
    public required IReadOnlyList<double> Newcomers { get; init; }

    /// <summary>Households refused by the urban part they wanted first.</summary>
    public required IReadOnlyList<double> Refused { get; init; }

    /// <summary>Households of both parts that wanted to move and found nothing.</summary>
    public required IReadOnlyList<double> Denied { get; init; }

    /// <summary>Renters who became owners.</summary>
    public required IReadOnlyList<double> Purchases { get; init; }

    /// <summary>Households with a member trained this year.</summary>
    public required IReadOnlyList<double> Certificates { get; init; }

    /// <summary>Households with a working-age reference person and skill 1 or 2.</summary>
    public required IReadOnlyList<double> Skilled { get; init; }

    /// <summary>Households with a working-age reference person.</summary>
    public required IReadOnlyList<double> WorkingHouseholds { get; init; }

    /// <summary>Minutes from the seat to that of the nearest district of Changsha.</summary>
    public required IReadOnlyList<double> MinutesToChangsha { get; init; }

    /// <summary>Of the labour force, those who work in another county.</summary>
    public required IReadOnlyList<double> CommutersOut { get; init; }

    /// <summary>
    /// Of the labour force, those who work in a district of Changsha; 0 in these districts.
    /// </summary>
    public required IReadOnlyList<double> CommutersToCore { get; init; }

    /// <summary>Urban non-farm jobs; 0 in the counties of Changsha.</summary>
    public required IReadOnlyList<double> JobsOutsideChangsha { get; init; }

    /// <summary>Services, hazards, renewal and centres.</summary>
    public required AmenityTally Amenity { get; init; }

    /// <summary>Services open to migrants, insurance, land given up.</summary>
    public required PolicyTally Policy { get; init; }
}
