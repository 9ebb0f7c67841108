// What works on services, safety and renewal do to places in a year, as plain numbers.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Markets;

/// <summary>
/// Arrays by county (122) if not said otherwise; shares are of the stock at last year's end. At the
/// baseline of all levers everything but Renewed and Floods is 0.
/// </summary>
public sealed record PlaceWorks
{
    /// <summary>Nothing is done and nothing happens.</summary>
    public static PlaceWorks None { get; } = new()
    {
        Amenity = new double[Cells.HunanCount],
        Hazard = new double[Cells.CountyCount],
        RuralSeatLoss = new double[Cells.CountyCount],
        Renewed = new double[Cells.CountyCount],
        Renewal = new double[Cells.CountyCount],
        Conversion = new double[Cells.CountyCount],
        TownJobs = new double[Cells.CountyCount],
        Floods = new double[Cells.CountyCount],
    };

    /// <summary>Added to amenity by cell (244), standard deviations.</summary>
    public required double[] Amenity { get; init; }

    /// <summary>Added to the hazard index of the urban part.</summary>
    public required double[] Hazard { get; init; }

    /// <summary>Share of rural school places closed.</summary>
    public required double[] RuralSeatLoss { get; init; }

    /// <summary>Share of urban dwellings renewed.</summary>
    public required double[] Renewed { get; init; }

    /// <summary>
    /// Of Renewed, what goes beyond the baseline, support included: the share of low-rent dwellings
    /// taken down. Negative below the baseline.
    /// </summary>
    public required double[] Renewal { get; init; }

    /// <summary>Share of urban dwellings that conversion adds.</summary>
    public required double[] Conversion { get; init; }

    /// <summary>Log of jobs that empowered towns have added since the base year.</summary>
    public required double[] TownJobs { get; init; }

    /// <summary>Share of urban dwellings rebuilt after floods less those lost to one.</summary>
    public required double[] Floods { get; init; }
}
