// What the levers do to the markets in a year, as plain numbers by county.
namespace MigrationSim.Core.Markets;

/// <summary>
/// Arrays by county (122); amounts in agents' units a year, growths as rates a year. At the
/// baseline of all levers everything but SeatGrowth, SchoolAccess and AffordableUnits is 0.
/// </summary>
public sealed record MarketLevers
{
    /// <summary>Growth of urban jobs that a policy adds, log points a year.</summary>
    public required double[] JobGrowth { get; init; }

    /// <summary>Jobs brought by transfer less jobs lost to it elsewhere in Hunan, a year.</summary>
    public required double[] TransferJobs { get; init; }

    /// <summary>Jobs on idle land put to use two years ago, a year.</summary>
    public required double[] LandJobs { get; init; }

    /// <summary>Jobs that the centre's growth brings to its partners; null if none.</summary>
    public JobCoupling? Coupling { get; init; }

    /// <summary>
    /// The year's travel times as in BasePlaces.TravelMinutes; null where they are the base year's.
    /// </summary>
    public IReadOnlyList<double>? TravelMinutes { get; init; }

    /// <summary>Affordable rental dwellings finished in the year.</summary>
    public required double[] AffordableUnits { get; init; }

    /// <summary>Share of the price of a first urban dwelling that is paid for, 0..1.</summary>
    public required double[] PurchaseSupport { get; init; }

    /// <summary>Growth of urban school places a year, the reward's part included.</summary>
    public required double[] SeatGrowth { get; init; }

    /// <summary>Access of migrant children to public schools where there is room, 0..1.</summary>
    public required double[] SchoolAccess { get; init; }

    /// <summary>
    /// Share of last year's growth of urban residents followed by building land and school places,
    /// beyond the baseline's share; may be negative.
    /// </summary>
    public required double[] LandFollows { get; init; }

    /// <summary>Share of rural people, dwellings and places relabelled urban this year.</summary>
    public required double[] Relabelled { get; init; }

    /// <summary>Adults trained from skill 0 to 1 in the year, agents.</summary>
    public required double[] TrainingSeats { get; init; }

    /// <summary>Of 16-19 trained at home from skill 0 to 1 in the year, agents.</summary>
    public required double[] VocationalSeats { get; init; }

    /// <summary>Student places beyond those of the base year, persons.</summary>
    public required double[] StudentSeats { get; init; }

    /// <summary>Works on services, safety and renewal, and floods.</summary>
    public PlaceWorks Works { get; init; } = PlaceWorks.None;
}
