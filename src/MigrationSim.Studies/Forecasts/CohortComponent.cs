// The demographers' projection: births, deaths and constant rates of transition.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Cohort-component by age, sex and urban or rural part of each place, after Smith, Tayman and
/// Swanson (2001). Births and deaths of the province are those published, as far as they
/// are known; later years keep the level of the last.
/// </summary>
public sealed class CohortComponent(
    VitalRates rates, DemographicParameters parameters, IReadOnlyList<ProvinceYear> known)
{
    private readonly NaturalChange _nature = new(rates, parameters);

    /// <summary>People by place at the end of a later year.</summary>
    /// <param name="people">
    /// At the end of the first year: places alternate, urban and rural, each by
    /// <see cref="Ages.Index"/>.
    /// </param>
    /// <param name="from">The first year.</param>
    /// <param name="until">The later year.</param>
    /// <param name="net">Rates of migration and relabelling; null for natural change alone.</param>
    public double[][] Project(double[][] people, int from, int until, NetTransitions? net)
    {
        VitalLevel? level = null;
        for (var year = from + 1; year <= until; year++)
        {
            level = Level(people, year) ?? level ?? LastKnown(people, from);
            people = _nature.Step(people, level.Value, year);
            net?.Apply(people);
        }

        return people;
    }

    /// <summary>Urban and rural people of each place.</summary>
    public static UrbanRural[] Stocks(double[][] people)
    {
        var stocks = new UrbanRural[people.Length / 2];
        for (var k = 0; k < stocks.Length; k++)
            stocks[k] = new(people[2 * k].Sum(), people[(2 * k) + 1].Sum());
        return stocks;
    }

    private VitalLevel? Level(double[][] people, int year) =>
        known.SingleOrDefault(y => y.Year == year) is { Births: { } births, Deaths: { } deaths }
            ? _nature.Solve(people, year, births, deaths)
            : null;

    // No year ahead is known: the rates of the year that has just ended, on its survivors.
    private VitalLevel LastKnown(double[][] people, int from) =>
        Level(people, from) ?? throw new ArgumentException(
            $"Births and deaths of {from} or a year after it are needed.");
}
