// How far predictions lie from what was observed.
namespace MigrationSim.Studies.Scores;

/// <summary>
/// Errors of single numbers, in the quantity's unit; pairs stand at the same index.
/// </summary>
public static class PointErrors
{
    /// <summary>Root of the mean squared error.</summary>
    public static double Rmse(IReadOnlyList<double> observed, IReadOnlyList<double> predicted) =>
        Math.Sqrt(Mean(observed, predicted, error => error * error));

    /// <summary>Mean absolute error.</summary>
    public static double Mae(IReadOnlyList<double> observed, IReadOnlyList<double> predicted) =>
        Mean(observed, predicted, Math.Abs);

    /// <summary>
    /// What a method spares of a reference's error: 1 is perfect, 0 no better, below 0 worse; null
    /// where the reference makes no error at all.
    /// </summary>
    public static double? Skill(double rmse, double referenceRmse) =>
        referenceRmse > 0 ? 1 - (rmse / referenceRmse) : null;

    private static double Mean(
        IReadOnlyList<double> observed, IReadOnlyList<double> predicted, Func<double, double> loss)
    {
        Pairs.Check(observed.Count, predicted.Count);
        var sum = 0.0;
        for (var i = 0; i < observed.Count; i++) sum += loss(predicted[i] - observed[i]);
        return sum / observed.Count;
    }
}

/// <summary>What every comparison of two lists asks of them.</summary>
internal static class Pairs
{
    internal static void Check(int observed, int predicted)
    {
        if (observed != predicted || observed == 0)
        {
            throw new ArgumentException(
                $"{observed} observations and {predicted} predictions make no pairs.");
        }
    }
}
