// What a household's six nests weigh, from the year's tables and its own circumstances.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// The weights behind one household's choice. A rural cell is entered only by those whose hukou
/// home it is; away from home, the home county leaves the nests of other counties, because going
/// there is a return.
/// </summary>
public static class UnitWeights
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
            * unit.Attachment;
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
            : unit.Residence == unit.Hukou ? HukouRelation.Home
            : unit.IsAtHome ? HukouRelation.SameCounty
            : HukouRelation.SameProvince;
        var weight = near.Stay(unit.Residence, unit.Skill, relation) * unit.Duration;
        return unit.IsAtHome ? weight * unit.Attachment : weight;
    }

    private static double OtherZone(NearWeights near, in ChoiceUnit unit)
    {
        if (Cells.IsExternal(unit.Residence)) return 0;
        var county = unit.Residence >> 1;
        if (Cells.IsUrban(unit.Residence))
        {
            return unit.Hukou == Cells.Rural(county)
                ? near.ToVillage(county, unit.Skill, unit.Kids) * unit.Attachment
                : 0;
        }

        var relation = unit.IsRegisteredOutside ? HukouRelation.OtherProvince
            : !unit.IsAtHome ? HukouRelation.SameProvince
            : unit.Hukou == Cells.Urban(county) ? HukouRelation.Home
            : HukouRelation.SameCounty;
        var weight = near.ToSeat(county, unit.Type, relation);
        return relation == HukouRelation.Home ? weight * unit.Attachment : weight;
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
}
