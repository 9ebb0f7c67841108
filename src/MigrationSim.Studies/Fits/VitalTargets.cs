// Published births and deaths, and the factors that make a run expect just as many.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Fits;

/// <summary>Births and deaths of residents in one year, persons.</summary>
public readonly record struct VitalTarget(double Births, double Deaths);

/// <summary>Solves a year's factors from the people alive at its start.</summary>
public static class VitalFactors
{
    /// <summary>The factors under which expected births and deaths equal the target.</summary>
    /// <param name="model">The model; its own factors for the year are ignored.</param>
    /// <param name="year">The year.</param>
    /// <param name="target">What to expect, persons.</param>
    /// <param name="exposure">Persons by setting and member byte, in agents.</param>
    /// <param name="scale">Persons an agent's person stands for.</param>
    public static YearFactor Solve(
        Model model, int year, VitalTarget target, long[] exposure, int scale)
    {
        var (low, high) = (0.1, 10.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            var deaths = Expect(model, year, new(middle, 1), exposure).Deaths * scale;
            if (deaths < target.Deaths) low = middle;
            else high = middle;
        }

        var mortality = (low + high) / 2;
        var births = Expect(model, year, new(mortality, 1), exposure).Births * scale;
        return new(mortality, target.Births / births);
    }

    /// <summary>
    /// Births and deaths of residents to expect under given factors, in agents' persons.
    /// </summary>
    public static (double Deaths, double Births) Expect(
        Model model, int year, YearFactor factor, long[] exposure)
    {
        var trial = model with { Factors = With(model.Factors, year, factor) };
        return YearVitals.Tables(trial, new LeverSettings(), year, exposure)
            .Expect(exposure, hunanOnly: true);
    }

    /// <summary>The same factors with one year's replaced.</summary>
    public static YearFactors With(YearFactors factors, int year, YearFactor factor) =>
        new(new Dictionary<int, YearFactor>(factors.ByYear) { [year] = factor });
}
