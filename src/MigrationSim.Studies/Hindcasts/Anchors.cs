// What newly published figures say of the model's level, and where trends now start.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>A published figure beside the model's.</summary>
/// <param name="Published">The observation.</param>
/// <param name="Model">The baseline's value, of one seed.</param>
public sealed record AnchorGap(Observation Published, double Model)
{
    /// <summary>Model less published, in the indicator's unit.</summary>
    public double Gap => Model - Published.Value;
}

/// <summary>A trend's forecast from the censuses alone and from the newest figure too.</summary>
public sealed record ShiftedTrend(
    string Method, string GeoCode, string Indicator, int Year, double? Before, double? After);

/// <summary>
/// Re-anchoring leaves the model as it is: its level is shown beside the published one. The trend
/// baselines start from the newest figure.
/// </summary>
public sealed class Anchors(BaseTables tables)
{
    private readonly ObservedChanges _places = new(tables);

    /// <summary>How far the model is from each figure after 2020.</summary>
    public IReadOnlyList<AnchorGap> Gaps(IEnumerable<Observation> published, RunResult run) =>
    [
        .. from observation in published
           let tally = run.Years.FirstOrDefault(year => year.Year == observation.Year)
           where tally is not null && _places.Cells(observation.GeoCode) is not null
           let cells = _places.Cells(observation.GeoCode)!
           let value = IndicatorCatalogue.Get(observation.Indicator).Value(tally, cells)
           where value is not null
           select new AnchorGap(observation, value.Value),
    ];

    /// <summary>Trends of every place and indicator with a figure after 2020.</summary>
    /// <param name="all">All figures that are kept.</param>
    /// <param name="year">The year to forecast.</param>
    public IReadOnlyList<ShiftedTrend> Trends(IEnumerable<Observation> all, int year) =>
    [
        .. from figures in all.Where(o => o.Year > 2020 && o.Year < year)
               .GroupBy(o => (o.GeoCode, o.Indicator))
           where figures.Key.Indicator is Observation.Rate or Observation.Residents
           let newest = figures.MaxBy(o => o.Year)!
           from trend in Trends(newest, year)
           select trend,
    ];

    private IEnumerable<ShiftedTrend> Trends(Observation newest, int year)
    {
        if (_places.Stock(newest.GeoCode, tables.Census2010) is not { } first
            || _places.Stock(newest.GeoCode) is not { } second)
        {
            yield break;
        }

        var isRate = newest.Indicator == Observation.Rate;
        double Of(UrbanRural people) => isRate ? people.UrbanShare : people.Residents;
        DatedValue[] before = [new(2010, Of(first)), new(2020, Of(second))];
        DatedValue[] after =
            [.. before, new(newest.Year, isRate ? newest.Value / 100 : newest.Value)];
        var unit = isRate ? 100 : 1;
        ShiftedTrend Shifted(string method, Func<DatedValue[], Prediction> predict) => new(
            method, newest.GeoCode, newest.Indicator, year, unit * predict(before).Value,
            unit * predict(after).Value);
        yield return Shifted(Methods.LastValue, history => LastValue.Predict(history));
        yield return Shifted(Methods.Linear, history => isRate
            ? LinearTrend.PredictShare(history, year)
            : LinearTrend.Predict(history, year));
        if (isRate)
            yield return Shifted(Methods.Logistic, history => LogisticTrend.Predict(history, year));
    }
}
