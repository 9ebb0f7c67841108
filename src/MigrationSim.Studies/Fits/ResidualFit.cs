// Residual attractiveness from the census changes of 2010-2020.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Fits;

/// <summary>How near a sweep came.</summary>
/// <param name="Sweep">Its number, from 1.</param>
/// <param name="UrbanRateRmsePp">Over scoring units, percentage points.</param>
/// <param name="LogPopulationRmse">Over scoring units.</param>
/// <param name="UrbanRatePct">The province's.</param>
/// <param name="Outside">Hunan-hukou people outside, persons.</param>
public readonly record struct FitSweep(
    int Sweep, double UrbanRateRmsePp, double LogPopulationRmse, double UrbanRatePct,
    double Outside);

/// <summary>
/// Cells whose observations a fit must not see; their deviations are imputed from the others'.
/// </summary>
/// <param name="Cells">By cell (244).</param>
/// <param name="Impute">
/// From all deviations to all, of which only the unseen cells' are used.
/// </param>
public sealed record UnseenCells(
    IReadOnlyList<bool> Cells, Func<IReadOnlyList<double>, IReadOnlyList<double>> Impute);

/// <summary>
/// A damped contraction in the manner of Berry (1994): what a cell lacks in people at the end is
/// added to its attractiveness, shrunk towards 0 every sweep so that the residuals do not swallow
/// what the model can explain. Means go into the two levels; they are weighted by people, because
/// plain means pull small cells and the total apart and neither is met. External zones share one
/// number.
/// </summary>
/// <param name="observed">The census at the end, by county.</param>
/// <param name="scoringUnits">For each county the county that stands for its unit.</param>
/// <param name="observedOutside">Hunan-hukou people outside at the end, persons.</param>
/// <param name="unseen">
/// Cells that are held out, or null. The levels and the zones still meet the province's totals.
/// </param>
public sealed class ResidualFit(
    IReadOnlyList<CountyCensus> observed, IReadOnlyList<int> scoringUnits, double observedOutside,
    UnseenCells? unseen = null)
{
    private const double Shrink = 0.95;
    private const double Gain = 2;
    private const double LargestStep = 0.5;
    private const double OutsideGain = 1.1;
    private const int FewestRural = 2000;

    /// <summary>The fit after one more sweep, given what the last one led to.</summary>
    public FirstFit Improve(FirstFit fit, IReadOnlyList<double> simulated)
    {
        var unitObserved = ByUnit(c => Observed(c));
        var unitSimulated = ByUnit(c => simulated[c]);
        var deviations = fit.Deviations.ToArray();
        for (var c = 0; c < Cells.HunanCount; c++)
        {
            if (IsUnseen(c)) continue;
            var unit = Unit(c);
            var gap = unitObserved[unit] > 0 && unitSimulated[unit] > 0
                ? Gain * DetMath.Log(unitObserved[unit] / unitSimulated[unit])
                : 0;
            deviations[c] = (Shrink * deviations[c]) + Math.Clamp(gap, -LargestStep, LargestStep);
            if (Cells.IsRural(c) && Observed(c) < FewestRural) deviations[c] = 0;
        }

        var urbanMean = Recentre(deviations, 0);
        var ruralMean = Recentre(deviations, 1);
        if (unseen is not null) Impute(deviations, unseen);
        var urban = Total(simulated, Cells.IsUrban);
        var level = Gain * DetMath.Log(observed.Sum(c => (double)c.UrbanResidents) / urban);
        var outside = OutsideGain * DetMath.Log(
            observedOutside / Total(simulated, Cells.IsExternal));
        return fit with
        {
            UrbanLevel = fit.UrbanLevel + urbanMean + level,
            RuralLevel = fit.RuralLevel + ruralMean,
            Deviations = deviations,
            OutsideToBase = fit.OutsideToBase + outside,
        };
    }

    /// <summary>The fit with the deviations of unseen cells imputed.</summary>
    public FirstFit Filled(FirstFit fit)
    {
        if (unseen is null) return fit;
        var deviations = fit.Deviations.ToArray();
        Impute(deviations, unseen);
        return fit with { Deviations = deviations };
    }

    /// <summary>How far the simulated end lies from the census.</summary>
    public FitSweep Score(int sweep, IReadOnlyList<double> simulated)
    {
        var unitObserved = ByUnit(c => Observed(c));
        var unitSimulated = ByUnit(c => simulated[c]);
        var (rate, population, units) = (0.0, 0.0, 0);
        foreach (var unit in scoringUnits.Distinct())
        {
            var (u, r) = (2 * unit, (2 * unit) + 1);
            var observedRate = unitObserved[u] / (unitObserved[u] + unitObserved[r]);
            var simulatedRate = unitSimulated[u] / (unitSimulated[u] + unitSimulated[r]);
            var log = DetMath.Log((unitSimulated[u] + unitSimulated[r])
                / (unitObserved[u] + unitObserved[r]));
            rate += (simulatedRate - observedRate) * (simulatedRate - observedRate);
            population += log * log;
            units++;
        }

        var urban = Total(simulated, Cells.IsUrban);
        return new(
            sweep, 100 * Math.Sqrt(rate / units), Math.Sqrt(population / units),
            100 * urban / Total(simulated, Cells.IsHunan), Total(simulated, Cells.IsExternal));
    }

    /// <summary>Runs sweeps on copies of a population and hands each score to a listener.</summary>
    public FirstFit Run(
        Model model, RunOptions options, Population population,
        IReadOnlyDictionary<int, VitalTarget> targets, int sweeps, Action<FitSweep> listener,
        CancellationToken token)
    {
        var fit = model.Fit;
        for (var sweep = 1; sweep <= sweeps; sweep++)
        {
            var outcome = FittingRun.Run(
                model with { Fit = fit }, options, population.Clone(), targets, token);
            listener(Score(sweep, outcome.Expected));
            fit = Improve(fit, outcome.Expected);
        }

        return fit;
    }

    private double Recentre(double[] deviations, int kind)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var c = kind; c < Cells.HunanCount; c += 2)
        {
            if (IsUnseen(c)) continue;
            sum += Observed(c) * deviations[c];
            weight += Observed(c);
        }

        var mean = weight > 0 ? sum / weight : 0;
        for (var c = kind; c < Cells.HunanCount; c += 2) deviations[c] -= mean;
        return mean;
    }

    private bool IsUnseen(int cell) => unseen is not null && unseen.Cells[cell];

    private static void Impute(double[] deviations, UnseenCells unseen)
    {
        var imputed = unseen.Impute(deviations);
        for (var c = 0; c < deviations.Length; c++)
            if (unseen.Cells[c]) deviations[c] = imputed[c];
    }

    private static double Total(IReadOnlyList<double> persons, Func<int, bool> counts)
    {
        var sum = 0.0;
        for (var c = 0; c < Cells.Count; c++) sum += counts(c) ? persons[c] : 0;
        return sum;
    }

    private double Observed(int cell)
    {
        var census = observed[cell >> 1];
        return Cells.IsUrban(cell)
            ? census.UrbanResidents
            : census.Residents - census.UrbanResidents;
    }

    private int Unit(int cell) => (2 * scoringUnits[cell >> 1]) + (cell & 1);

    private double[] ByUnit(Func<int, double> persons)
    {
        var sums = new double[Cells.HunanCount];
        for (var c = 0; c < Cells.HunanCount; c++) sums[Unit(c)] += persons(c);
        return sums;
    }
}
