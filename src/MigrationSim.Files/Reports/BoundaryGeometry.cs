// The geometry of a county's feature: rings that close, and polygons that do not cross.
using System.Text.Json;

namespace MigrationSim.Files.Reports;

/// <summary>Reads one geometry; what is wrong with it is told in both languages.</summary>
internal sealed class BoundaryGeometry(Action<string, string> bad)
{
    private const string Polygon = "Polygon";

    /// <summary>All rings of a county, or null after something was told.</summary>
    public IReadOnlyList<Ring>? Read(string code, JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry)
            || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("coordinates", out var parts)
            || parts.ValueKind != JsonValueKind.Array
            || !geometry.TryGetProperty("type", out var type)
            || type.ValueKind != JsonValueKind.String
            || type.GetString() is not (Polygon or "MultiPolygon"))
        {
            bad(
                $"{code} 的 geometry 须是 Polygon 或 MultiPolygon",
                $"the geometry of {code} must be a Polygon or a MultiPolygon");
            return null;
        }

        JsonElement[] given = type.GetString() == Polygon ? [parts] : [.. parts.EnumerateArray()];
        var polygons = new List<IReadOnlyList<Ring>>();
        foreach (var polygon in given)
            if (Rings(code, polygon) is { } rings) polygons.Add(rings);
        if (given.Length == 0) bad($"{code} 没有多边形", $"{code} has no polygon");
        if (polygons.Count == 0 || polygons.Count < given.Length) return null;
        if (BoundaryTopology.Fault(polygons) is var (zh, en))
        {
            bad($"{code} {zh}", $"{code} {en}");
            return null;
        }

        return [.. polygons.SelectMany(rings => rings)];
    }

    // The outline first, then its holes; null after something was told.
    private List<Ring>? Rings(string code, JsonElement polygon)
    {
        JsonElement[] given =
            polygon.ValueKind == JsonValueKind.Array ? [.. polygon.EnumerateArray()] : [];
        if (given.Length == 0) bad($"{code} 的多边形没有环", $"a polygon of {code} has no ring");
        var rings = new List<Ring>();
        foreach (var ring in given)
        {
            if (Ring.Read(ring, out var zh, out var en) is { } read) rings.Add(read);
            else bad($"{code} {zh}", $"a ring of {code} {en}");
        }

        return given.Length > 0 && rings.Count == given.Length ? rings : null;
    }
}
