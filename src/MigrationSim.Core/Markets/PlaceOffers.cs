// What places offer in a year, as households see it when they choose.
namespace MigrationSim.Core.Markets;

/// <summary>
/// Arrays by county (122); logs are natural. Prices and chances come from last year's people, so
/// that nothing here depends on this year's moves.
/// </summary>
public sealed record PlaceOffers
{
    /// <summary>Log urban wage of the unskilled, before the crowding of migrants.</summary>
    public required double[] LogUrbanWage { get; init; }

    /// <summary>
    /// What competition adds to the log wage of all but holders of the local urban hukou; negative
    /// where workers have multiplied faster than jobs.
    /// </summary>
    public required double[] LogCrowding { get; init; }

    /// <summary>Log employment probability, at most 0: index = skill * 122 + county.</summary>
    public required double[] LogEmployment { get; init; }

    /// <summary>
    /// Log of what holders of the local urban hukou may expect to earn where they work, less the
    /// way there, without the skill's premium: index = skill * 122 + county of residence.
    /// </summary>
    public double[] LogUrbanIncome { get; init; } = [];

    /// <summary>The same for everybody else, whose wages competition lowers.</summary>
    public double[] LogCrowdedIncome { get; init; } = [];

    /// <summary>
    /// Share of the urban workers of a county who work in another: home * 122 + work.
    /// </summary>
    public double[] CommuterShares { get; init; } = [];

    /// <summary>Log farm income on the scale of the urban wage.</summary>
    public required double[] LogFarmIncome { get; init; }

    /// <summary>Log rent index of the urban part.</summary>
    public required double[] LogRent { get; init; }

    /// <summary>Log of what is left of a price after purchase support, at most 0.</summary>
    public required double[] LogSupport { get; init; }

    /// <summary>
    /// Share of newcomers who rent that find an affordable dwelling, 0..1, as last year.
    /// </summary>
    public required double[] AffordableChance { get; init; }

    /// <summary>Utility of openings that job levers made: beta_J ln(jobs / jobs without).</summary>
    public required double[] Openings { get; init; }

    /// <summary>Access of migrant children to public schools, 0..1.</summary>
    public required double[] SchoolAccess { get; init; }

    /// <summary>The same had the access lever not been moved.</summary>
    public required double[] SchoolAccessBefore { get; init; }

    /// <summary>Amenity by cell (244), standard deviations.</summary>
    public required double[] Amenity { get; init; }

    /// <summary>Hazard index of the urban part.</summary>
    public required double[] Hazard { get; init; }
}
