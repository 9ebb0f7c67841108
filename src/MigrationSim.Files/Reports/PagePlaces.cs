// The places of the page: names, censuses, and where they stand on the map.
using System.Globalization;

using MigrationSim.Core.BaseYears;

namespace MigrationSim.Files.Reports;

/// <summary>A circle or a label; half the straight part of a label, 0 for a circle.</summary>
public sealed record MapMark(
    string Code, bool IsLabel, double X, double Y, double Radius, double HalfWidth);

/// <summary>What every report shows of the base year.</summary>
/// <param name="Tables">Names and censuses.</param>
/// <param name="Marks">The map; empty where there is none.</param>
/// <param name="Boundaries">The user's own, in place of the map, or null.</param>
public sealed record PagePlaces(
    BaseTables Tables, IReadOnlyList<MapMark> Marks, Boundaries? Boundaries = null);

/// <summary>Reads and writes seeds/map/layout.csv.</summary>
public static class MapLayoutTable
{
    private const string Head = "kind,code,x,y,r,half_width";

    /// <summary>The file below a folder of base-year tables; not part of their digest.</summary>
    public static string PathIn(string seedFolder) => Path.Combine(seedFolder, "map", "layout.csv");

    public static string Text(IEnumerable<MapMark> marks) => Head + "\n" + string.Concat(
        marks.Select(mark => string.Create(
            CultureInfo.InvariantCulture,
            $"{(mark.IsLabel ? "label" : "county")},{mark.Code},{mark.X:0.0},{mark.Y:0.0},")
        + string.Create(
            CultureInfo.InvariantCulture, $"{mark.Radius:0.00},{mark.HalfWidth:0.0}\n")));

    /// <summary>The marks of a file; none where it is missing or has another head.</summary>
    public static IReadOnlyList<MapMark> Read(string path)
    {
        if (!File.Exists(path)) return [];
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Head) return [];
        return [.. lines.Skip(1).Select(Mark).OfType<MapMark>()];
    }

    private static MapMark? Mark(string line)
    {
        var fields = line.Split(',');
        if (fields.Length != 6) return null;
        var numbers = fields[2..].Select(text => double.TryParse(
            text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value : double.NaN).ToList();
        return numbers.TrueForAll(double.IsFinite)
            ? new(fields[1], fields[0] == "label", numbers[0], numbers[1], numbers[2], numbers[3])
            : null;
    }
}
