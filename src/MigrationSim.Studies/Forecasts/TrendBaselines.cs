// The methods that look at a place's own past alone.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Forecasts;

/// <summary>Trends of a county, a prefecture or the province.</summary>
public static class TrendBaselines
{
    /// <summary>Urban share of a year by method, 0..1.</summary>
    public static IEnumerable<(string Method, Prediction Prediction)> Shares(
        IReadOnlyList<DatedValue> shares, int year) =>
    [
        (Methods.LastValue, LastValue.Predict(shares)),
        (Methods.Linear, LinearTrend.PredictShare(shares, year)),
        (Methods.Logistic, LogisticTrend.Predict(shares, year)),

        // Of one place the constant growth difference is the logistic curve: d is the slope of
        // ln(U / R), which is the logit of the share.
        (Methods.GrowthDifference, LogisticTrend.Predict(shares, year)),
    ];

    /// <summary>
    /// Natural logarithm of the residents of a year by method; a line is one in persons.
    /// </summary>
    public static IEnumerable<(string Method, Prediction Prediction)> LogResidents(
        IReadOnlyList<DatedValue> residents, int year) =>
    [
        (Methods.LastValue, Log(LastValue.Predict(residents))),
        (Methods.Linear, Log(LinearTrend.Predict(residents, year))),
        (Methods.Logistic, Prediction.None(Reason.SharesOnly)),
        (Methods.GrowthDifference, Prediction.None(Reason.SharesOnly)),
    ];

    // A line may run below nobody; one person is left then.
    private static Prediction Log(Prediction persons) =>
        persons.Value is { } value ? Prediction.Of(DetMath.Log(Math.Max(1, value))) : persons;
}
