// Where a household that considers moving goes: weights of its nests, and the draw.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// The choice of one household. A rural cell is entered only by those whose hukou home it is; away
/// from home, the home county leaves the nests of other counties, because going there is a return.
/// </summary>
public static class DestinationChoice
{
    /// <summary>Unnormalised chances of the six nests.</summary>
    public static NestWeights Weigh(ChoiceTables tables, in ChoiceUnit unit)
    {
        var origin = unit.Origin;
        var type = unit.Type;
        var (inPrefecture, inProvince) = HomeWeights(tables, unit);
        return new(
            Stay(tables.Near, unit),
            OtherZone(tables.Near, unit),
            Remaining(tables, origin, type, 0, inPrefecture),
            Remaining(tables, origin, type, 1, inProvince),
            tables.Far.Nest(origin, type, 2),
            Seat(tables.Near, unit) + Home(tables.Near, unit));
    }

    /// <summary>
    /// The alternative at u of the way, 0 to 1, through all weights in the order of the nests.
    /// </summary>
    public static int Draw(ChoiceTables tables, in ChoiceUnit unit, double u)
    {
        var weights = Weigh(tables, unit);
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
        return x < Home(tables.Near, unit) ? unit.Hukou : Cells.Urban(unit.HomeCounty);
    }

    /// <summary>
    /// exp(V/mu) of the home county's urban part in the prefecture's and the province's nest.
    /// </summary>
    public static (double InPrefecture, double InProvince) HomeWeights(
        ChoiceTables tables, in ChoiceUnit unit)
    {
        var home = unit.HomeCounty;
        if (home < 0 || unit.IsAtHome) return (0, 0);
        var row = tables.Far.Row(unit.Origin, unit.Type);
        var weight = row[home + 1] - row[home];
        var (first, count) = tables.Far.PrefectureRange(unit.Origin);
        return home >= first && home < first + count ? (weight, 0) : (0, weight);
    }

    /// <summary>exp(V) of returning to the hukou home itself; 0 at home or without one.</summary>
    public static double Home(NearWeights near, in ChoiceUnit unit)
    {
        var home = unit.HomeCounty;
        if (home < 0 || unit.IsAtHome) return 0;
        return near.Home(unit.Hukou, unit.Skill, unit.Kids) * near.WayHome(unit.Origin, home)
            * near.Attachment(unit.HasLand);
    }

    /// <summary>exp(V) of returning to the seat of a rural home's county.</summary>
    public static double Seat(NearWeights near, in ChoiceUnit unit)
    {
        var home = unit.HomeCounty;
        if (home < 0 || unit.IsAtHome || !Cells.IsRural(unit.Hukou)) return 0;
        return near.HomeSeat(home, unit.Skill, unit.Kids) * near.WayHome(unit.Origin, home);
    }

    private static double Stay(NearWeights near, in ChoiceUnit unit)
    {
        var relation = unit.IsRegisteredOutside || Cells.IsExternal(unit.Residence)
            ? HukouRelation.OtherProvince
            : unit.IsAtHome ? HukouRelation.SameCounty : HukouRelation.SameProvince;
        var weight = near.Stay(unit.Residence, unit.Skill, relation)
            * near.Duration(unit.YearsHere);
        return unit.IsAtHome ? weight * near.Attachment(unit.HasLand) : weight;
    }

    private static double OtherZone(NearWeights near, in ChoiceUnit unit)
    {
        if (Cells.IsExternal(unit.Residence)) return 0;
        var county = unit.Residence >> 1;
        if (Cells.IsUrban(unit.Residence))
        {
            return unit.Hukou == Cells.Rural(county)
                ? near.ToVillage(county, unit.Skill, unit.Kids) * near.Attachment(unit.HasLand)
                : 0;
        }

        var relation = unit.IsRegisteredOutside ? HukouRelation.OtherProvince
            : !unit.IsAtHome ? HukouRelation.SameProvince
            : unit.Hukou == Cells.Urban(county) ? HukouRelation.Home
            : HukouRelation.SameCounty;
        var weight = near.ToSeat(county, unit.Type, relation);
        return relation == HukouRelation.Home ? weight * near.Attachment(unit.HasLand) : weight;
    }

    private static double Remaining(
        ChoiceTables tables, int origin, int type, int nest, double home)
    {
        if (home == 0) return tables.Far.Nest(origin, type, nest);
        var row = tables.Far.Row(origin, type);
        var (first, count) = tables.Far.PrefectureRange(origin);
        var near = row[first + count] - row[first];
        var sum = nest == 0 ? near : row[Cells.CountyCount] - near;
        return DetMath.Pow(Math.Max(0, sum - home), tables.Far.Scale(nest));
    }

    private static int DrawCounty(ChoiceTables tables, in ChoiceUnit unit, double u, bool near)
    {
        var row = tables.Far.Row(unit.Origin, unit.Type);
        var (first, count) = tables.Far.PrefectureRange(unit.Origin);
        var inside = row[first + count] - row[first];
        var (homeNear, homeFar) = HomeWeights(tables, unit);
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
        var (low, high) = (0, Cells.CountyCount);
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (row[middle] <= x) low = middle;
            else high = middle;
        }

        while (row[low + 1] == row[low] || (skipsHome && low == unit.HomeCounty)) low--;
        return low;
    }
}
