// What alternatives weigh to all who live in one place, are registered in one and are of one type.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Unnormalised chances before years here and attachment, a cache line of them. They become those
/// of <see cref="UnitWeights"/>, to the last bit.
/// </summary>
internal record struct SharedWeights
{
    public double Stay, OtherZone, Prefecture, Province, Outside, Seat, Home;

    /// <summary>
    /// Of those away from home: the nest of the home county without it, or not a number until
    /// somebody asks for it.
    /// </summary>
    public double Lesser;

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
            Lesser = double.NaN,
        };
    }

    /// <summary>
    /// Whether one of them stays at u of the way through all weights, whatever the nest of the home
    /// county weighs without it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Stays(uint code, double duration, double attachment, double u)
    {
        var stay = Stay * duration * (UnitCode.IsAtHome(code) ? attachment : 1);
        var other = OtherZone * (UnitCode.IsNextToHome(code) ? attachment : 1);
        var total = stay + other + Prefecture + Province + Outside + (Seat + (Home * attachment));
        return DestinationChoice.Stays(stay, total, u);
    }

    /// <summary>The weights of one of them, the home county still among the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly NestWeights WithHome(uint code, double duration, double attachment)
    {
        var stay = Stay * duration * (UnitCode.IsAtHome(code) ? attachment : 1);
        var other = OtherZone * (UnitCode.IsNextToHome(code) ? attachment : 1);
        return new(stay, other, Prefecture, Province, Outside, Seat + (Home * attachment));
    }

    /// <summary>
    /// Takes the home county of somebody away from home out of those weights; the lesser nest is
    /// known.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly NestWeights WithoutHome(
        ChoiceTables tables, in ChoiceUnit unit, in NestWeights weights) =>
        tables.Far.IsNear(unit.Origin, unit.HomeCounty)
            ? weights with { Prefecture = Lesser }
            : weights with { Province = Lesser };
}
