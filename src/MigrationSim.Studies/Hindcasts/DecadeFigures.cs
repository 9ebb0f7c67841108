// From the runs of a decade to predictions beside the census of 2020.
using MigrationSim.Studies.Fits;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Scores;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>
/// Figures of both tests. Cross-fitted predictions of the training units also make the extra
/// covariate of the ridge with the model, and the errors the model's spread is widened by.
/// </summary>
public sealed class DecadeFigures
{
    private const int Year = 2020;

    private readonly ScoringPlaces _places;
    private readonly DecadeRuns _runs;
    private readonly int[] _folds;
    private readonly UnitForecasts _baselines;
    private readonly double[][] _covariates;

    public DecadeFigures(ScoringPlaces places, ProvincePast past, DecadeRuns runs, int[] folds)
    {
        _places = places;
        _runs = runs;
        _folds = folds;
        _baselines = new(places, past);
        _covariates = CountyCovariates.Of2010(places.Tables, places.UnitOfCounty);
    }

    /// <summary>The held-out units by all methods.</summary>
    public (IReadOnlyList<ScoredFigure> Figures, IReadOnlyList<Unscored> Gaps) HeldOut()
    {
        bool[] isSeen = [.. _places.IsHeldOut.Select(held => !held)];
        var figures = UnitQuantity.All.SelectMany(quantity => HeldOut(quantity, isSeen)).ToList();
        var (simple, gaps) = Simple(isSeen, k => !isSeen[k]);
        return ([.. figures, .. simple], gaps);
    }

    /// <summary>The training units, each by what did not see its fold.</summary>
    public (IReadOnlyList<ScoredFigure> Figures, IReadOnlyList<Unscored> Gaps) CrossFitted()
    {
        var (figures, gaps) = (new List<ScoredFigure>(), new List<Unscored>());
        for (var fold = 0; fold < _runs.ByFold.Count; fold++)
        {
            bool[] isSeen = [.. _folds.Select(f => f >= 0 && f != fold)];
            figures.AddRange(UnitQuantity.All.SelectMany(q => CrossFitted(q, isSeen, fold)));
            var (simple, none) = Simple(isSeen, k => _folds[k] == fold);
            figures.AddRange(simple);
            gaps.AddRange(none);
        }

        return (figures, [.. gaps.Distinct()]);
    }

    private IEnumerable<ScoredFigure> HeldOut(UnitQuantity quantity, bool[] isSeen)
    {
        var observed = Observed(quantity);
        double[][] sample = [.. _runs.Replicates.Select(outcome => Changes(quantity, outcome))];
        double[][] byFold = [.. _runs.ByFold.Select(outcome => Changes(quantity, outcome))];
        var bare = Changes(quantity, _runs.LevelsAlone);
        double[] central =
        [
            .. Enumerable.Range(0, _places.Count)
                .Select(k => sample.Sum(run => run[k]) / sample.Length),
        ];

        // Training units by the fit that did not see them, held-out ones by the one that saw the
        // most and still not them: blind alike.
        double[] blind =
            [.. _folds.Select((fold, k) => fold < 0 ? central[k] : byFold[fold][k])];
        double[] errors =
            [.. Units.Where(k => isSeen[k]).Select(k => observed[k] - blind[k])];
        var ridge = Ridge(observed, isSeen, null);
        var withModel = Ridge(observed, isSeen, blind);
        foreach (var k in Units.Where(k => !isSeen[k]))
        {
            ScoredFigure One(string method, double value) =>
                Figure(quantity, method, k, observed[k], value);
            yield return One(HindcastMethods.Model, central[k]) with
            {
                Sample = sample.Length > 1 ? [.. sample.Select(run => run[k])] : null,
            };
            yield return One(HindcastMethods.ModelWithErrors, central[k]) with
            {
                Sample = [.. errors.Select(error => central[k] + error)],
            };
            yield return One(HindcastMethods.ModelWithoutResiduals, bare[k]);
            yield return One(HindcastMethods.Ridge, ridge[k]);
            yield return One(HindcastMethods.RidgeWithModel, withModel[k]);
        }
    }

    private IEnumerable<ScoredFigure> CrossFitted(UnitQuantity quantity, bool[] isSeen, int fold)
    {
        var observed = Observed(quantity);
        var model = Changes(quantity, _runs.ByFold[fold]);
        var bare = Changes(quantity, _runs.LevelsAlone);
        var ridge = Ridge(observed, isSeen, null);
        foreach (var k in Units.Where(k => _folds[k] == fold))
        {
            ScoredFigure One(string method, double value) =>
                Figure(quantity, method, k, observed[k], value);
            yield return One(HindcastMethods.Model, model[k]);
            yield return One(HindcastMethods.ModelWithoutResiduals, bare[k]);
            yield return One(HindcastMethods.Ridge, ridge[k]);
        }
    }

    private (List<ScoredFigure> Figures, List<Unscored> Gaps) Simple(
        IReadOnlyList<bool> isSeen, Func<int, bool> isScored)
    {
        var units = Units.Where(isScored).ToDictionary(k => _places.Codes[k]);
        var observed = UnitQuantity.All.ToDictionary(q => q.Change, Observed);
        return Comparison.Of(
            _baselines.Of(isSeen), forecast =>
                observed.TryGetValue(forecast.Quantity, out var values)
                    && units.TryGetValue(forecast.GeoCode, out var k)
                    ? values[k]
                    : null);
    }

    private IEnumerable<int> Units => Enumerable.Range(0, _places.Count);

    private ScoredFigure Figure(
        UnitQuantity quantity, string method, int unit, double observed, double predicted) =>
        new(method, quantity.Change, _places.Codes[unit], Year, observed, predicted);

    private double[] Ridge(double[] observed, bool[] isSeen, double[]? extra) =>
    [
        .. RidgeForecast.Of(
            _places.Codes, _covariates, observed, [.. isSeen.Select(seen => !seen)], extra)
            .Predicted,
    ];

    private double[] Observed(UnitQuantity quantity) =>
    [
        .. _places.After.Zip(
            _places.Before,
            (after, before) => quantity.OfCensus(after) - quantity.OfCensus(before)),
    ];

    private double[] Changes(UnitQuantity quantity, FittingOutcome outcome) =>
    [
        .. _places.Cells.Select(cells =>
            quantity.OfTally(outcome.Years[^1], cells) - quantity.OfTally(outcome.Years[0], cells)),
    ];
}
