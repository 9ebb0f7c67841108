// The forecast that a share follows the logistic curve it is on.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Forecasts;

/// <summary>A line through the logits of the first and the last observed share.</summary>
public static class LogisticTrend
{
    /// <summary>
    /// Of shares 0..1. What is wholly urban or wholly rural and was so before stays so.
    /// </summary>
    public static Prediction Predict(IReadOnlyList<DatedValue> history, int year)
    {
        if (history.Count == 0) return Prediction.None(Reason.NoObservation);
        if (history.Count == 1) return Prediction.None(Reason.OneObservation);
        var (first, last) = (history[0], history[^1]);
        if (last.Value is <= 0 or >= 1) return Prediction.Of(last.Value);
        if (first.Value is <= 0 or >= 1) return Prediction.None(Reason.NoLogit);
        var perYear = (Logit(last.Value) - Logit(first.Value)) / (last.Year - first.Year);
        return Prediction.Of(
            DetMath.Logistic(Logit(last.Value) + (perYear * (year - last.Year))));
    }

    private static double Logit(double share) => DetMath.Log(share / (1 - share));
}
