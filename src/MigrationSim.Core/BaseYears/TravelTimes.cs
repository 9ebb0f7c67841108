// How long it takes from seat to seat, to the zones outside and from a village to its seat.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Travel times from great circles: by road with a detour, or by high-speed rail where both seats
/// have a station, whichever is less; never below the time a place takes to itself. Road times were
/// not to be had.
/// </summary>
public static class TravelTimes
{
    /// <summary>
    /// Minutes between counties (0..121) and external zones (122..125), square, row-major.
    /// </summary>
    public static double[] Build(Geography geography)
    {
        var places = Stops(geography);
        var count = places.Length;
        var minutes = new double[count * count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to <= from; to++)
            {
                var time = from == to
                    ? PlaceParameters.OwnMinutes
                    : Math.Max(PlaceParameters.OwnMinutes, Minutes(places[from], places[to]));
                minutes[(from * count) + to] = time;
                minutes[(to * count) + from] = time;
            }
        }
        return minutes;
    }

    /// <summary>
    /// Minutes from a village to its seat: two thirds of the radius of a round county, on average.
    /// </summary>
    public static double Village(double areaKm2)
    {
        var radiusKm = Math.Sqrt(areaKm2 / Math.PI);
        var roadKm = 2.0 / 3 * radiusKm * PlaceParameters.Detour;
        return Math.Max(PlaceParameters.OwnMinutes, 60 * roadKm / PlaceParameters.VillageKmPerHour);
    }

    private static Stop[] Stops(Geography geography)
    {
        var stops = new Stop[PlaceParameters.PlaceCount];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var county = geography.Counties[i];
            stops[i] = new Stop(
                false, county.HasHighSpeedRail, [county.SeatLongitude, county.SeatLatitude]);
        }
        var points = PlaceParameters.ZonePoints;
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            List<double> entries = [];
            for (var i = 0; i < points.Length; i += 3)
                if (points[i] == zone) entries.AddRange([points[i + 1], points[i + 2]]);
            stops[Cells.CountyCount + zone] = new Stop(true, true, [.. entries]);
        }
        return stops;
    }

    private static double Minutes(Stop a, Stop b)
    {
        var km = double.PositiveInfinity;
        for (var i = 0; i < a.Points.Length; i += 2)
        {
            for (var j = 0; j < b.Points.Length; j += 2)
            {
                km = Math.Min(km, DetMath.GreatCircleKm(
                    a.Points[i], a.Points[i + 1], b.Points[j], b.Points[j + 1]));
            }
        }
        var road = 60 * km * PlaceParameters.Detour / PlaceParameters.RoadKmPerHour;
        var toZone = a.IsZone || b.IsZone;
        if (!toZone && !(a.HasRail && b.HasRail)) return road;
        var access = toZone ? PlaceParameters.ZoneAccessMinutes : PlaceParameters.RailAccessMinutes;
        return Math.Min(
            road, access + (60 * km * PlaceParameters.RailDetour / PlaceParameters.RailKmPerHour));
    }

    /// <summary>A county seat or a zone; points are pairs of longitude and latitude.</summary>
    private sealed record Stop(bool IsZone, bool HasRail, double[] Points);
}
