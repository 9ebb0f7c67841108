// Which seats are neighbours: nothing else lies between them.
namespace MigrationSim.Studies.Maps;

/// <summary>A pair of neighbours and the kilometres between their seats.</summary>
internal readonly record struct Tie(Body A, Body B, double Km);

/// <summary>
/// Gabriel's graph (Gabriel and Sokal 1969): two points are neighbours if no third lies in the
/// circle over their distance. It stands in for shared borders, of which no free set was found.
/// </summary>
internal static class Neighbours
{
    // A third point hardly inside the circle does not part two neighbours.
    private const double Lenience = 0.96;

    public static List<Tie> Of(IReadOnlyList<Body> bodies)
    {
        var ties = new List<Tie>();
        for (var i = 0; i < bodies.Count; i++)
        {
            for (var j = i + 1; j < bodies.Count; j++)
            {
                var span = Squared(bodies[i], bodies[j]);
                if (IsFree(bodies, i, j, span * Lenience))
                    ties.Add(new(bodies[i], bodies[j], Math.Sqrt(span)));
            }
        }

        return ties;
    }

    private static bool IsFree(IReadOnlyList<Body> bodies, int i, int j, double span)
    {
        for (var k = 0; k < bodies.Count; k++)
        {
            if (k == i || k == j) continue;
            if (Squared(bodies[i], bodies[k]) + Squared(bodies[j], bodies[k]) < span) return false;
        }

        return true;
    }

    private static double Squared(Body a, Body b)
    {
        var (x, y) = (a.HomeX - b.HomeX, a.HomeY - b.HomeY);
        return (x * x) + (y * y);
    }
}
