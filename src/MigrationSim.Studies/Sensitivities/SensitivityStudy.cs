// One factor at a time, low and high, against the same run with none turned.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>Runs a model under a scenario, always with one seed and first population.</summary>
public delegate RunResult PairedRun(Model model, Scenario scenario);

/// <summary>A run about to begin: its number from 1, how many there are, what is turned.</summary>
public readonly record struct StudyRun(
    int Number, int Count, Factor? Factor, double Value, Scenario Scenario);

/// <summary>
/// Other things equal: the fit and the yearly factors stay as the central values left them, so a
/// value that explains the past less well is not made up for. Runs share their random numbers, so
/// that a difference is the factor's and, where fates part, a little of the dice's. What factors do
/// together is not seen.
/// </summary>
public static class SensitivityStudy
{
    /// <summary>Runs the centre, then both ends of every factor.</summary>
    /// <param name="model">The model with its central values.</param>
    /// <param name="scenario">The scenario looked at.</param>
    /// <param name="policy">A scenario whose effect against it is looked at too, or null.</param>
    /// <param name="factors">What to turn.</param>
    /// <param name="run">How to run.</param>
    /// <param name="starts">Told of every run before it begins.</param>
    public static SensitivityResult Run(
        Model model, Scenario scenario, Scenario? policy, IReadOnlyList<Factor> factors,
        PairedRun run, Action<StudyRun> starts)
    {
        var count = ((2 * factors.Count) + 1) * (policy is null ? 1 : 2);
        var (number, year) = (0, 0);

        double[] Levels(Model turned, Scenario under, Factor? factor, double value)
        {
            starts(new(++number, count, factor, value, under));
            var last = run(turned, under).Years[^1];
            year = last.Year;
            return Measure.Values(last, model.BaseYear.Tables.Geography);
        }

        Trial Try(Factor? factor, double value)
        {
            var turned = factor is null ? model : factor.With(model, value);
            var levels = Levels(turned, scenario, factor, value);
            if (policy is null) return new(factor, value, levels, null);

            var changed = Levels(turned, policy, factor, value);
            return new(
                factor, value, levels, [.. changed.Zip(levels, (with, without) => with - without)]);
        }

        var centre = Try(null, 0);
        var effects = factors.Select(factor => new FactorEffect(
            factor, factor.Central(model), Try(factor, factor.Low), Try(factor, factor.High)));
        IReadOnlyList<FactorEffect> all = [.. effects];
        return new(year, centre, all);
    }
}
