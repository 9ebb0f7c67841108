// Where in the space of parameters the next runs should be made.
namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// A point stays while the second largest of its implausibilities is below 3, so that one target
/// the model cannot meet does not rule everything out (Vernon, Goldstein and Bower 2010). Three
/// deviations hold 95 % of any one-peaked distribution (Pukelsheim 1994).
/// </summary>
public static class HistoryMatching
{
    public const double Limit = 3;
    private const int CandidatesAPoint = 100;
    private const int Rounds = 12;

    /// <summary>What a search for points found.</summary>
    /// <param name="Points">As many as asked for.</param>
    /// <param name="Share">The share of a Latin hypercube that was not ruled out.</param>
    /// <param name="Allowed">How many of the points are not ruled out.</param>
    public sealed record Found(double[][] Points, double Share, int Allowed);

    /// <summary>The second largest implausibility.</summary>
    public static double SecondLargest(IReadOnlyList<double> implausibilities)
    {
        var (first, second) = (0.0, 0.0);
        foreach (var value in implausibilities)
        {
            if (value > first) (first, second) = (value, first);
            else if (value > second) second = value;
        }

        return implausibilities.Count == 1 ? first : second;
    }

    /// <summary>
    /// Points that are not ruled out, far from one another: candidates of a Latin hypercube, then
    /// neighbours of what was kept while there are too few. Where still too few are found, the
    /// least implausible make up the number.
    /// </summary>
    public static Found Points(
        Emulator emulator, int count, int dimensions, Dice dice, int threads,
        CancellationToken token)
    {
        var pool = Rank(
            emulator, LatinHypercube.Draw(count * CandidatesAPoint, dimensions, dice), threads,
            token);
        var kept = pool.Where(candidate => candidate.Second < Limit).ToList();
        var share = (double)kept.Count / pool.Length;
        var parents = kept.Count >= 10 ? kept : [.. pool.OrderBy(c => c.Second).Take(count)];
        for (var round = 0; round < Rounds && kept.Count < 3 * count; round++)
        {
            var children = Rank(emulator, Children(parents, 4 * count, dice), threads, token);
            kept.AddRange(children.Where(candidate => candidate.Second < Limit));
            parents = [.. parents.Concat(children).OrderBy(c => c.Second).Take(4 * count)];
        }

        if (kept.Count < count)
            return new([.. parents.Take(count).Select(c => c.At)], share, kept.Count);
        return new(Spread([.. kept.Select(c => c.At)], count), share, count);
    }

    private static Candidate[] Rank(
        Emulator emulator, double[][] points, int threads, CancellationToken token)
    {
        var ranked = new Candidate[points.Length];
        InParallel.For(
            points.Length, threads,
            i => ranked[i] = new(
                points[i], SecondLargest(emulator.Implausibilities(points[i]))),
            token);
        return ranked;
    }

    // On the line through two others, a little beside it: so that narrow ridges are followed.
    private static double[][] Children(List<Candidate> parents, int count, Dice dice)
    {
        Candidate Any() => parents[(int)(dice.Uniform() * parents.Count)];
        var children = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var (from, a, b) = (Any().At, Any().At, Any().At);
            var step = dice.Normal();
            children[i] =
            [
                .. from.Select((place, k) =>
                    Fold(place + (step * (a[k] - b[k])) + (0.02 * dice.Normal()))),
            ];
        }

        return children;
    }

    // Back into the cube, as in a mirror.
    private static double Fold(double place)
    {
        place = Math.Abs(place) % 2;
        return place > 1 ? 2 - place : place;
    }

    // The first, then always the one whose nearest neighbour is farthest.
    private static double[][] Spread(double[][] points, int count)
    {
        var chosen = new List<double[]> { points[0] };
        var nearest = new double[points.Length];
        Array.Fill(nearest, double.PositiveInfinity);
        while (chosen.Count < count)
        {
            var (best, last) = (0, chosen[^1]);
            for (var i = 0; i < points.Length; i++)
            {
                var distance = 0.0;
                for (var k = 0; k < last.Length; k++)
                    distance += (points[i][k] - last[k]) * (points[i][k] - last[k]);
                nearest[i] = Math.Min(nearest[i], distance);
                if (nearest[i] > nearest[best]) best = i;
            }

            chosen.Add(points[best]);
        }

        return [.. chosen];
    }

    private readonly record struct Candidate(double[] At, double Second);
}
