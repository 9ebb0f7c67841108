// What alternatives weigh to all who live in one place, are registered in one and are of one type.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Unnormalised chances before years here and attachment, a cache line of them. They become those
/// of <see cref="UnitWeights"/>, to the last bit.
/// </summary>
internal record struct SharedWeights
{
    public double Stay, OtherZone, Prefecture, Province, Outside, Seat, Home;

    /// <summary>
    /// Whether the home county of somebody away from home is still among the other counties: to
    /// take it out costs a power, which most who stay need not pay.
    /// </summary>
    public bool IsWithHome;

    /// <summary>Those of a unit without years here and attachment: its factors are 1.</summary>
    public static SharedWeights Of(ChoiceTables tables, in ChoiceUnit unit)
    {
        var nests = tables.Far.Nests(unit.Origin, unit.Type);
        return new()
        {
            Stay = UnitWeights.Stay(tables.Near, unit),
            OtherZone = UnitWeights.OtherZone(tables.Near, unit),
            Prefecture = nests[0],
            Province = nests[1],
            Outside = nests[2],
            Seat = UnitWeights.Seat(tables.Near, unit),
            Home = UnitWeights.Home(tables.Near, unit),
            IsWithHome = unit.IsAway,
        };
    }

    /// <summary>Takes the home county of those away from home out of the other counties.</summary>
    public void LeaveOutHome(ChoiceTables tables, in ChoiceUnit unit)
    {
        IsWithHome = false;
        var (inPrefecture, inProvince) = UnitWeights.HomeWeights(tables, unit);
        var (nest, home) = inPrefecture != 0 ? (0, inPrefecture) : (1, inProvince);
        if (home == 0) return;
        var lesser = DetMath.Pow(
            UnitWeights.Without(tables, unit, nest, home), tables.Far.Scale(nest));
        if (nest == 0) Prefecture = lesser;
        else Province = lesser;
    }

    /// <summary>The weights of one of them.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="duration">What its years here weigh.</param>
    /// <param name="attachments">
    /// Of two that are 1 and two that the hukou home weighs, each without and with land.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly NestWeights Of(uint code, double duration, ReadOnlySpan<double> attachments)
    {
        var land = UnitCode.Land(code);
        var stay = Stay * duration * attachments[UnitCode.HomeAndLand(code)];
        var other = OtherZone
            * attachments[(UnitCode.IsNextToHome(code) ? 2 : 0) + land];
        return new(
            stay, other, Prefecture, Province, Outside, Seat + (Home * attachments[2 + land]));
    }
}
