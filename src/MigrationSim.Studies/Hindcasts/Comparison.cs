// Forecasts set beside what was observed.
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Scores;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>From forecasts to figures that can be scored, and the gaps between them.</summary>
public static class Comparison
{
    /// <summary>
    /// Figures of all forecasts that have a number. A method with no number at all for a quantity
    /// is a gap with its reason; one that lacks some places shows by its smaller count.
    /// </summary>
    /// <param name="forecasts">Numbers and reasons.</param>
    /// <param name="observed">What came; null for what is not scored.</param>
    public static (List<ScoredFigure> Figures, List<Unscored> Gaps) Of(
        IEnumerable<Forecast> forecasts, Func<Forecast, double?> observed)
    {
        var figures = new List<ScoredFigure>();
        var gaps = new List<Unscored>();
        var scored = forecasts.Where(forecast => observed(forecast) is not null);
        foreach (var method in scored.GroupBy(forecast => (forecast.Method, forecast.Quantity)))
        {
            var known = method.Where(forecast => forecast.Prediction.Value is not null).ToList();
            figures.AddRange(known.Select(forecast => new ScoredFigure(
                forecast.Method, forecast.Quantity, forecast.GeoCode, forecast.Year,
                observed(forecast)!.Value, forecast.Prediction.Value!.Value)));
            if (known.Count == 0)
            {
                gaps.Add(new(
                    method.Key.Method, method.Key.Quantity, method.First().Prediction.Why!.Name));
            }
        }

        return (figures, gaps);
    }
}
