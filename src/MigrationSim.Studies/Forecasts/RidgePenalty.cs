// How large a ridge's penalty should be.
namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Cross-validation: each fold is predicted from the others, standardised anew among them, and the
/// penalty with the least squared error over all folds wins.
/// </summary>
public static class RidgePenalty
{
    /// <summary>From .0001 to 100, four to a decade.</summary>
    public static IReadOnlyList<double> Grid { get; } =
    [
        1e-4, 1.8e-4, 3.2e-4, 5.6e-4, 1e-3, 1.8e-3, 3.2e-3, 5.6e-3, 1e-2, 1.8e-2, 3.2e-2, 5.6e-2,
        0.1, 0.18, 0.32, 0.56, 1, 1.8, 3.2, 5.6, 10, 18, 32, 56, 100,
    ];

    /// <summary>The best of the grid; of equals the larger.</summary>
    /// <param name="rows">Covariates of the training rows.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="folds">For each row its fold; two folds or more.</param>
    public static double Choose(
        IReadOnlyList<double[]> rows, IReadOnlyList<double> targets, IReadOnlyList<int> folds)
    {
        var (best, least) = (Grid[^1], double.PositiveInfinity);
        foreach (var penalty in Grid.Reverse())
        {
            var error = SquaredError(rows, targets, folds, penalty);
            if (error < least) (best, least) = (penalty, error);
        }

        return best;
    }

    /// <summary>Sum of squared errors of rows predicted from the other folds.</summary>
    public static double SquaredError(
        IReadOnlyList<double[]> rows, IReadOnlyList<double> targets, IReadOnlyList<int> folds,
        double penalty)
    {
        var sum = 0.0;
        foreach (var fold in folds.Distinct().Order())
        {
            var others = Enumerable.Range(0, rows.Count).Where(i => folds[i] != fold).ToList();
            var fit = RidgeRegression.Fit(
                [.. others.Select(i => rows[i])], [.. others.Select(i => targets[i])], penalty);
            for (var i = 0; i < rows.Count; i++)
            {
                if (folds[i] != fold) continue;
                var error = targets[i] - fit.Predict(rows[i]);
                sum += error * error;
            }
        }

        return sum;
    }
}
