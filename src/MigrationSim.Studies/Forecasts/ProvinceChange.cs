// The forecast that every county changes as the province does.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// The province's change in points on each county's rate, its growth on each county's people: the
/// constant-share method (Smith, Tayman and Swanson 2001).
/// </summary>
public static class ProvinceChange
{
    /// <summary>A county's urban share plus the province's change, kept within 0..1.</summary>
    public static double Share(double share, double provinceBefore, double provinceAfter) =>
        Math.Clamp(share + provinceAfter - provinceBefore, 0, 1);

    /// <summary>A county's logarithm of residents plus the province's growth.</summary>
    public static double LogResidents(
        double logResidents, double provinceBefore, double provinceAfter) =>
        logResidents + DetMath.Log(provinceAfter / provinceBefore);
}
