// Whether something happens: a probability against the first digits of a draw, exact to 40 bits.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// Compares a probability, as a multiple of 2^-40, with a number whose first 8 or 16 bits are in
/// the household's block. Only a tie in those bits draws more, so one block serves sixteen
/// questions and no probability is rounded to a digit.
/// </summary>
public static class Lottery
{
    private const double Unit = 1099511627776.0;

    /// <summary>A probability in 0..1 as a multiple of 2^-40.</summary>
    public static ulong Fixed(double probability)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "not in 0..1");
        return (ulong)Math.Round(probability * Unit);
    }

    /// <summary>One of the sixteen bytes of a block; digit 0-15 names it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Happens8(
        ulong probability, uint value, YearDraws draws, uint household, Question question,
        int digit)
    {
        var first = probability >> 32;
        if (value != first) return value < first;
        return draws.Refine(household, question, digit) < (uint)probability;
    }

    /// <summary>
    /// A chance of those to whom an event did not happen, as a share of all: what
    /// <see cref="HappensToRest8"/> asks, so that one number serves both events.
    /// </summary>
    /// <param name="probability">Of the others, in 2^-40.</param>
    /// <param name="taken">The event's own, in 2^-40.</param>
    public static ulong OfRest(ulong probability, ulong taken) =>
        (ulong)(((UInt128)probability * ((1UL << 40) - taken)) >> 40);

    /// <summary>
    /// The same from the upper end of the number: whoever falls below a probability is not among
    /// those above one less another, while the two are at most 1 together.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HappensToRest8(
        ulong probability, uint value, YearDraws draws, uint household, Question question,
        int digit)
    {
        var (first, fromTop) = (probability >> 32, 255 - value);
        if (fromTop != first) return fromTop < first;
        return ~draws.Refine(household, question, digit) < (uint)probability;
    }

    /// <summary>One of the eight 16-bit digits of a block; digit 0-7 names it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Happens16(
        ulong probability, uint value, YearDraws draws, uint household, Question question,
        int digit)
    {
        var first = probability >> 24;
        if (value != first) return value < first;
        var rest = draws.Refine(household, question, digit * 2) >> 8;
        return rest < ((uint)probability & 0xFFFFFFu);
    }
}
