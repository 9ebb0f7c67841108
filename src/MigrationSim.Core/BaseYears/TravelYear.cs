// How long it takes between places in a year in which some projects are open.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>Travel times of the base year, shortened between the pairs of open projects.</summary>
public static class TravelYear
{
    private const int Width = Cells.CountyCount + Cells.ZoneCount;

    /// <summary>
    /// T (1 - share x / 100) both ways, x the mean of the cut at both ends, never below a place's
    /// time to itself. Where several projects join a pair, the one that saves most counts. Layout
    /// as in BasePlaces.TravelMinutes; the same object while nothing is saved.
    /// </summary>
    /// <param name="minutes">Travel times of the base year.</param>
    /// <param name="open">The projects open this year.</param>
    /// <param name="cutPct">Cut of travel time by county, per cent.</param>
    public static IReadOnlyList<double> Minutes(
        IReadOnlyList<double> minutes, IEnumerable<Project> open,
        IReadOnlyList<double> cutPct)
    {
        double[]? cut = null;
        foreach (var pair in open.SelectMany(project => project.Pairs))
        {
            var saved = pair.CutShare * (cutPct[pair.From] + cutPct[pair.To]) / 2;
            if (saved == 0) continue;
            cut ??= [.. minutes];
            var (there, back) =
                ((pair.From * Width) + pair.To, (pair.To * Width) + pair.From);
            var time = Math.Max(
                PlaceParameters.OwnMinutes, minutes[there] * (1 - (saved / 100)));
            cut[there] = cut[back] = Math.Min(cut[there], time);
        }

        return cut ?? minutes;
    }

    /// <summary>Minutes from a county to the nearest of some others.</summary>
    public static double Nearest(
        IReadOnlyList<double> minutes, int county, IEnumerable<int> others)
    {
        var least = double.PositiveInfinity;
        foreach (var other in others) least = Math.Min(least, minutes[(county * Width) + other]);
        return least;
    }
}
