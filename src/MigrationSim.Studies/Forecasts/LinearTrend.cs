// The forecast that a quantity goes on changing as fast as it did.
namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// A line through the first and the last observation: the random walk with drift. Which window it
/// looks back on is the history it is given.
/// </summary>
public static class LinearTrend
{
    /// <summary>Of any quantity; it may leave the quantity's range.</summary>
    public static Prediction Predict(IReadOnlyList<DatedValue> history, int year)
    {
        if (history.Count == 0) return Prediction.None(Reason.NoObservation);
        if (history.Count == 1) return Prediction.None(Reason.OneObservation);
        var (first, last) = (history[0], history[^1]);
        var perYear = (last.Value - first.Value) / (last.Year - first.Year);
        return Prediction.Of(last.Value + (perYear * (year - last.Year)));
    }

    /// <summary>Of a share, which stays between 0 and 1.</summary>
    public static Prediction PredictShare(IReadOnlyList<DatedValue> history, int year)
    {
        var line = Predict(history, year);
        return line.Value is { } value ? Prediction.Of(Math.Clamp(value, 0, 1)) : line;
    }
}
