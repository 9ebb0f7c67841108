// 2010 run to 2020, judged on counties that no fit has seen.
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Fits;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Scores;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>
/// Two tests. Held-out units: nothing of their 2020 entered any fit but the province's totals.
/// Cross-fitted units: the others, each predicted by a fit that did not see its fold; these
/// predictions also make the ridge's extra covariate and the model's spread of errors.
/// </summary>
public sealed class DecadeHindcast
{
    public const string HeldOutCode = "held_out_units_2010_2020";
    public const string CrossFittedCode = "cross_fitted_units_2010_2020";

    /// <summary>Folds of the training units.</summary>
    public const int FoldCount = 5;

    private const int Year = 2020;

    private readonly ScoringPlaces _places;
    private readonly UnitForecasts _baselines;
    private readonly double[][] _covariates;

    public DecadeHindcast(ScoringPlaces places, ProvincePast province)
    {
        _places = places;
        _baselines = new(places, province);
        _covariates = CountyCovariates.Of2010(places.Tables, places.UnitOfCounty);
    }

    /// <summary>Fits, runs and compares.</summary>
    /// <param name="options">How much to run.</param>
    /// <param name="starts">Told of every run.</param>
    /// <param name="token">To stop.</param>
    public IReadOnlyList<HindcastTest> Run(
        HindcastOptions options, Action<HindcastStage> starts, CancellationToken token)
    {
        var fits = new BlindFits(_places, options, starts, token);
        var training = fits.Training(token);
        var replicates = new List<FittingOutcome>();
        for (var seed = 1u; seed <= options.Replicates; seed++)
        {
            starts(HindcastStage.RunDecade);
            replicates.Add(fits.Run(training, seed, token));
        }

        var folds = _places.Folds();
        var blind = Enumerable.Range(0, FoldCount).Select(fold =>
        {
            var fit = fits.WithoutFold(training, folds, fold, token);
            starts(HindcastStage.RunDecade);
            return fits.Run(fit, 1, token);
        }).ToList();
        return [HeldOut(replicates, blind, folds), CrossFitted(blind, folds)];
    }

    private HindcastTest HeldOut(
        List<FittingOutcome> replicates, List<FittingOutcome> blind, int[] folds)
    {
        bool[] isSeen = [.. _places.IsHeldOut.Select(held => !held)];
        var (simple, gaps) = Simple(isSeen, k => !isSeen[k]);
        var figures = new List<ScoredFigure>();
        foreach (var quantity in UnitQuantity.All)
        {
            var observed = Observed(quantity);
            double[][] sample =
                [.. replicates.Select(outcome => Changes(quantity, outcome))];
            var crossFitted = Blind(quantity, blind, folds);
            double[] errors =
            [
                .. Enumerable.Range(0, _places.Count).Where(k => isSeen[k])
                    .Select(k => observed[k] - crossFitted[k]),
            ];
            double[] central =
            [
                .. Enumerable.Range(0, _places.Count)
                    .Select(k => sample.Sum(run => run[k]) / sample.Length),
            ];

            // Training units by the fit that did not see them, held-out ones by the one that
            // saw the most and still not them.
            double[] extra =
                [.. Enumerable.Range(0, _places.Count)
                    .Select(k => isSeen[k] ? crossFitted[k] : central[k])];
            var ridge = Ridge(observed, isSeen, null);
            var withModel = Ridge(observed, isSeen, extra);
            for (var k = 0; k < _places.Count; k++)
            {
                if (isSeen[k]) continue;
                ScoredFigure One(string method, double value) => new(
                    method, quantity.Change, _places.Codes[k], Year, observed[k], value);
                figures.Add(One(HindcastMethods.Model, central[k]) with
                {
                    Sample = sample.Length > 1 ? [.. sample.Select(run => run[k])] : null,
                });
                figures.Add(One(HindcastMethods.ModelWithErrors, central[k]) with
                {
                    Sample = [.. errors.Select(error => central[k] + error)],
                });
                figures.Add(One(HindcastMethods.Ridge, ridge[k]));
                figures.Add(One(HindcastMethods.RidgeWithModel, withModel[k]));
            }
        }

        return new(
            HeldOutCode, "2010—2020 年，从未用于拟合的县", "2010 to 2020, units no fit has seen",
            Blindness.HeldOut, [.. figures, .. simple], gaps);
    }

    private HindcastTest CrossFitted(List<FittingOutcome> blind, int[] folds)
    {
        var figures = new List<ScoredFigure>();
        var gaps = new List<Unscored>();
        for (var fold = 0; fold < blind.Count; fold++)
        {
            bool[] isSeen = [.. folds.Select(f => f >= 0 && f != fold)];
            var (simple, none) = Simple(isSeen, k => folds[k] == fold);
            gaps.AddRange(none);
            foreach (var quantity in UnitQuantity.All)
            {
                var observed = Observed(quantity);
                var model = Changes(quantity, blind[fold]);
                var ridge = Ridge(observed, isSeen, null);
                for (var k = 0; k < _places.Count; k++)
                {
                    if (folds[k] != fold) continue;
                    ScoredFigure One(string method, double value) => new(
                        method, quantity.Change, _places.Codes[k], Year, observed[k], value);
                    figures.Add(One(HindcastMethods.Model, model[k]));
                    figures.Add(One(HindcastMethods.Ridge, ridge[k]));
                }
            }

            figures.AddRange(simple);
        }

        return new(
            CrossFittedCode, "2010—2020 年，其余的县，分五组轮流不参与拟合",
            "2010 to 2020, the other units, each fifth left out in turn",
            Blindness.CrossFitted, figures, [.. gaps.Distinct()]);
    }

    private (List<ScoredFigure> Figures, List<Unscored> Gaps) Simple(
        IReadOnlyList<bool> isSeen, Func<int, bool> isScored)
    {
        var units = Enumerable.Range(0, _places.Count).Where(isScored)
            .ToDictionary(k => _places.Codes[k]);
        var observed = UnitQuantity.All.ToDictionary(q => q.Change, Observed);
        return Comparison.Of(
            _baselines.Of(isSeen), forecast =>
                observed.TryGetValue(forecast.Quantity, out var values)
                    && units.TryGetValue(forecast.GeoCode, out var k)
                    ? values[k]
                    : null);
    }

    private double[] Ridge(double[] observed, bool[] isSeen, double[]? extra) =>
    [
        .. RidgeForecast.Of(
            _places.Codes, _covariates, observed, [.. isSeen.Select(seen => !seen)], extra)
            .Predicted,
    ];

    private double[] Observed(UnitQuantity quantity) =>
    [
        .. _places.After.Zip(
            _places.Before, (after, before) => quantity.OfCensus(after) - quantity.OfCensus(before)),
    ];

    private double[] Changes(UnitQuantity quantity, FittingOutcome outcome) =>
    [
        .. _places.Cells.Select(cells =>
            quantity.OfTally(outcome.Years[^1], cells) - quantity.OfTally(outcome.Years[0], cells)),
    ];

    private double[] Blind(UnitQuantity quantity, List<FittingOutcome> blind, int[] folds)
    {
        double[][] changes = [.. blind.Select(outcome => Changes(quantity, outcome))];
        return [.. folds.Select((fold, k) => fold < 0 ? double.NaN : changes[fold][k])];
    }
}
