// 2010 run to 2020, judged on counties that no fit has seen.
using MigrationSim.Studies.Fits;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>The runs a decade is judged by.</summary>
/// <param name="Replicates">Of the fit to the training units, one a seed.</param>
/// <param name="ByFold">Of the fits that left a fold out, by fold.</param>
/// <param name="LevelsAlone">Of the fit without county residuals.</param>
public sealed record DecadeRuns(
    IReadOnlyList<FittingOutcome> Replicates, IReadOnlyList<FittingOutcome> ByFold,
    FittingOutcome LevelsAlone);

/// <summary>
/// Two tests. Held-out units: nothing of their 2020 entered any fit but the province's totals.
/// Cross-fitted units: the others, each predicted by a fit that did not see its fold.
/// </summary>
public static class DecadeHindcast
{
    public const string HeldOutCode = "held_out_units_2010_2020";
    public const string CrossFittedCode = "cross_fitted_units_2010_2020";

    /// <summary>Folds of the training units.</summary>
    public const int FoldCount = 5;

    /// <summary>Fits, runs and compares.</summary>
    /// <param name="places">The units.</param>
    /// <param name="past">The province up to 2010.</param>
    /// <param name="options">How much to run.</param>
    /// <param name="starts">Told of every run.</param>
    /// <param name="token">To stop.</param>
    public static IReadOnlyList<HindcastTest> Run(
        ScoringPlaces places, ProvincePast past, HindcastOptions options,
        Action<HindcastStage> starts, CancellationToken token)
    {
        var folds = places.Folds();
        var runs = Runs(new(places, options, starts, token), folds, options, starts, token);
        return Tests(places, past, runs, folds);
    }

    /// <summary>Both tests from runs that are done.</summary>
    public static IReadOnlyList<HindcastTest> Tests(
        ScoringPlaces places, ProvincePast past, DecadeRuns runs, int[] folds)
    {
        var figures = new DecadeFigures(places, past, runs, folds);
        var (held, heldGaps) = figures.HeldOut();
        var (crossed, crossedGaps) = figures.CrossFitted();
        return
        [
            new(
                HeldOutCode, "2010—2020 年，从未用于拟合的县", "2010 to 2020, units no fit has seen",
                Blindness.HeldOut, held, heldGaps),
            new(
                CrossFittedCode, "2010—2020 年，其余的县，分五组轮流不参与拟合",
                "2010 to 2020, the other units, each fifth left out in turn",
                Blindness.CrossFitted, crossed, crossedGaps),
        ];
    }

    private static DecadeRuns Runs(
        BlindFits fits, int[] folds, HindcastOptions options, Action<HindcastStage> starts,
        CancellationToken token)
    {
        FittingOutcome Run(Core.Parameters.FirstFit fit, uint seed)
        {
            starts(HindcastStage.RunDecade);
            return fits.Run(fit, seed, token);
        }

        var training = fits.Training(token);
        var replicates = new List<FittingOutcome>();
        for (var seed = 1u; seed <= options.Replicates; seed++) replicates.Add(Run(training, seed));
        var byFold = new List<FittingOutcome>();
        for (var fold = 0; fold < FoldCount; fold++)
            byFold.Add(Run(fits.WithoutFold(training, folds, fold, token), 1));
        return new(replicates, byFold, Run(fits.LevelsAlone(training, token), 1));
    }
}
