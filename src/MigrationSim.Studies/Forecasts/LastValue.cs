// The forecast that nothing changes.
namespace MigrationSim.Studies.Forecasts;

/// <summary>The last observation holds for ever.</summary>
public static class LastValue
{
    public static Prediction Predict(IReadOnlyList<DatedValue> history) =>
        history.Count == 0
            ? Prediction.None(Reason.NoObservation)
            : Prediction.Of(history[^1].Value);
}
