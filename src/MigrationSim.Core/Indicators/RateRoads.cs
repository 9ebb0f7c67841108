// What moved a rate of urbanization in a year: natural change, moves, the outside, labels.
namespace MigrationSim.Core.Indicators;

/// <summary>The roads on which a rate changes; Settled is a road of the hukou rate only.</summary>
public enum Road
{
    /// <summary>Births less deaths.</summary>
    Natural,

    /// <summary>Moves inside Hunan; in hukou accounts registrations moved or joined.</summary>
    MovesInside,

    /// <summary>
    /// Exchange with the rest of China; in hukou accounts gained from it or lost.
    /// </summary>
    External,

    /// <summary>Relabelled where they live; in hukou accounts addresses relabelled.</summary>
    Reclassified,

    /// <summary>Rural hukou turned urban.</summary>
    Settled,
}

/// <summary>
/// With U of P urban, a year's rate changes by (dU - r dP) / P', r being the rate at its start and
/// P' the persons at its end. Every flow of the ledger is part of dU and dP, so each road has a
/// part of its own and the parts add up to the change: nothing is left over to share out.
/// </summary>
public static class RateRoads
{
    public static IReadOnlyList<Road> All { get; } = Enum.GetValues<Road>();

    /// <summary>Points of the rate by road in one year, in the order of All; else null.</summary>
    /// <param name="urban">The year's account of the urban part.</param>
    /// <param name="rural">That of the rural part.</param>
    public static double[]? Of(LedgerRow urban, LedgerRow rural)
    {
        var all = urban + rural;
        if (all.Opening <= 0 || all.Closing <= 0) return null;
        var rate = (double)urban.Opening / all.Opening;
        return [.. All.Select(road =>
            100 * (Net(urban, road) - (rate * Net(all, road))) / all.Closing)];
    }

    /// <summary>Persons that a road brought to an account.</summary>
    public static long Net(LedgerRow row, Road road) => road switch
    {
        Road.Natural => row.Births - row.Deaths,
        Road.MovesInside => row.MovesIn - row.MovesOut,
        Road.External => row.ExternalIn - row.ExternalOut,
        Road.Reclassified => row.Reclassified,
        _ => row.Settled,
    };
}
