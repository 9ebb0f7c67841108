// Schooling by age: published by county, but not by age.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Chances of skill 1 (senior secondary) and skill 2 (tertiary) by single age. The county's shares
/// of 2020, turned from those of 3 and over to those of 15 and over, are met by one multiplier a
/// county and level on a profile by age. For 2010 the shares are lowered as they were in the
/// province.
/// </summary>
public static class SkillByAge
{
    /// <summary>First age with a skill above 0.</summary>
    public const int FirstAge = 15;

    /// <summary>
    /// By county, then age * 2 + (skill - 1); the two chances of an age add up to 1 at most.
    /// </summary>
    public static double[][] Build(BaseTables tables, int year, IReadOnlyList<int[]> residents)
    {
        var counties = new double[tables.Traits.Count][];
        for (var i = 0; i < counties.Length; i++)
        {
            var (senior, tertiary) = Shares(tables.Census2020[i], tables.Traits[i].Education);
            if (year == 2010)
            {
                senior *= ImputationParameters.SeniorSecondary2010;
                tertiary *= ImputationParameters.Tertiary2010;
            }
            var weights = AgeWeights(residents[2 * i], residents[(2 * i) + 1]);
            counties[i] = Chances(weights, senior, tertiary);
        }
        return counties;
    }

    // Nobody under 15 has finished senior secondary school, so that only the base changes.
    private static (double Senior, double Tertiary) Shares(
        CountyCensus census, IReadOnlyList<double> education)
    {
        double adults = CensusAges.Sum(census, FirstAge);
        var infants = CensusAges.Sum(census, 0, 0) + (0.5 * CensusAges.Sum(census, 1, 4));
        var factor = (census.Residents - infants) / adults;
        var tertiary = Math.Min(1, (education[5] + education[6]) * factor);
        return (Math.Min(1 - tertiary, education[4] * factor), tertiary);
    }

    private static double[] AgeWeights(int[] urban, int[] rural)
    {
        var weights = new double[Ages.Count];
        var sum = 0.0;
        for (var age = FirstAge; age < weights.Length; age++)
        {
            var i = 2 * age;
            weights[age] = urban[i] + urban[i + 1] + rural[i] + rural[i + 1];
            sum += weights[age];
        }
        for (var age = FirstAge; age < weights.Length; age++) weights[age] /= sum;
        return weights;
    }

    private static double[] Chances(double[] weights, double senior, double tertiary)
    {
        var room = new double[Ages.Count];
        Array.Fill(room, ImputationParameters.MostTertiary);
        var high = Level(weights, ImputationParameters.TertiaryByAge, room, tertiary);
        for (var age = 0; age < room.Length; age++) room[age] = 1 - high[age];
        var middle = Level(weights, ImputationParameters.SeniorSecondaryByAge, room, senior);
        var chances = new double[2 * Ages.Count];
        for (var age = 0; age < room.Length; age++)
            (chances[2 * age], chances[(2 * age) + 1]) = (middle[age], high[age]);
        return chances;
    }

    // Chances min(room, m profile), with the m at which their mean from 15 on is the share.
    private static double[] Level(
        double[] weights, ReadOnlySpan<double> profile, double[] room, double share)
    {
        var byAge = new double[Ages.Count];
        var caps = new double[Ages.Count];
        var group = 0;
        for (var age = FirstAge; age < byAge.Length; age++)
        {
            var ages = ImputationParameters.SkillAges;
            if (group + 1 < ages.Length && age >= ages[group + 1]) group++;
            byAge[age] = profile[group];
        }
        double Mean(double multiplier)
        {
            var mean = 0.0;
            for (var age = FirstAge; age < byAge.Length; age++)
            {
                caps[age] = Math.Min(room[age], multiplier * byAge[age]);
                mean += weights[age] * caps[age];
            }
            return mean;
        }
        Mean(Bisection.Rising(Mean, share, 0, 100));
        return caps;
    }
}
