// Urban jobs by county: nobody counts them there.
namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Everybody who works outside farming is taken to have an urban job in the county of residence.
/// </summary>
public static class UrbanJobs
{
    /// <summary>Jobs by county in persons.</summary>
    public static double[] Build(BaseTables tables, int year)
    {
        var jobs = new double[tables.Traits.Count];
        for (var i = 0; i < jobs.Length; i++)
        {
            var traits = tables.Traits[i];
            jobs[i] = traits.EmployedShare * (1 - traits.AgricultureShare)
                * CensusAges.Sum(tables.Census(year, i), 15);
        }

        return jobs;
    }
}
