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
        {
            return Cells.Urban(CountyDraw.Near(
                tables.Far, unit.Origin, unit.Type, AwayFrom(unit), x / weights.Prefecture));
        }

        x -= weights.Prefecture;
        if (x < weights.Province)
        {
            return Cells.Urban(CountyDraw.Far(
                tables.Far, unit.Origin, unit.Type, AwayFrom(unit), x / weights.Province));
        }

        x -= weights.Province;
        if (x < weights.Outside)
        {
            return DrawZone(
                tables.Far.Outside(unit.Origin, unit.Type), unit.Residence, x / weights.Outside);
        }

        x -= weights.Outside;
        // Rounding may leave x at the very end; whoever has no way home then stays.
        if (weights.Return <= 0) return unit.Residence;
        return x < UnitWeights.Home(tables.Near, unit)
            ? unit.Hukou
            : Cells.Urban(unit.HomeCounty);
    }

    private static int AwayFrom(in ChoiceUnit unit) => unit.IsAway ? unit.HomeCounty : -1;

    /// <summary>The external zone at u of the way through their nest.</summary>
    /// <param name="weights">What the four weigh.</param>
    /// <param name="residence">Where the household lives.</param>
    /// <param name="u">0 to 1.</param>
    internal static int DrawZone(ReadOnlySpan<double> weights, int residence, double u)
    {
        var x = u * (weights[0] + weights[1] + weights[2] + weights[3]);
        var last = residence;
        for (var zone = 0; zone < Cells.ZoneCount; zone++)
        {
            if (weights[zone] == 0) continue;
            last = Cells.HunanCount + zone;
            if (x < weights[zone]) break;
            x -= weights[zone];
        }

        return last;
    }
}
