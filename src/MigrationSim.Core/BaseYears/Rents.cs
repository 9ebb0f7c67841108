// What a dwelling in town costs.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// The prefecture's listing price holds for its districts, a fixed part of it for its other
/// counties.
/// </summary>
public static class Rents
{
    /// <summary>
    /// Log rent index by county; the mean of the index over urban residents is 1.
    /// </summary>
    public static double[] Log(BaseTables tables, int year)
    {
        var rents = new double[Cells.CountyCount];
        double sum = 0, persons = 0;
        for (var i = 0; i < rents.Length; i++)
        {
            var county = tables.Geography.Counties[i];
            rents[i] = tables.HousePrice[county.Prefecture]
                * (county.IsDistrict ? 1 : PlaceParameters.CountyRentRatio);
            var urban = tables.Census(year, i).UrbanResidents;
            sum += urban * rents[i];
            persons += urban;
        }
        for (var i = 0; i < rents.Length; i++)
            rents[i] = DetMath.Log(rents[i] * persons / sum);
        return rents;
    }
}
