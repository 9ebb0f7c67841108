// The continuous ranked probability score of a sample.
namespace MigrationSim.Studies.Scores;

/// <summary>
/// CRPS = E|X - y| - E|X - X'| / 2 (Gneiting and Raftery 2007, eq. 21), in the quantity's unit; for
/// a single value it is the absolute error. Lower is better.
/// </summary>
public static class Crps
{
    /// <summary>
    /// The score of the sample as if it were the whole forecast: its empirical distribution.
    /// </summary>
    public static double Energy(IReadOnlyList<double> sample, double observed) =>
        Score(sample, observed, (double)sample.Count * sample.Count);

    /// <summary>
    /// The fair score (Ferro 2014): on average that of the distribution the sample was drawn from,
    /// however few were drawn. Needs two values or more.
    /// </summary>
    public static double Fair(IReadOnlyList<double> sample, double observed)
    {
        if (sample.Count < 2)
            throw new ArgumentException("A fair score needs two values or more.");
        return Score(sample, observed, sample.Count * (sample.Count - 1.0));
    }

    private static double Score(IReadOnlyList<double> sample, double observed, double pairs)
    {
        if (sample.Count == 0) throw new ArgumentException("An empty sample has no score.");
        double[] sorted = [.. sample.Order()];
        var (distance, spread) = (0.0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            distance += Math.Abs(sorted[i] - observed);

            // Half the sum of |x_j - x_k| over all ordered pairs: value i is i times the larger.
            spread += ((2 * i) - sorted.Length + 1) * sorted[i];
        }

        return (distance / sorted.Length) - (spread / pairs);
    }
}
