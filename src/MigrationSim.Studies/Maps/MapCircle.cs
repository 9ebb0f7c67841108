// A circle or a label capsule on the map, before and after it is placed.
namespace MigrationSim.Studies.Maps;

/// <summary>What is to be drawn: a county by its seat, or the name of a prefecture.</summary>
/// <param name="Code">Six-digit code.</param>
/// <param name="Group">Code of the prefecture, by which circles hold together.</param>
/// <param name="Residents">Persons; the circle's area follows them.</param>
/// <param name="EastKm">Kilometres east of a common point.</param>
/// <param name="SouthKm">Kilometres south of it.</param>
public sealed record MapSeat(
    string Code, string Group, double Residents, double EastKm, double SouthKm);

/// <summary>
/// A place on the finished map, x to the right, y downward; half the straight part of a label, 0
/// for a circle.
/// </summary>
public sealed record MapCircle(
    string Code, bool IsLabel, double X, double Y, double Radius, double HalfWidth);

/// <summary>A circle on its way.</summary>
internal sealed class Body
{
    public required string Code { get; init; }

    public required string Group { get; init; }

    public required double Weight { get; init; }

    public required double HomeX { get; init; }

    public required double HomeY { get; init; }

    public required double Radius { get; init; }

    public double HalfWidth { get; init; }

    public bool IsLabel => HalfWidth > 0;

    public double X { get; set; }

    public double Y { get; set; }

    public double PullX { get; set; }

    public double PullY { get; set; }

    public void Pull(double x, double y)
    {
        PullX += x;
        PullY += y;
    }
}
