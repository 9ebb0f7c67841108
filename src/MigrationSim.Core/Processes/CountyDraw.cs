// The county that somebody moves to, drawn along a row of cumulated weights.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A draw within the nest of the own prefecture or of all others. The home county of somebody away
/// from home is in neither: going there is a return.
/// </summary>
internal static class CountyDraw
{
    /// <summary>Of the own prefecture: the county at u of the way through its nest.</summary>
    /// <param name="far">The year's rows.</param>
    /// <param name="origin">A county or a zone (0-125).</param>
    /// <param name="type">See <see cref="HouseholdTypes"/>.</param>
    /// <param name="home">The home county to leave out, or -1.</param>
    /// <param name="u">0 to 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Near(FarWeights far, int origin, int type, int home, double u)
    {
        var row = far.Row(origin, type);
        var (first, count) = far.PrefectureRange(origin);
        var weight = HomeWeight(row, home, (uint)(home - first) < (uint)count);
        var x = (u * ((row[first + count] - row[first]) - weight)) + row[first];
        if (weight > 0 && x >= row[home]) x += weight;
        return LastOpen(row, CumulatedRow.FindFrom(row, first, x), weight > 0 ? home : -1);
    }

    /// <summary>Of the other prefectures.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Far(FarWeights far, int origin, int type, int home, double u)
    {
        var row = far.Row(origin, type);
        var (first, count) = far.PrefectureRange(origin);
        var inside = row[first + count] - row[first];
        var weight = HomeWeight(row, home, home >= 0 && (uint)(home - first) >= (uint)count);
        var x = u * ((row[Cells.CountyCount] - inside) - weight);

        // From the nest's own axis to the row's: leave out what is not in the nest.
        if (weight > 0 && home < first && x >= row[home]) x += weight;
        if (x >= row[first]) x += inside;
        if (weight > 0 && home >= first && x >= row[home]) x += weight;
        return LastOpen(row, CumulatedRow.Find(row, x), weight > 0 ? home : -1);
    }

    private static double HomeWeight(ReadOnlySpan<double> row, int home, bool isInNest) =>
        isInNest ? row[home + 1] - row[home] : 0;

    // At a rounding error the county found is the last one that may be chosen: neither the own
    // county (an empty stretch) nor the home.
    private static int LastOpen(ReadOnlySpan<double> row, int county, int home)
    {
        while (row[county + 1] == row[county] || county == home) county--;
        return county;
    }
}
