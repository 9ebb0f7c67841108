// What a regression may know of a county: the census of 2010 and where it lies.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Covariates by scoring unit. The area is that of 2020's outlines and the distance is as the crow
/// flies, since railways opened later; nothing else is younger than 2010.
/// </summary>
public static class CountyCovariates
{
    // The seat of Furong, the district of the provincial government's old quarter.
    private const string Centre = "430102";

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "urban_share", "log_residents", "log_density_per_km2", "log_km_to_changsha",
        "share_0_14", "share_15_29", "share_60_and_over", "non_agricultural_share",
        "elsewhere_same_county_share", "elsewhere_same_province_share", "other_province_share",
        "log_hukou_per_resident", "household_size", "one_person_share",
    ];

    /// <summary>One row a unit, ascending; one column a name.</summary>
    public static double[][] Of2010(BaseTables tables, IReadOnlyList<int> scoringUnits)
    {
        var counties = tables.Geography.Counties;
        var centre = counties.Single(county => county.Code == Centre);
        var census = UnitCensus.Merge(tables.Census2010, scoringUnits);
        var rows = new double[census.Length][];
        foreach (var (k, unit) in UnitCensus.Units(scoringUnits).Index())
        {
            var area = counties.Where((_, i) => scoringUnits[i] == unit).Sum(c => c.AreaKm2);
            var km = DetMath.GreatCircleKm(
                counties[unit].SeatLongitude, counties[unit].SeatLatitude, centre.SeatLongitude,
                centre.SeatLatitude);
            rows[k] = Row(census[k], area, km);
        }

        return rows;
    }

    private static double[] Row(CountyCensus census, double areaKm2, double km)
    {
        double residents = census.Residents;
        return
        [
            census.UrbanResidents / residents, DetMath.Log(residents),
            DetMath.Log(residents / areaKm2), DetMath.Log(1 + km), Share(census, 0, 14),
            Share(census, 15, 29), Share(census, 60, Ages.Oldest),
            census.NonAgriculturalShare!.Value, census.ElsewhereSameCounty / residents,
            census.ElsewhereSameProvince / residents, census.OtherProvince / residents,
            DetMath.Log(census.HukouPopulation!.Value / residents), census.HouseholdSize,
            (double)census.OnePersonHouseholds / census.Households,
        ];
    }

    private static double Share(CountyCensus census, int first, int last)
    {
        var sum = 0.0;
        for (var group = Ages.Group(first); group <= Ages.Group(last); group++)
            sum += census.AgeSex[group * 2] + census.AgeSex[(group * 2) + 1];
        return sum / census.Residents;
    }
}
