// How likely an ensemble reaches a target, and how sure that number is.
namespace MigrationSim.Studies.Ensembles;

/// <summary>
/// A share of members with its Monte Carlo error. Members that share a draw or a seed are no
/// independent trials, so the error is that of a crossed design, (MS_draw + MS_seed - MS_rest) / n
/// (Searle, Casella and McCulloch 1992, ch. 4); with one draw or one seed the other's alone. The
/// interval is Wilson's (1927) for as many independent trials as the error is worth.
/// </summary>
/// <param name="Share">Share of members that reach it.</param>
/// <param name="Members">How many members.</param>
/// <param name="Error">Standard error; null with a single member.</param>
/// <param name="Low95">Low end of the 95 % interval.</param>
/// <param name="High95">High end.</param>
public readonly record struct TargetProbability(
    double Share, int Members, double? Error, double Low95, double High95)
{
    /// <summary>The resident rate the action plan sets for 2029, percent.</summary>
    public const double Percent = 66;

    public const int Year = 2029;

    private const double Z95 = 1.959964;

    /// <summary>From 1 or 0 for each draw and seed, or the mean of that over paths.</summary>
    /// <param name="reached">By draw, then seed.</param>
    /// <param name="paths">Members behind every number.</param>
    public static TargetProbability Of(double[,] reached, int paths)
    {
        var (draws, seeds) = (reached.GetLength(0), reached.GetLength(1));
        var n = draws * seeds;
        var parts = FunctionalAnova.Of([.. reached.Cast<double>()], [draws, seeds]);
        var share = parts.Mean;
        double? error = n == 1 ? null : Math.Sqrt(Math.Max(
            Math.Max(Part(parts.Variance(1), draws), Part(parts.Variance(2), seeds)),
            Part(parts.Variance(1), draws) + Part(parts.Variance(2), seeds)
                - (draws > 1 && seeds > 1 ? Part(parts.Variance(3), draws, seeds) : 0)));
        var binomial = share * (1 - share);
        var trials = error > 0
            ? Math.Clamp(binomial / (error.Value * error.Value), 1, n)
            : draws > 1 ? draws : seeds;
        var (low, high) = Wilson(share, trials);
        return new(share, n * paths, error, low, high);

        // Mean square over n: n times the effect's variance over its degrees of freedom, over n.
        double Part(double variance, int levels, int others = 2) =>
            levels > 1 ? variance / ((levels - 1) * (others - 1)) : 0;
    }

    private static (double Low, double High) Wilson(double share, double trials)
    {
        var z2 = Z95 * Z95 / trials;
        var centre = (share + (z2 / 2)) / (1 + z2);
        var half = Z95 / (1 + z2)
            * Math.Sqrt((share * (1 - share) / trials) + (z2 / (4 * trials)));
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
