// Where in a forecast's sample the observation stands.
namespace MigrationSim.Studies.Scores;

/// <summary>
/// The probability integral transform (Dawid 1984). Over many figures of an honest forecast it is
/// even between 0 and 1; a hump says too wide, a hollow too narrow, a slope too high or too low.
/// </summary>
public static class ProbabilityTransform
{
    /// <summary>
    /// The observation's rank among the m values and itself, as the middle of its (m + 1)-th part;
    /// equal values count half.
    /// </summary>
    public static double Of(IReadOnlyList<double> sample, double observed)
    {
        var (below, equal) = (0, 0);
        foreach (var value in sample)
        {
            if (value < observed) below++;
            else if (value == observed) equal++;
        }

        return (below + ((equal + 1) / 2.0)) / (sample.Count + 1);
    }

    /// <summary>How many transforms lie in each of equal parts of 0..1.</summary>
    public static int[] Histogram(IReadOnlyList<double> transforms, int parts)
    {
        var counts = new int[parts];
        foreach (var value in transforms) counts[Math.Min((int)(value * parts), parts - 1)]++;
        return counts;
    }
}
