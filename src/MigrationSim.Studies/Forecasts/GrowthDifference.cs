// The United Nations' method of projecting urban shares.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// The urban-rural growth difference stays what it was (United Nations 1974; National Research
/// Council 2003, app. D, eq. D.1): the odds of living in town grow by d a year, which for one
/// place is the logistic curve. The later variant, in which d nears a world norm, is left out: its
/// coefficients could not be checked at the source.
/// </summary>
public static class GrowthDifference
{
    /// <summary>Urban less rural growth a year between two stocks, both parts above 0.</summary>
    public static double Observed(DatedStock first, DatedStock last)
    {
        var growth = PartGrowth.Between(first, last);
        return growth.Urban - growth.Rural;
    }

    /// <summary>The urban share after some years of a constant difference.</summary>
    /// <param name="share">Today's urban share, 0..1.</param>
    /// <param name="perYear">The difference d, a year.</param>
    /// <param name="years">Years ahead.</param>
    public static double Share(double share, double perYear, double years) =>
        share is <= 0 or >= 1
            ? share
            : DetMath.Logistic(DetMath.Log(share / (1 - share)) + (perYear * years));

    /// <summary>The difference that leads from one urban share to another.</summary>
    public static double Needed(double share, double goal, double years) =>
        (DetMath.Log(goal / (1 - goal)) - DetMath.Log(share / (1 - share))) / years;

    /// <summary>The urban share of a place in a year, from its first and last stock.</summary>
    public static Prediction Predict(IReadOnlyList<DatedStock> history, int year)
    {
        if (history.Count == 0) return Prediction.None(Reason.NoObservation);
        if (history.Count == 1) return Prediction.None(Reason.OneObservation);
        var (first, last) = (history[0], history[^1]);
        var share = last.People.UrbanShare;
        if (share is > 0 and < 1 && first.People is { Urban: <= 0 } or { Rural: <= 0 })
            return Prediction.None(Reason.NoLogit);
        return Prediction.Of(Share(share, Observed(first, last), year - last.Year));
    }
}
