// How well a county is served: those who teach and heal.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Log of the workers in education and health per resident (2020), in standard deviations over
/// urban residents. Beds, schools and lines were not to be had by county.
/// </summary>
public static class Amenities
{
    /// <summary>By county; mean 0 and standard deviation 1, weighted by urban residents.</summary>
    public static double[] Build(BaseTables tables, int year)
    {
        var levels = new double[Cells.CountyCount];
        double mean = 0, square = 0, persons = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            var (traits, census) = (tables.Traits[i], tables.Census2020[i]);
            var employed = traits.EmployedShare * CensusAges.Sum(census, 15);
            levels[i] = DetMath.Log(
                (traits.HealthWorkShare + traits.EducationWorkShare) * employed / census.Residents);
            mean += tables.Census(year, i).UrbanResidents * levels[i];
            persons += tables.Census(year, i).UrbanResidents;
        }
        mean /= persons;
        for (var i = 0; i < levels.Length; i++)
        {
            var distance = levels[i] - mean;
            square += tables.Census(year, i).UrbanResidents * distance * distance;
        }
        var deviation = square > 0 ? Math.Sqrt(square / persons) : 1;
        for (var i = 0; i < levels.Length; i++) levels[i] = (levels[i] - mean) / deviation;
        return levels;
    }
}
