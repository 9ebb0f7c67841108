// How many people are registered in each county, present or not.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Hukou population by county. Counted in 2010; carried on to 2020 by the children born since and
/// the deaths among those counted, and scaled to the province's total.
/// </summary>
public static class HukouStocks
{
    /// <summary>
    /// Hukou population of 2010: the count, or the local residents where they are more.
    /// </summary>
    public static double[] Of2010(IReadOnlyList<CountyCensus> census) =>
        [.. census.Select(c => (double)Math.Max(c.HukouPopulation ?? 0, CensusAges.Local(c)))];

    /// <summary>
    /// Hukou population of 2020: H (1 + (children 0-9 in 2020 - deaths 2010-20) / residents 2010),
    /// times one factor for all counties that are not held at their floor.
    /// </summary>
    public static double[] Of2020(BaseTables tables)
    {
        var survival = DecadeSurvival(tables.Vital.Mortality);
        var before = Of2010(tables.Census2010);
        var carried = new double[before.Length];
        var floors = new double[before.Length];
        var residents = 0.0;
        for (var i = 0; i < before.Length; i++)
        {
            var (then, now) = (tables.Census2010[i], tables.Census2020[i]);
            var growth = CensusAges.Sum(now, 0, 9) - Deaths(then, survival);
            carried[i] = before[i] * (1 + (growth / then.Residents));
            floors[i] = ImputationParameters.LeastHukouPerLocal * CensusAges.Local(now);
            residents += now.Residents;
        }
        var factor = Bisection.Rising(
            x => Scaled(carried, floors, x).Sum(),
            residents * ImputationParameters.HukouPerResident2020, 0, 10);
        return Scaled(carried, floors, factor);
    }

    private static double[] Scaled(double[] carried, double[] floors, double factor)
    {
        var scaled = new double[carried.Length];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = Math.Max(floors[i], carried[i] * factor);
        return scaled;
    }

    // Chance to live ten more years, by census group and sex.
    private static double[] DecadeSurvival(IReadOnlyList<double> mortality)
    {
        var chances = new double[CensusAges.CellCount];
        for (var cell = 0; cell < chances.Length; cell++)
        {
            var (group, sex) = (cell / 2, cell % 2);
            var parts = SingleAges.Parts(group);
            for (var i = 0; i < parts.Length; i++)
            {
                var hazard = 0.0;
                for (var year = 0; year < 10; year++)
                    hazard += mortality[Ages.Index(Ages.GroupStart[group] + i + year, sex)];
                chances[cell] += parts[i] * DetMath.Exp(-hazard);
            }
        }
        return chances;
    }

    private static double Deaths(CountyCensus census, double[] survival)
    {
        var deaths = 0.0;
        for (var cell = 0; cell < survival.Length; cell++)
            deaths += census.AgeSex[cell] * (1 - survival[cell]);
        return deaths;
    }
}
