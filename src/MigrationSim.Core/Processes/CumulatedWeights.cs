// Where a number falls among cumulated weights.
namespace MigrationSim.Core.Processes;

/// <summary>Halves what is left without a jump that could be guessed wrong.</summary>
public static class CumulatedWeights
{
    /// <summary>The first entry that is not below x; the last if all are.</summary>
    /// <param name="sums">Rising, at least one.</param>
    /// <param name="x">The number.</param>
    public static int Find(ReadOnlySpan<double> sums, double x)
    {
        var first = 0;
        for (var count = sums.Length; count > 1;)
        {
            var half = count / 2;
            first += sums[first + half - 1] < x ? half : 0;
            count -= half;
        }

        return first;
    }
}
