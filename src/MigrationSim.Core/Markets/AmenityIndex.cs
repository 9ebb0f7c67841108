// How well places are served and how safe they are this year.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Markets;

/// <summary>The base year's indices and what works have added.</summary>
public static class AmenityIndex
{
    /// <summary>
    /// Amenity by cell (244): the county's of the base year in both parts, plus each part's own.
    /// </summary>
    public static double[] Services(BasePlaces places, PlaceWorks works)
    {
        var levels = new double[Cells.HunanCount];
        for (var c = 0; c < levels.Length; c++)
            levels[c] = places.Amenity[Cells.County(c)] + works.Amenity[c];
        return levels;
    }

    /// <summary>
    /// Hazard index of the urban part by county; 1 is the exposure to floods of a county named for
    /// reconstruction. Safer than most may be below 0.
    /// </summary>
    public static double[] Hazard(BasePlaces places, PlaceWorks works) =>
        ByCounty.Of(i => places.FloodExposure[i] + works.Hazard[i]);
}
