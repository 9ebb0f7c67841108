// Births, deaths and ageing of all places, and nothing else.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// A year of the model's own life tables on expected numbers. Tables of places alternate, urban
/// and rural, each by <see cref="Ages.Index"/>. Collective households count as families.
/// </summary>
public sealed class NaturalChange(VitalRates rates, DemographicParameters parameters)
{
    private const double Unit = 1.0 / 1099511627776.0;
    private const double LargestFactor = 10;

    /// <summary>
    /// The level of a year at which these people have the published births and deaths.
    /// </summary>
    public VitalLevel Solve(double[][] people, int year, double births, double deaths)
    {
        var sums = Sums(people);
        double Deaths(double mortality) => Expect(sums, new(mortality, 1), year).Deaths;
        var level = Bisection.Rising(Deaths, deaths, 0, LargestFactor);
        return new(level, births / Expect(sums, new(level, 1), year).Births);
    }

    /// <summary>The people a year later, who have become older, fewer and more.</summary>
    public double[][] Step(double[][] people, VitalLevel level, int year)
    {
        var tables = Tables(level, year);
        var next = new double[people.Length][];
        for (var place = 0; place < people.Length; place++)
        {
            next[place] = new double[Ages.TableSize];
            Step(people[place], next[place], tables, place & 1);
        }

        return next;
    }

    private static double Step(double[] now, double[] next, LifeTables tables, int setting)
    {
        var births = 0.0;
        for (var age = 0; age < Ages.Count; age++)
        {
            for (var sex = 0; sex < 2; sex++)
            {
                var index = (setting * 256) + Members.Person(age, sex);
                var alive = now[Ages.Index(age, sex)] * (1 - (tables.Death[index] * Unit));
                next[Ages.Index(age + 1, sex)] += alive;
                births += alive * (tables.Birth[index + 1] * Unit);
            }
        }

        var boys = tables.Boy * Unit;
        next[Ages.Index(0, Ages.Male)] += births * boys;
        next[Ages.Index(0, Ages.Female)] += births * (1 - boys);
        return births;
    }

    private (double Births, double Deaths) Expect(double[][] sums, VitalLevel level, int year)
    {
        var tables = Tables(level, year);
        var (births, deaths) = (0.0, 0.0);
        for (var setting = 0; setting < sums.Length; setting++)
        {
            var next = new double[Ages.TableSize];
            var born = Step(sums[setting], next, tables, setting);
            births += born;
            deaths += sums[setting].Sum() + born - next.Sum();
        }

        return (births, deaths);
    }

    private LifeTables Tables(VitalLevel level, int year)
    {
        var ratio = 1 + (parameters.RuralFertilityExcess
            * DetMath.Pow(parameters.FertilityConvergence, Math.Max(0, year - 2020)));
        return LifeTables.Build(
            rates, parameters, level.Mortality, level.UrbanFertility,
            level.UrbanFertility * ratio, 0);
    }

    private static double[][] Sums(double[][] people)
    {
        double[][] sums = [new double[Ages.TableSize], new double[Ages.TableSize]];
        for (var place = 0; place < people.Length; place++)
            for (var i = 0; i < Ages.TableSize; i++) sums[place & 1][i] += people[place][i];
        return sums;
    }
}

/// <summary>How much is died and born in a year.</summary>
/// <param name="Mortality">Times the rates of the life table.</param>
/// <param name="UrbanFertility">Children a woman in town; in villages a fixed ratio of it.</param>
public readonly record struct VitalLevel(double Mortality, double UrbanFertility);
