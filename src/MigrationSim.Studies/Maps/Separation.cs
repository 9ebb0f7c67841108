// Pushes apart whatever overlaps, the larger giving way less.
namespace MigrationSim.Studies.Maps;

/// <summary>One pass over all pairs.</summary>
internal static class Separation
{
    private const double Gap = 2;
    private const double GapBetweenGroups = 10;

    /// <summary>Kilometres between two edges.</summary>
    public static double GapOf(Body a, Body b) => a.Group == b.Group ? Gap : GapBetweenGroups;

    /// <param name="bodies">Circles and labels.</param>
    /// <param name="size">Share of their final size.</param>
    /// <param name="room">Share of the final gaps.</param>
    public static void Pass(IReadOnlyList<Body> bodies, double size, double room)
    {
        for (var i = 0; i < bodies.Count; i++)
        {
            for (var j = i + 1; j < bodies.Count; j++)
            {
                var (a, b) = (bodies[i], bodies[j]);
                var need = (size * (a.Radius + b.Radius)) + (GapOf(a, b) * room);
                if (Math.Abs(a.Y - b.Y) < need
                    && Math.Abs(a.X - b.X) < need + a.HalfWidth + b.HalfWidth)
                {
                    Part(a, b, need);
                }
            }
        }
    }

    /// <summary>From a to b between their nearest points; a label is a line with a width.</summary>
    public static (double X, double Y, double Length) Between(Body a, Body b)
    {
        var (x, y) = (b.X - a.X, b.Y - a.Y);
        var straight = a.HalfWidth + b.HalfWidth;
        if (straight > 0)
            x = x > straight ? x - straight : x < -straight ? x + straight : x * 0.02;
        return (x, y, Math.Max(Math.Sqrt((x * x) + (y * y)), 1e-6));
    }

    private static void Part(Body a, Body b, double need)
    {
        var (x, y, length) = Between(a, b);
        if (length >= need) return;
        var push = (need - length) / length;
        var (areaA, areaB) = (a.Radius * a.Radius, b.Radius * b.Radius);
        var moveA = (areaB / (areaA + areaB) * 0.5) + 0.25;
        a.X -= x * push * moveA;
        a.Y -= y * push * moveA;
        b.X += x * push * (1 - moveA);
        b.Y += y * push * (1 - moveA);
    }
}
