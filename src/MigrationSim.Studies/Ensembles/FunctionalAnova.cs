// Splits the variance over a complete grid between its factors and what they do together.
namespace MigrationSim.Studies.Ensembles;

/// <summary>
/// The functional analysis of variance (Hoeffding 1948; Sobol 1993) of the grid itself, all its
/// cells alike: the effect of a set of factors is the mean over the others less the effects of its
/// parts. Effects are orthogonal, so their variances add up to the whole. A factor of few levels
/// carries some of what belongs to its interactions.
/// </summary>
public sealed class FunctionalAnova
{
    private readonly double[][] _effects;

    private FunctionalAnova(double[][] effects) => _effects = effects;

    public double Mean => _effects[0][0];

    public double Total => Enumerable.Range(1, _effects.Length - 1).Sum(Variance);

    /// <summary>Values by cell, the last factor counting fastest.</summary>
    public static FunctionalAnova Of(IReadOnlyList<double> values, IReadOnlyList<int> levels)
    {
        if (values.Count != levels.Aggregate(1, (product, count) => product * count))
            throw new ArgumentException($"{values.Count} values do not fill the grid.");
        var effects = new double[1 << levels.Count][];
        for (var set = 0; set < effects.Length; set++)
        {
            effects[set] = Means(values, levels, set);
            for (var part = 0; part < set; part++)
            {
                if ((part & set) != part) continue;
                for (var i = 0; i < values.Count; i++) effects[set][i] -= effects[part][i];
            }
        }

        return new(effects);
    }

    /// <summary>Variance of the effect of a set of factors, bit by bit from the first.</summary>
    public double Variance(int set) =>
        _effects[set].Sum(effect => effect * effect) / _effects[set].Length;

    /// <summary>The effect of a set of factors in every cell.</summary>
    public IReadOnlyList<double> Effects(int set) => _effects[set];

    // In every cell the mean over the factors that are not in the set.
    private static double[] Means(
        IReadOnlyList<double> values, IReadOnlyList<int> levels, int set)
    {
        var keys = new int[values.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (rest, key) = (i, 0);
            for (var f = levels.Count - 1; f >= 0; f--)
            {
                if (((set >> f) & 1) != 0) key = (key * levels[f]) + (rest % levels[f]);
                rest /= levels[f];
            }

            keys[i] = key;
        }

        var sums = new double[values.Count];
        for (var i = 0; i < keys.Length; i++) sums[keys[i]] += values[i];
        var each = (double)values.Count;
        for (var f = 0; f < levels.Count; f++)
        {
            if (((set >> f) & 1) != 0) each /= levels[f];
        }

        return [.. keys.Select(key => sums[key] / each)];
    }
}
