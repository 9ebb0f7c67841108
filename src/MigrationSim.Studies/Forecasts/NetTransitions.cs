// Rates at which age groups of a place gain or lose by everything but births and deaths.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Net migration and relabelling of cohorts between two censuses (census survival), in the form of
/// a migrant pool (Smith, Tayman and Swanson 2001). Places that lost keep losing the same share of
/// those who are left; what they lose goes into a pool by age and sex, of which places that gained
/// keep getting the same part; the rest leaves the province. Gains beyond the pool came from
/// outside and stay the same number. Rates on each place's own people instead would let towns grow
/// by people whom villages no longer have.
/// </summary>
public sealed class NetTransitions
{
    private const int FewestPersons = 50;
    private const double LargestRate = 0.25;
    private const int HalfDecade = 5;
    private const int AgesOfGroup = 5;

    private readonly double[][] _loss;
    private readonly double[][] _part;
    private readonly double[][] _outside;

    private NetTransitions(int places)
    {
        _loss = Tables(places);
        _part = Tables(places);
        _outside = Tables(places);
    }

    /// <summary>
    /// The rates that lead from what nature made of the first census to the second.
    /// </summary>
    /// <param name="natural">
    /// The first census's people carried to the year of the second without migration, by place,
    /// each by <see cref="Ages.Index"/>.
    /// </param>
    /// <param name="observed">The people of the second census.</param>
    /// <param name="years">Years between them, 10.</param>
    public static NetTransitions Between(double[][] natural, double[][] observed, int years)
    {
        var rates = new NetTransitions(natural.Length);
        var before = natural.Select(Groups).ToArray();
        var after = observed.Select(Groups).ToArray();

        // A cohort's decade is centred on the age it had in the middle. Those born in it have lived
        // it in part: five-to-nine-year-olds, 7.5 years of it on average, speak for the youngest.
        for (var age = 0; age < Ages.Count; age++)
        {
            var group = Ages.Group(age + HalfDecade);
            var lived = age < HalfDecade ? years * 0.75 : years;
            for (var sex = 0; sex < 2; sex++)
                rates.Learn(Ages.Index(age, sex), before, after, (group * 2) + sex, lived);
        }

        return rates;
    }

    /// <summary>A year of migration, in place, at the ages people now have.</summary>
    public void Apply(double[][] people)
    {
        for (var i = 0; i < Ages.TableSize; i++)
        {
            var pool = 0.0;
            for (var place = 0; place < people.Length; place++)
            {
                var lost = people[place][i] * (1 - DetMath.Exp(-_loss[place][i]));
                people[place][i] -= lost;
                pool += lost;
            }

            for (var place = 0; place < people.Length; place++)
                people[place][i] += (_part[place][i] * pool) + _outside[place][i];
        }
    }

    private void Learn(int index, double[][] before, double[][] after, int cell, double lived)
    {
        var (lost, gained) = (0.0, 0.0);
        for (var place = 0; place < before.Length; place++)
        {
            var change = after[place][cell] - before[place][cell];
            if (change > 0) gained += change;
            else lost -= change;
        }

        // As much of the gains as the losses can have fed.
        var fed = gained > 0 ? Math.Min(1, lost / gained) : 0;
        var oldest = index / 2 >= Ages.GroupStart[^1] - HalfDecade + AgesOfGroup;
        for (var place = 0; place < before.Length; place++)
        {
            var (was, now) = (before[place][cell], after[place][cell]);
            if (now > was)
            {
                _part[place][index] = lost > 0 ? (now - was) * fed / lost : 0;
                _outside[place][index] =
                    oldest ? 0 : (now - was) * (1 - fed) / (lived * AgesOfGroup);
            }
            else if (was >= FewestPersons)
            {
                var rate = DetMath.Log(was / Math.Max(1, now)) / lived;
                _loss[place][index] = Math.Min(LargestRate, rate);
            }
        }
    }

    private static double[][] Tables(int places)
    {
        var tables = new double[places][];
        for (var place = 0; place < places; place++) tables[place] = new double[Ages.TableSize];
        return tables;
    }

    private static double[] Groups(double[] people)
    {
        var groups = new double[Ages.GroupCount * 2];
        for (var age = 0; age < Ages.Count; age++)
        {
            for (var sex = 0; sex < 2; sex++)
                groups[(Ages.Group(age) * 2) + sex] += people[Ages.Index(age, sex)];
        }

        return groups;
    }
}
