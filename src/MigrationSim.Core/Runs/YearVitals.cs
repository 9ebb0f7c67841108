// A year's births and deaths: the province's levels shared out between town and country.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>Life tables of one year of a scenario.</summary>
public static class YearVitals
{
    /// <summary>
    /// Births and deaths of a year. The province's total fertility is shared out between women by
    /// where and how they live now, so that it is what it is said to be whoever moves.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="levers">The scenario's levers.</param>
    /// <param name="year">The year.</param>
    /// <param name="exposure">Persons at its start by setting * 256 + member byte.</param>
    public static LifeTables Tables(
        Model model, LeverSettings levers, int year, ReadOnlySpan<long> exposure)
    {
        var d = model.Demography;
        var total = year <= YearFactors.LastObserved
            ? model.Factors.ByYear[year].Fertility * d.BaseFertility
            : levers.FertilityPath.At(year);
        var urban = total * UrbanShare(model, year, exposure, out var ratio);
        return LifeTables.Build(
            model.BaseYear.Tables.Vital, d, model.Factors.Mortality(year, d.MortalityTrend),
            urban, urban * ratio, model.Parameters.OutsideBirths);
    }

    // Urban total fertility relative to the province's; ratio is rural to urban.
    private static double UrbanShare(
        Model model, int year, ReadOnlySpan<long> exposure, out double ratio)
    {
        var d = model.Demography;
        ratio = 1 + (d.RuralFertilityExcess
            * DetMath.Pow(d.FertilityConvergence, Math.Max(0, year - 2020)));
        double[] levels =
            [1, ratio, 0, d.CollectiveBirths, d.CollectiveBirths * ratio];
        var pattern = model.BaseYear.Tables.Vital.Fertility;
        var (women, weighted) = (0.0, 0.0);
        for (var setting = 0; setting < LifeTables.SettingCount; setting++)
        {
            if (levels[setting] == 0) continue;
            for (var age = 14; age < Ages.Oldest; age++)
            {
                // A year older when births are asked.
                var person = Members.Person(age, Ages.Female);
                var expected = exposure[(setting * 256) + person] * pattern[age + 1];
                women += expected;
                weighted += expected * levels[setting];
            }
        }

        return weighted > 0 ? women / weighted : 1;
    }
}
