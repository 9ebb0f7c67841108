// What alternatives weigh to all of one type who live in one place and stand alike to it.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Unnormalised chances before years here and attachment; where the hukou is matters only for the
/// way home, which is not among them, and for the home county, which is. They become those of
/// <see cref="UnitWeights"/>, to the last bit.
/// </summary>
internal readonly record struct SharedWeights(
    double Stay, double OtherZone, double Prefecture, double Province, double Outside)
{
    /// <summary>Those of a unit without years here and attachment: its factors are 1.</summary>
    public static SharedWeights Of(ChoiceTables tables, in ChoiceUnit unit)
    {
        var nests = tables.Far.Nests(unit.Origin, unit.Type);
        return new(
            UnitWeights.Stay(tables.Near, unit), UnitWeights.OtherZone(tables.Near, unit),
            nests[0], nests[1], nests[2]);
    }

    /// <summary>The weights of one of them.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="duration">What its years here weigh.</param>
    /// <param name="attachments">See <see cref="WeightsAtHand.Attachments"/>.</param>
    /// <param name="way">What going home weighs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NestWeights Of(
        uint code, double duration, ReadOnlySpan<double> attachments, double way) => new(
        Stay * duration * attachments[UnitCode.HomeAndLand(code)],
        OtherZone * attachments[UnitCode.NextAndLand(code)],
        Prefecture, Province, Outside, way);
}
