// A year's births and deaths: the province's levels shared out between town and country.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>Life tables of one year of a scenario.</summary>
public static class YearVitals
{
    /// <summary>
    /// Births and deaths of a year. The province's total fertility is shared out between urban and
    /// rural women by the base year's numbers of women, so that moving does not change it.
    /// </summary>
    public static LifeTables Tables(Model model, LeverSettings levers, int year)
    {
        var d = model.Demography;
        var total = year <= YearFactors.LastObserved
            ? model.Factors.ByYear[year].Fertility * d.BaseFertility
            : levers.FertilityPath.At(year);
        var (urban, rural) = Fertilities(model, total, year);
        return LifeTables.Build(
            model.BaseYear.Tables.Vital, d, model.Factors.Mortality(year, d.MortalityTrend),
            urban, rural, model.Parameters.OutsideBirths);
    }

    private static (double Urban, double Rural) Fertilities(Model model, double total, int year)
    {
        var d = model.Demography;
        var ratio = 1 + (d.RuralFertilityExcess
            * DetMath.Pow(d.FertilityConvergence, Math.Abs(year - 2020)));
        if (year < 2020) ratio = 1 + d.RuralFertilityExcess;
        var (women, weighted) = (0.0, 0.0);
        for (var c = 0; c < Cells.HunanCount; c++)
        {
            var (all, counted) = ChildbearingWomen(model, c, d.CollectiveBirths);
            women += all;
            weighted += counted * (Cells.IsRural(c) ? ratio : 1);
        }

        var urban = total * women / weighted;
        return (urban, urban * ratio);
    }

    private static (double All, double Counted) ChildbearingWomen(
        Model model, int cell, double collectiveShare)
    {
        var pattern = model.BaseYear.Tables.Vital.Fertility;
        var (all, counted) = (0.0, 0.0);
        for (var age = 15; age < 50; age++)
        {
            var index = Ages.Index(age, Ages.Female);
            var women = model.BaseYear.Residents[cell][index] * pattern[age];
            var collective = model.BaseYear.Collective[cell][index] * pattern[age];
            all += women;
            counted += women - ((1 - collectiveShare) * collective);
        }

        return (all, counted);
    }
}
