// Whether rings make polygons: none crosses itself or another, and holes lie inside.
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace MigrationSim.Files.Reports;

/// <summary>
/// The rules of OGC 06-103r4, 6.1.11, with one thing more allowed: an outline may touch itself in
/// a point, as the outlines of many agencies do.
/// </summary>
internal static class BoundaryTopology
{
    private static readonly GeometryFactory Factory = new();

    /// <summary>What is wrong with the polygons of a county and where, or null.</summary>
    public static (string Zh, string En)? Fault(IReadOnlyList<IReadOnlyList<Ring>> polygons)
    {
        var check = new IsValidOp(Factory.CreateMultiPolygon([.. polygons.Select(Polygon)]))
        {
            SelfTouchingRingFormingHoleValid = true,
        };
        if (check.ValidationError is not { } error) return null;
        var (zh, en) = Words(error.ErrorType);
        var at = FormattableString.Invariant($"({error.Coordinate.X}, {error.Coordinate.Y})");
        return (
            $"{zh}，在 {at}；可用地理软件的“修复几何图形”改正",
            $"{en} at {at}; a repair of geometries, as in QGIS, mends that");
    }

    private static Polygon Polygon(IReadOnlyList<Ring> rings)
    {
        LinearRing[] all = [.. rings.Select(ring => Factory.CreateLinearRing(
            [.. ring.Points.Select(point => new Coordinate(point.East, point.North))]))];
        return Factory.CreatePolygon(all[0], all[1..]);
    }

    private static (string Zh, string En) Words(TopologyValidationErrors error) => error switch
    {
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection
            => ("的边界与自身相交或重叠", "crosses or overlaps its own outline"),
        TopologyValidationErrors.HoleOutsideShell
            => ("的内环在外环之外", "has a hole outside its outline"),
        TopologyValidationErrors.NestedHoles
            => ("的内环套在另一内环里", "has a hole inside a hole"),
        TopologyValidationErrors.NestedShells
            => ("的一个多边形在另一个之内", "has a polygon inside another"),
        TopologyValidationErrors.DuplicateRings
            => ("有两个相同的环", "has the same ring twice"),
        TopologyValidationErrors.DisconnectedInteriors
            => ("的环彼此或与自身相触，把它切成几块", "is cut into pieces where its rings touch"),
        _ => ("的一个环不成面", "has a ring that bounds no area"),
    };
}
