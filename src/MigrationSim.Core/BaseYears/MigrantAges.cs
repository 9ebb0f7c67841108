// How old migrants are: tables of migrants by age were not published.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Core.BaseYears;

/// <summary>Ages of migrants by the readiness to migrate of Rogers and Castro (1981).</summary>
public static class MigrantAges
{
    /// <summary>
    /// Weight of an age among the migrants of a cell, to be put on the cell's pyramid.
    /// </summary>
    public static double Weight(int age) =>
        ImputationParameters.MigrantAgeConstant
        + (ImputationParameters.MigrantAgeSlope * RogersCastro.Relative(age));

    /// <summary>
    /// Expected migrants by single age and sex among a cell's residents, at most 95 % of any of
    /// them.
    /// </summary>
    public static double[] InCell(IReadOnlyList<int> residents, int migrants)
    {
        var weights = new double[Ages.TableSize];
        var caps = new double[Ages.TableSize];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = residents[i] * Weight(i / 2);
            caps[i] = residents[i] * ImputationParameters.MostMigrants;
        }
        return CappedShares.Fill(weights, caps, migrants);
    }

    /// <summary>
    /// Shares of people outside Hunan by single age and sex, from the province's pyramid.
    /// </summary>
    public static double[] Outside(IReadOnlyList<int[]> residents)
    {
        var profile = new double[Ages.TableSize];
        var sum = 0.0;
        for (var i = 0; i < profile.Length; i++)
        {
            profile[i] = residents.Sum(cell => (long)cell[i]) * OutsideWeight(i / 2);
            sum += profile[i];
        }
        for (var i = 0; i < profile.Length; i++) profile[i] /= sum;
        return profile;
    }

    private static double OutsideWeight(int age) =>
        age < 16 ? ImputationParameters.OutsideChildWeight
        : age < 60 ? ImputationParameters.OutsideWorkingConstant + RogersCastro.Relative(age)
        : ImputationParameters.OutsideOldWeight;
}
