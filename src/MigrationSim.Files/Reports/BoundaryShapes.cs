// Rings of degrees drawn on a grid: what two counties share stays shared.
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MigrationSim.Files.Reports;

/// <summary>A closed line, degrees east and north.</summary>
internal sealed record Ring(IReadOnlyList<(double East, double North)> Points)
{
    private const int Fewest = 4;

    // Hunan with a margin: what lies outside is no longitude and latitude, or they are swapped.
    private const double West = 107;
    private const double East = 116;
    private const double South = 23;
    private const double North = 32;

    /// <summary>The ring, or null with what is wrong with it.</summary>
    public static Ring? Read(JsonElement json, out string zh, out string en)
    {
        (zh, en) = ("的环不是坐标的数组", "is no array of positions");
        if (json.ValueKind != JsonValueKind.Array) return null;
        var points = new List<(double East, double North)>();
        foreach (var position in json.EnumerateArray())
        {
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2
                || position[0].ValueKind != JsonValueKind.Number
                || position[1].ValueKind != JsonValueKind.Number)
            {
                return null;
            }

            var (x, y) = (position[0].GetDouble(), position[1].GetDouble());
            if (x is < West or > East || y is < South or > North)
            {
                zh = FormattableString.Invariant($"有一点 ({x}, {y}) 不在湖南；坐标须是先经后纬的度数");
                en = FormattableString.Invariant(
                    $"has a point ({x}, {y}) far from Hunan; give degrees, longitude first");
                return null;
            }

            points.Add((x, y));
        }

        (zh, en) = (
            $"的环只有 {points.Count} 个点，至少 {Fewest} 个",
            $"has {points.Count} positions; {Fewest} are the fewest");
        if (points.Count < Fewest) return null;
        (zh, en) = ("的环没有闭合：末点须等于首点", "is not closed: its last position must be its first");
        return points[0] == points[^1] ? new(points) : null;
    }
}

/// <summary>Draws rings 1000 wide, to a whole unit, about half a kilometre.</summary>
internal static class BoundaryShapes
{
    private const int Width = 1000;

    /// <summary>A degree of longitude over one of latitude at 27.6 degrees north.</summary>
    private const double Squeeze = 0.8862;

    public static (Boundaries Boundaries, int Points) Draw(
        string name, IReadOnlyDictionary<string, IReadOnlyList<Ring>> counties)
    {
        var all = counties.Values.SelectMany(rings => rings)
            .SelectMany(ring => ring.Points).ToList();
        var (west, north) = (all.Min(p => p.East), all.Max(p => p.North));
        var scale = Width / ((all.Max(p => p.East) - west) * Squeeze);
        var height = (int)Math.Ceiling((north - all.Min(p => p.North)) * scale);
        var shapes = new SortedDictionary<string, BoundaryShape>(StringComparer.Ordinal);
        var count = 0;
        foreach (var (code, rings) in counties)
        {
            var drawn = rings.Select(OnGrid).Where(ring => ring.Count > 2)
                .OrderByDescending(ring => Math.Abs(Area(ring))).ToList();
            if (drawn.Count == 0) drawn = [[OnGrid(rings[0])[0]]];
            count += drawn.Sum(ring => ring.Count);
            shapes[code] = new(
                string.Concat(drawn.Select(Path)), drawn[0].Average(p => p.X),
                drawn[0].Average(p => p.Y));
        }

        return (new(name, Width, height, shapes), count);

        List<(int X, int Y)> OnGrid(Ring ring)
        {
            var points = new List<(int X, int Y)>();
            foreach (var (x, y) in ring.Points.SkipLast(1))
            {
                var point = (
                    (int)Math.Round((x - west) * Squeeze * scale),
                    (int)Math.Round((north - y) * scale));
                if (points.Count == 0 || points[^1] != point) points.Add(point);
            }

            return points;
        }
    }

    private static double Area(List<(int X, int Y)> ring) => ring.Select((p, i) =>
    {
        var q = ring[(i + 1) % ring.Count];
        return ((double)p.X * q.Y) - ((double)q.X * p.Y);
    }).Sum() / 2;

    private static string Path(List<(int X, int Y)> ring)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}");
        for (var i = 1; i < ring.Count; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"l{ring[i].X - ring[i - 1].X} {ring[i].Y - ring[i - 1].Y}");
        }

        return text.Append('z').ToString();
    }
}
