// Urban jobs by county: nobody counts them there.
using MigrationSim.Core.People;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Everybody who works outside farming is taken to have an urban job in the county of residence.
/// The shares are those of 2020; for 2010 the jobs of 2020 are taken back with the urban people of
/// working age, but not raised where these have become fewer.
/// </summary>
public static class UrbanJobs
{
    private const int FirstAge = 15;
    private const int LastAge = 59;

    /// <summary>Jobs by county in persons.</summary>
    public static double[] Build(BaseTables tables, int year)
    {
        var jobs = new double[tables.Traits.Count];
        for (var i = 0; i < jobs.Length; i++)
        {
            var traits = tables.Traits[i];
            jobs[i] = traits.EmployedShare * (1 - traits.AgricultureShare)
                * CensusAges.Sum(tables.Census2020[i], FirstAge);
        }

        if (year == 2010) TakeBack(tables, jobs);
        return jobs;
    }

    private static void TakeBack(BaseTables tables, double[] jobs)
    {
        var before = AgeByResidence.Urban(tables.Census2010);
        var after = AgeByResidence.Urban(tables.Census2020);
        for (var i = 0; i < jobs.Length; i++)
        {
            var (then, now) = (OfWorkingAge(before[i]), OfWorkingAge(after[i]));
            if (then < now) jobs[i] *= (double)then / now;
        }
    }

    // By census groups, hence from 15.
    private static int OfWorkingAge(int[] urban) =>
        urban[(2 * Ages.Group(FirstAge))..(2 * (Ages.Group(LastAge) + 1))].Sum();
}
