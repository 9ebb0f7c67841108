// The first fit: residuals from 2010-2020, the outside after 2020, the yearly factors.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Studies.Fits;

/// <summary>How the study is run.</summary>
/// <param name="Scale">Every how many agents one is kept while fitting.</param>
/// <param name="FactorScale">The same for the last run, from which the factors come.</param>
/// <param name="Sweeps">Sweeps of the residual fit.</param>
/// <param name="Threads">Threads; change no digit.</param>
public sealed record FitOptions(
    int Scale = 20, int FactorScale = 1, int Sweeps = 30, int Threads = 1);

/// <summary>What is left to the seeds.</summary>
public sealed record FitResult(FirstFit Fit, YearFactors Factors);

/// <summary>Is told how the study goes.</summary>
public interface IFitListener
{
    void Swept(FitSweep sweep);

    void TriedOutside(double value, double netExternal);

    void SolvedFactor(int year, YearFactor factor);
}

/// <summary>
/// Everything is fitted on expected moves. Of 2021-2024 it uses births, deaths and the mean net
/// external balance and nothing else.
/// </summary>
public static class FirstFitStudy
{
    private const uint Seed = 1;
    private const int Digits = 6;

    // Where the contraction starts; a better start only saves sweeps.
    private const double StartUrban = -1.6;
    private const double StartOutside = 0.5;

    /// <summary>Fits the model to the tables.</summary>
    /// <param name="tables">The base-year tables.</param>
    /// <param name="scoringUnits">
    /// For each county the county that stands for its scoring unit.
    /// </param>
    /// <param name="options">How to run.</param>
    /// <param name="listener">Told of every sweep and trial.</param>
    /// <param name="token">To stop.</param>
    public static FitResult Run(
        BaseTables tables, IReadOnlyList<int> scoringUnits, FitOptions options,
        IFitListener listener, CancellationToken token)
    {
        var targets = Targets(tables);
        var fit = FitResiduals(tables, scoringUnits, targets, options, listener, token);

        var base2020 = BaseYearImputation.Build(tables, 2020);
        var model = new Model { BaseYear = base2020, Fit = fit, Factors = NoFactors() };
        var run = new RunOptions(Seed, options.Scale, YearFactors.LastObserved, options.Threads);
        var population = PopulationSynthesis.Grow(
            base2020, Seed, options.Scale, options.Threads, token);
        fit = Rounded(OutsideFit.Run(
            model, run, population, targets, MeanNetExternal(tables), listener.TriedOutside,
            token));

        population = PopulationSynthesis.Grow(
            base2020, Seed, options.FactorScale, options.Threads, token);
        var outcome = FittingRun.Run(
            model with { Fit = fit }, run with { Scale = options.FactorScale }, population, targets,
            token);
        foreach (var (year, factor) in outcome.Factors.ByYear) listener.SolvedFactor(year, factor);
        return new(fit, outcome.Factors);
    }

    /// <summary>
    /// Mean yearly change of residents less natural change, 2021-2024, from the published series.
    /// </summary>
    public static double MeanNetExternal(BaseTables tables)
    {
        var years = tables.Province.Where(y => y.Year is >= 2021 and <= 2024).ToList();
        var start = tables.Province.Single(y => y.Year == 2020).Residents!.Value;
        var end = years.Single(y => y.Year == 2024).Residents!.Value;
        return (end - start - years.Sum(y => y.Births!.Value - y.Deaths!.Value)) / years.Count;
    }

    private static FirstFit FitResiduals(
        BaseTables tables, IReadOnlyList<int> scoringUnits,
        IReadOnlyDictionary<int, VitalTarget> targets, FitOptions options, IFitListener listener,
        CancellationToken token)
    {
        var base2010 = BaseYearImputation.Build(tables, 2010);
        var start = new FirstFit(
            StartUrban, 0, new double[Cells.HunanCount], StartOutside, StartOutside);
        var outside = ImputationParameters.OutsidePerResident2020
            * tables.Census2020.Sum(c => (double)c.Residents);
        var model = new Model { BaseYear = base2010, Fit = start, Factors = NoFactors() };
        var population = PopulationSynthesis.Grow(
            base2010, Seed, options.Scale, options.Threads, token);
        return new ResidualFit(tables.Census2020, scoringUnits, outside).Run(
            model, new RunOptions(Seed, options.Scale, 2020, options.Threads), population, targets,
            options.Sweeps, listener.Swept, token);
    }

    /// <summary>Births and deaths of the years for which both are known or imputed.</summary>
    public static IReadOnlyDictionary<int, VitalTarget> Targets(BaseTables tables) =>
        tables.Province.Where(y => y is { Births: not null, Deaths: not null }).ToDictionary(
            y => y.Year, y => new VitalTarget(y.Births!.Value, y.Deaths!.Value));

    private static YearFactors NoFactors() => new(new Dictionary<int, YearFactor>());

    // The digits that are written are the digits that are used.
    private static FirstFit Rounded(FirstFit fit) => new(
        Math.Round(fit.UrbanLevel, Digits), Math.Round(fit.RuralLevel, Digits),
        [.. fit.Deviations.Select(d => Math.Round(d, Digits))],
        Math.Round(fit.OutsideToBase, Digits), Math.Round(fit.OutsideAfter, Digits));
}
