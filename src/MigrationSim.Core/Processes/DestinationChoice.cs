// Where a household that considers moving goes: one draw through the weights of its nests.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>The choice of one household: nest first, then the place in it.</summary>
public static class DestinationChoice
{
    // More than rounding can make of a sum of six weights and a power.
    private const double Slack = 1 + 1e-9;

    /// <summary>
    /// The alternative at u of the way, 0 to 1, through all weights in the order of the nests.
    /// </summary>
    /// <remarks>
    /// Away from home, whoever would stay if all weighed a little more stays: only the others need
    /// the nest without their home, which costs a power.
    /// </remarks>
    public static int Draw(ChoiceTables tables, in ChoiceUnit unit, double u)
    {
        var weights = UnitWeights.WithHome(tables, unit);
        if (unit.IsAway)
        {
            if (Stays(weights.Stay, weights.Total, u)) return unit.Residence;
            weights = UnitWeights.WithoutHome(tables, unit, weights);
        }

        return Draw(tables, unit, weights, u);
    }

    /// <summary>
    /// Whether somebody stays for certain though the home county may still be among others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Stays(double stay, double total, double u) => u * total * Slack < stay;

    /// <summary>The same by the weights of all nests, the home county left out.</summary>
    internal static int Draw(
        ChoiceTables tables, in ChoiceUnit unit, in NestWeights weights, double u)
    {
        var x = u * weights.Total;
        if (x < weights.Stay) return unit.Residence;
        x -= weights.Stay;
        if (x < weights.OtherZone) return unit.Residence ^ 1;
        x -= weights.OtherZone;
        if (x < weights.Prefecture)
            return DrawCounty(tables, unit, x / weights.Prefecture, near: true);
        x -= weights.Prefecture;
        if (x < weights.Province)
            return DrawCounty(tables, unit, x / weights.Province, near: false);
        x -= weights.Province;
        if (x < weights.Outside) return DrawZone(tables, unit, x / weights.Outside);
        x -= weights.Outside;
        // Rounding may leave x at the very end; whoever has no way home then stays.
        if (weights.Return <= 0) return unit.Residence;
        return x < UnitWeights.Home(tables.Near, unit)
            ? unit.Hukou
            : Cells.Urban(unit.HomeCounty);
    }

    private static int DrawCounty(ChoiceTables tables, in ChoiceUnit unit, double u, bool near)
    {
        var row = tables.Far.Row(unit.Origin, unit.Type);
        var (first, count) = tables.Far.PrefectureRange(unit.Origin);
        var inside = row[first + count] - row[first];
        var (homeNear, homeFar) = UnitWeights.HomeWeights(tables, unit);
        var home = near ? homeNear : homeFar;
        var x = u * ((near ? inside : row[Cells.CountyCount] - inside) - home);

        // From the nest's own axis to the row's: leave out what is not in the nest.
        if (near) x += row[first];
        var skipsHome = home > 0;
        if (skipsHome && !near && unit.HomeCounty >= first + count)
        {
            if (x >= row[first]) x += inside;
            if (x >= row[unit.HomeCounty]) x += home;
        }
        else
        {
            if (skipsHome && x >= row[unit.HomeCounty]) x += home;
            if (!near && x >= row[first]) x += inside;
        }

        return Cells.Urban(Search(row, x, unit, skipsHome));
    }

    private static int DrawZone(ChoiceTables tables, in ChoiceUnit unit, double u)
    {
        var weights = tables.Far.Outside(unit.Origin, unit.Type);
        var x = u * (weights[0] + weights[1] + weights[2] + weights[3]);
        var last = unit.Residence;
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            if (weights[zone] == 0) continue;
            last = Cells.HunanCount + zone;
            if (x < weights[zone]) break;
            x -= weights[zone];
        }

        return last;
    }

    // The county whose stretch of the row holds x. At a rounding error it is the last one that may
    // be chosen: neither the own county (an empty stretch) nor the home.
    private static int Search(
        ReadOnlySpan<double> row, double x, in ChoiceUnit unit, bool skipsHome)
    {
        var low = CumulatedRow.Find(row, x);
        while (row[low + 1] == row[low] || (skipsHome && low == unit.HomeCounty)) low--;
        return low;
    }
}
