// The cartogram: a circle a county, its area the residents, near where its seat lies.
namespace MigrationSim.Studies.Maps;

/// <summary>
/// A Dorling cartogram (Dorling 1996): circles grow from their seats to their size while
/// neighbours are drawn together and keep their bearing, prefectures hold together, and overlaps
/// are pushed apart. Additions, products and square roots in a fixed order: every machine finds
/// the same map.
/// </summary>
public static class CircleLayout
{
    public const double Width = 1000;

    private const int Steps = 6000;
    private const double Growing = 0.6;
    private const double Cooling = 0.8;
    private const double Margin = 14;

    // The circles together cover this share of the province.
    private const double Cover = 0.55;
    private const double ProvinceKm2 = 211_800;

    private const double LabelRadiusKm = 8.5;
    private const double LabelHalfWidthKm = 20.5;

    /// <summary>Circles in the order of the seats, then a label a prefecture.</summary>
    public static IReadOnlyList<MapCircle> Of(IReadOnlyList<MapSeat> seats)
    {
        var circles = Circles(seats);
        var labels = circles.GroupBy(circle => circle.Group).Select(Label).ToList();
        var bodies = (List<Body>)[.. circles, .. labels];
        for (var i = 0; i < bodies.Count; i++)
        {
            // Two bodies on one point could never be pushed apart.
            bodies[i].X = bodies[i].HomeX + (1e-3 * i / bodies.Count);
            bodies[i].Y = bodies[i].HomeY - (1e-3 * i / bodies.Count);
        }

        var ties = Neighbours.Of(circles);
        for (var step = 0; step < Steps; step++) Move(step, bodies, circles, labels, ties);
        return Fitted(bodies);
    }

    private static List<Body> Circles(IReadOnlyList<MapSeat> seats)
    {
        var scale = Math.Sqrt(Cover * ProvinceKm2 / Math.PI / seats.Sum(seat => seat.Residents));
        var (x, y) = (seats.Average(seat => seat.EastKm), seats.Average(seat => seat.SouthKm));
        return
        [
            .. seats.Select(seat => new Body
            {
                Code = seat.Code,
                Group = seat.Group,
                Weight = seat.Residents,
                HomeX = seat.EastKm - x,
                HomeY = seat.SouthKm - y,
                Radius = scale * Math.Sqrt(seat.Residents),
            }),
        ];
    }

    private static Body Label(IGrouping<string, Body> members)
    {
        var weight = members.Sum(member => member.Weight);
        return new()
        {
            Code = members.Key,
            Group = members.Key,
            Weight = weight,
            HomeX = members.Sum(member => member.HomeX * member.Weight) / weight,
            HomeY = members.Sum(member => member.HomeY * member.Weight) / weight,
            Radius = LabelRadiusKm,
            HalfWidth = LabelHalfWidthKm,
        };
    }

    private static void Move(
        int step, List<Body> bodies, List<Body> circles, List<Body> labels, List<Tie> ties)
    {
        var grown = Math.Min(1, step / (Steps * Growing));
        var size = 0.15 + (0.85 * grown);
        var late = step >= Steps * Cooling;
        var force = late ? 1 - ((step - (Steps * Cooling)) / (Steps * (1 - Cooling))) : 1;
        foreach (var body in bodies) (body.PullX, body.PullY) = (0, 0);
        foreach (var circle in circles)
        {
            circle.Pull(
                ((circle.HomeX * 0.9) - circle.X) * 0.006 * force,
                ((circle.HomeY * 0.9) - circle.Y) * 0.006 * force);
        }

        foreach (var tie in ties) Draw(tie, size, force);
        foreach (var label in labels) Gather(label, circles, force);
        foreach (var body in bodies) (body.X, body.Y) = (body.X + body.PullX, body.Y + body.PullY);
        for (var pass = late ? 6 : 2; pass > 0; pass--)
            Separation.Pass(bodies, size, 0.3 + (0.7 * grown));
    }

    // Neighbours come to touch, and lie from each other as their seats do.
    private static void Draw(Tie tie, double size, double force)
    {
        var (a, b, km) = tie;
        var touch = (size * (a.Radius + b.Radius)) + Separation.GapOf(a, b);
        var want = Math.Max(touch, 0.36 * km);
        var (x, y) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Max(Math.Sqrt((x * x) + (y * y)), 1e-6);
        var excess = length - want;
        var close = (excess > 0 ? 0.08 : 0.02) * force * excess / length;
        var turn = (a.Group == b.Group ? 0.06 : 0.03) * force;
        var pullX = (x * close) + ((x - ((b.HomeX - a.HomeX) / km * length)) * turn);
        var pullY = (y * close) + ((y - ((b.HomeY - a.HomeY) / km * length)) * turn);
        a.Pull(pullX, pullY);
        b.Pull(-pullX, -pullY);
    }

    private static void Gather(Body label, List<Body> circles, double force)
    {
        var (x, y, weight) = (0.0, 0.0, 0.0);
        foreach (var circle in circles)
        {
            if (circle.Group != label.Group) continue;
            x += circle.X * circle.Weight;
            y += circle.Y * circle.Weight;
            weight += circle.Weight;
        }

        (x, y) = (x / weight, y / weight);
        foreach (var circle in circles)
        {
            if (circle.Group == label.Group)
                circle.Pull((x - circle.X) * 0.006 * force, (y - circle.Y) * 0.006 * force);
        }

        label.Pull((x - label.X) * 0.03 * force, (y - label.Y) * 0.03 * force);
    }

    private static IReadOnlyList<MapCircle> Fitted(List<Body> bodies)
    {
        var left = bodies.Min(body => body.X - body.Radius - body.HalfWidth);
        var right = bodies.Max(body => body.X + body.Radius + body.HalfWidth);
        var top = bodies.Min(body => body.Y - body.Radius);
        var scale = (Width - (2 * Margin)) / (right - left);
        return
        [
            .. bodies.Select(body => new MapCircle(
                body.Code, body.IsLabel, Margin + ((body.X - left) * scale),
                Margin + ((body.Y - top) * scale), body.Radius * scale, body.HalfWidth * scale)),
        ];
    }
}
