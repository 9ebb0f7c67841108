// What a household's six nests weigh, from the year's tables and its own circumstances.
using System.Runtime.CompilerServices;

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
        var weights = WithHome(tables, unit);
        return unit.IsAway ? WithoutHome(tables, unit, weights) : weights;
    }

    /// <summary>
    /// The same while the home county is still in the nests of other counties: no less in any nest,
    /// but for rounding, and without a power to take.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NestWeights WithHome(ChoiceTables tables, in ChoiceUnit unit)
    {
        var nests = tables.Far.Nests(unit.Origin, unit.Type);
        return new(
            Stay(tables.Near, unit), OtherZone(tables.Near, unit), nests[0], nests[1], nests[2],
            unit.IsAway ? Seat(tables.Near, unit) + Home(tables.Near, unit) : 0);
    }

    /// <summary>Takes the home county of somebody away from home out of those weights.</summary>
    public static NestWeights WithoutHome(
        ChoiceTables tables, in ChoiceUnit unit, in NestWeights weights)
    {
        var (inPrefecture, inProvince) = HomeWeights(tables, unit);
        if (inPrefecture != 0)
            return weights with { Prefecture = Remaining(tables, unit, 0, inPrefecture) };
        return inProvince != 0
            ? weights with { Province = Remaining(tables, unit, 1, inProvince) }
            : weights;
    }

    /// <summary>
    /// exp(V/mu) of the home county's urban part in the prefecture's and the province's nest.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double InPrefecture, double InProvince) HomeWeights(
        ChoiceTables tables, in ChoiceUnit unit)
    {
        if (!unit.IsAway) return (0, 0);
        var home = unit.HomeCounty;
        var row = tables.Far.Row(unit.Origin, unit.Type);
        var weight = row[home + 1] - row[home];
        var (first, count) = tables.Far.PrefectureRange(unit.Origin);
        return home >= first && home < first + count ? (weight, 0) : (0, weight);
    }

    /// <summary>exp(V) of returning to the hukou home itself; 0 at home or without one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Home(NearWeights near, in ChoiceUnit unit)
    {
        if (!unit.IsAway) return 0;
        return near.Home(unit.Hukou, unit.Skill, unit.Kids)
            * near.WayHome(unit.Origin, unit.HomeCounty) * unit.Attachment;
    }

    /// <summary>exp(V) of returning to the seat of a rural home's county.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Seat(NearWeights near, in ChoiceUnit unit)
    {
        if (!unit.IsAway || !Cells.IsRural(unit.Hukou)) return 0;
        var home = unit.HomeCounty;
        return near.HomeSeat(home, unit.Skill, unit.Kids) * near.WayHome(unit.Origin, home);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Stay(NearWeights near, in ChoiceUnit unit)
    {
        var weight = near.Stay(unit.Residence, unit.Skill, unit.RelationHere) * unit.Duration;
        return unit.IsAtHome ? weight * unit.Attachment : weight;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double OtherZone(NearWeights near, in ChoiceUnit unit)
    {
        if (Cells.IsExternal(unit.Residence)) return 0;
        var county = unit.Residence >> 1;
        if (Cells.IsUrban(unit.Residence))
        {
            return unit.Hukou == Cells.Rural(county)
                ? near.ToVillage(county, unit.Skill, unit.Kids) * unit.Attachment
                : 0;
        }

        var relation = unit.RelationToSeat;
        var weight = near.ToSeat(county, unit.Type, relation);
        return relation == HukouRelation.Home ? weight * unit.Attachment : weight;
    }

    /// <summary>A nest of other counties, 0 or 1, without the home county.</summary>
    internal static double Remaining(
        FarWeights far, int origin, int type, int nest, double home)
    {
        var row = far.Row(origin, type);
        var (first, count) = far.PrefectureRange(origin);
        var near = row[first + count] - row[first];
        var sum = nest == 0 ? near : row[Cells.CountyCount] - near;
        return DetMath.Pow(Math.Max(0, sum - home), far.Scale(nest));
    }

    private static double Remaining(
        ChoiceTables tables, in ChoiceUnit unit, int nest, double home) =>
        Remaining(tables.Far, unit.Origin, unit.Type, nest, home);
}
