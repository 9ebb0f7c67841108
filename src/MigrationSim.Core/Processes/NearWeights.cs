// What staying, the own county's other zone and the hukou home weigh.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// exp(V) of the alternatives that a household knows by itself; attachment comes as factors.
/// </summary>
public sealed class NearWeights
{
    private const int RelationCount = 4;
    private const int SkillKids = 9;
    private readonly double[] _toSeat =
        new double[Cells.CountyCount * HouseholdTypes.Count * RelationCount];
    private readonly double[] _toVillage = new double[Cells.CountyCount * SkillKids];
    private readonly double[] _stay = new double[Cells.Count * 3 * RelationCount];
    private readonly double[] _home = new double[Cells.HunanCount * SkillKids];
    private readonly double[] _homeSeat = new double[Cells.CountyCount * SkillKids];
    private readonly double[] _wayHome =
        new double[OriginFactors.OriginCount * Cells.CountyCount];
    private PlacePrices _prices = PlacePrices.None;

    /// <summary>Takes the weights of a year, at no price.</summary>
    public void Fill(Utilities utilities, OriginFactors ways)
    {
        _prices = PlacePrices.None;
        FillOwnCounty(utilities, ways);
        FillStay(utilities);
        FillReturn(utilities, ways);

        Own.Fill(utilities);
    }

    /// <summary>The urban part of the own county to somebody in its rural part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ToSeat(int county, int type, HukouRelation relation) =>
        ToSeatFree(county, type, relation) * _prices.Discount(county, HouseholdTypes.Kids(type));

    /// <summary>The same at no price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ToSeatFree(int county, int type, HukouRelation relation) =>
        _toSeat[(((county * HouseholdTypes.Count) + type) * RelationCount) + (int)relation];

    /// <summary>The rural home in the own county, without attachment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ToVillage(int county, int skill, int kids) =>
        _toVillage[(county * SkillKids) + (skill * 3) + kids];

    /// <summary>Staying, without attachment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Stay(int residence, int skill, HukouRelation relation) =>
        _stay[(((residence * 3) + skill) * RelationCount) + (int)relation];

    /// <summary>The hukou home, from outside its county, without way and attachment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Home(int cell, int skill, int kids) =>
        HomeFree(cell, skill, kids)
            * (Cells.IsUrban(cell) ? _prices.Discount(cell >> 1, kids) : 1);

    /// <summary>The same at no price.</summary>
    public double HomeFree(int cell, int skill, int kids) =>
        _home[(cell * SkillKids) + (skill * 3) + kids];

    /// <summary>The urban part of the county of a rural hukou home, without way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double HomeSeat(int county, int skill, int kids) =>
        HomeSeatFree(county, skill, kids) * _prices.Discount(county, kids);

    /// <summary>The same at no price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double HomeSeatFree(int county, int skill, int kids) =>
        _homeSeat[(county * SkillKids) + (skill * 3) + kids];

    public double WayHome(int origin, int county) =>
        _wayHome[(origin * Cells.CountyCount) + county];

    /// <summary>What a household's own circumstances weigh.</summary>
    public OwnWeights Own { get; } = new();

    /// <summary>What staying gains by years here and by an affordable dwelling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Duration(Household household) => Own.Duration(household);

    /// <summary>Sets the shadow prices of entering urban parts.</summary>
    public void Price(PlacePrices prices) => _prices = prices;

    /// <summary>exp of the attachment to the hukou home, with or without land.</summary>
    public double Attachment(bool hasLand) => Own.Attachments[hasLand ? 1 : 0];

    private void FillOwnCounty(Utilities utilities, OriginFactors ways)
    {
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var up = ways.VillageWay(i, toSeat: true).Sum;
            for (var at = 0; at < HouseholdTypes.Count * RelationCount; at++)
            {
                var type = at / RelationCount;
                var v = up + utilities.Move(
                    HouseholdTypes.Skill(type), HouseholdTypes.Kids(type),
                    HouseholdTypes.Insured(type), (HukouRelation)(at % RelationCount),
                    Cells.Urban(i));
                _toSeat[(i * HouseholdTypes.Count * RelationCount) + at] = DetMath.Exp(v);
            }

            var down = ways.VillageWay(i, toSeat: false).Sum;
            for (var at = 0; at < SkillKids; at++)
            {
                _toVillage[(i * SkillKids) + at] = DetMath.Exp(down + utilities.Move(
                    at / 3, at % 3, insured: false, HukouRelation.Home, Cells.Rural(i)));
            }
        }
    }

    private void FillStay(Utilities utilities)
    {
        for (var c = 0; c < Cells.Count; c++)
        {
            for (var at = 0; at < 3 * RelationCount; at++)
            {
                _stay[(c * 3 * RelationCount) + at] = DetMath.Exp(utilities.Stay(
                    at / RelationCount, c, (HukouRelation)(at % RelationCount)).Sum);
            }
        }
    }

    private void FillReturn(Utilities utilities, OriginFactors ways)
    {
        for (var c = 0; c < Cells.HunanCount; c++)
        {
            for (var at = 0; at < SkillKids; at++)
            {
                _home[(c * SkillKids) + at] = DetMath.Exp(utilities.Move(
                    at / 3, at % 3, insured: false, HukouRelation.Home, c));
                if (!Cells.IsUrban(c)) continue;
                _homeSeat[((c >> 1) * SkillKids) + at] = DetMath.Exp(utilities.Move(
                    at / 3, at % 3, insured: false, HukouRelation.SameCounty, c));
            }
        }

        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                _wayHome[(origin * Cells.CountyCount) + i] =
                    DetMath.Exp(ways.WayHome(origin, i).Sum);
            }
        }
    }
}
