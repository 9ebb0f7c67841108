// What becomes of a family when its core moves: who comes along, who stays behind.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>The two parts of a household whose core moves.</summary>
public readonly record struct SplitFamily(ulong Moving, ulong Staying);

/// <summary>
/// Elders and children at school come along or stay by one draw each; small children come; grown
/// children decide for themselves and stay for now. Nobody under age is left without an adult, and
/// whoever goes home takes everybody.
/// </summary>
public sealed class FamilySplit
{
    public const int DecidingAge = 16;
    public const int ElderAge = 60;
    private const int SchoolAge = 6;
    private const int OldestAge = 125;

    // Slots 0 and 1.
    private const ulong Core = 0xFFFF;

    private readonly ulong[] _eldersStay = new ulong[3];
    private readonly ulong[] _childrenCome =
        new ulong[OriginFactors.OriginCount * OriginFactors.OriginCount];

    public FamilySplit(FormationParameters parameters, ChoiceInputs choice)
    {
        var stay = parameters.EldersStay;
        _eldersStay[0] = Lottery.Fixed(DetMath.Logistic(stay[0]));
        _eldersStay[1] = Lottery.Fixed(DetMath.Logistic(stay[0] + stay[1]));
        _eldersStay[2] = Lottery.Fixed(DetMath.Logistic(stay[0] + stay[2]));
        var scale = choice.Parameters.DistanceScaleMinutes;
        for (var from = 0; from < OriginFactors.OriginCount; from++)
        {
            for (var to = 0; to < OriginFactors.OriginCount; to++)
            {
                var outside = to >= Cells.CountyCount;
                var minutes = from == to && !outside
                    ? choice.Places.VillageMinutes[to]
                    : choice.Places.Minutes(from, to);
                var access = outside ? choice.Parameters.SchoolAccessOutside
                    : from == to ? 1
                    : choice.Offers.SchoolAccess[to];
                _childrenCome[(from * OriginFactors.OriginCount) + to] =
                    Lottery.Fixed(DetMath.Logistic(
                        parameters.ChildrenCome + (parameters.ChildrenSchool * access)
                        - (parameters.ChildrenDistance * DetMath.Log(1 + (minutes / scale)))
                        - (outside ? parameters.ChildrenOutside : 0)));
            }
        }
    }

    /// <summary>
    /// Splits a household without those of its grown children who moved by themselves.
    /// </summary>
    /// <param name="members">The household.</param>
    /// <param name="origin">Where from: a county or a zone (0-125).</param>
    /// <param name="destination">Where to: an alternative (0-247).</param>
    /// <param name="isHome">Whether it goes to its hukou home.</param>
    /// <param name="word">32 random bits: low half for elders, high half for children.</param>
    public SplitFamily Split(ulong members, int origin, int destination, bool isHome, uint word)
    {
        if (isHome || Deciding(members) == members) return new(members, 0);
        var to = Cells.IsHunan(destination)
            ? destination >> 1
            : Cells.CountyCount + destination - Cells.HunanCount;
        var distance = to >= Cells.CountyCount ? 2 : to == origin ? 0 : 1;
        var eldersStay = (word & 0xFFFF) < _eldersStay[distance] >> 24;
        var childrenCome = (word >> 16)
            < _childrenCome[(origin * OriginFactors.OriginCount) + to] >> 24;
        var moving = Certain(members);
        var others = members & ~Core;
        if (!eldersStay) moving |= Members.Aged(others, ElderAge, OldestAge);
        if (childrenCome) moving |= Members.Aged(others, SchoolAge, DecidingAge - 1);

        // The slots of the two parts are disjoint, so what does not move is the rest.
        var staying = members & ~moving;
        return staying == 0 || Members.HasAdult(staying)
            ? new(moving, staying)
            : new(members, 0);
    }

    /// <summary>Chance that no elder stays when a core moves to another county.</summary>
    public double NoElderStays => 1 - (_eldersStay[1] / 1099511627776.0);

    /// <summary>What a core leaves behind of its dwelling.</summary>
    public static Leaving Leaves(ulong members)
    {
        var others = members & ~Deciding(members);
        if (Members.CountAged(others, DecidingAge, ElderAge - 1) > 0) return Leaving.Nothing;

        // Children never stay without an adult, so all hangs on the elders.
        return Members.CountAged(others, ElderAge, OldestAge) == 0
            ? Leaving.Dwelling
            : Leaving.DwellingOfElders;
    }

    /// <summary>Chance that children at school come along, between counties or zones.</summary>
    public double ChildrenCome(int from, int to) =>
        _childrenCome[(from * OriginFactors.OriginCount) + to] / 1099511627776.0;

    /// <summary>Those of a household whose move hangs on the core's draw alone.</summary>
    public static ulong Certain(ulong members)
    {
        if (Deciding(members) == members) return members;
        return (members & Core) | Members.Aged(members & ~Core, 0, SchoolAge - 1);
    }

    /// <summary>Whether anybody besides the core is of an age to decide.</summary>
    public static bool MayHaveLeavers(ulong members) =>
        Members.CountAged(members & ~Core, DecidingAge, ElderAge - 1) > 0;

    /// <summary>
    /// Whether a slot's holder decides for itself: grown, not of the core, not old.
    /// </summary>
    public static bool IsLeaver(ulong members, int slot) =>
        slot >= 2 && Members.Age(Members.At(members, slot)) is >= DecidingAge and < ElderAge
            && Deciding(members) != members;

    /// <summary>Those who decide for themselves, in their slots; the other slots empty.</summary>
    public static ulong Leavers(ulong members)
    {
        var leavers = 0UL;
        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            if (IsLeaver(members, slot)) leavers |= members & (0xFFUL << (8 * slot));
        }

        return leavers;
    }

    /// <summary>Whether a household moves as one: without a core, or with an old one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MovesAsOne(ulong members)
    {
        var core = members & Core;
        return core == 0 | core == members | Members.CountAged(core, 0, ElderAge - 1) == 0;
    }

    // A household without a core, or with an old one, moves as one.
    private static ulong Deciding(ulong members)
    {
        var core = members & Core;
        return MovesAsOne(members) ? members : core;
    }
}
