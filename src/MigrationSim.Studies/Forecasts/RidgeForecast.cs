// The statistical yardstick: held-out counties predicted from covariates of the origin year.
using System.Globalization;

using MigrationSim.Core.Randomness;

namespace MigrationSim.Studies.Forecasts;

/// <summary>What a ridge says of places it has not seen.</summary>
/// <param name="Predicted">One number a place, training places too.</param>
/// <param name="Penalty">What cross-validation chose.</param>
/// <param name="Fit">The regression itself.</param>
public sealed record RidgeForecast(
    IReadOnlyList<double> Predicted, double Penalty, RidgeRegression Fit)
{
    private const int FoldCount = 5;
    private const uint Key = 0x464F4C44;

    /// <summary>
    /// Fits to the training places alone. Their folds hang on their codes, so that the same places
    /// have the same forecast in any order of covariates.
    /// </summary>
    /// <param name="codes">Codes of the places, six digits.</param>
    /// <param name="rows">Covariates of each place.</param>
    /// <param name="targets">What to predict; those of held-out places are not looked at.</param>
    /// <param name="heldOut">Which places are held out.</param>
    /// <param name="extra">
    /// One more covariate, such as the model's own prediction. Of training places it must be as
    /// blind to their targets as of the others, or the ridge trusts it too much.
    /// </param>
    public static RidgeForecast Of(
        IReadOnlyList<string> codes, IReadOnlyList<double[]> rows, IReadOnlyList<double> targets,
        IReadOnlyList<bool> heldOut, IReadOnlyList<double>? extra = null)
    {
        double[][] all =
        [
            .. rows.Select((row, i) => extra is null ? row : [.. row, extra[i]]),
        ];
        int[] training = [.. Enumerable.Range(0, all.Length).Where(i => !heldOut[i])];
        double[][] known = [.. training.Select(i => all[i])];
        double[] values = [.. training.Select(i => targets[i])];
        var penalty = RidgePenalty.Choose(
            known, values, Folds([.. training.Select(i => codes[i])]));
        var fit = RidgeRegression.Fit(known, values, penalty);
        return new([.. all.Select(fit.Predict)], penalty, fit);
    }

    /// <summary>Five folds of equal size, but for one place: dealt in order of a hash.</summary>
    public static int[] Folds(IReadOnlyList<string> codes)
    {
        var folds = new int[codes.Count];
        var order = Enumerable.Range(0, codes.Count).OrderBy(i => Hash(codes[i]))
            .ThenBy(i => codes[i], StringComparer.Ordinal);
        foreach (var (rank, i) in order.Index()) folds[i] = rank % FoldCount;
        return folds;
    }

    private static ulong Hash(string code) => Philox.Block(
        Key, 0, uint.Parse(code, CultureInfo.InvariantCulture), 0, 0, 0).Low;
}
