// A household's year of life: deaths, birthdays, births, and a new label for its village.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Mortality: who dies this year; then everybody left has a birthday.</summary>
public static class Mortality
{
    /// <summary>The survivors, a year older.</summary>
    /// <param name="members">The household.</param>
    /// <param name="probability">Of death by member byte, 256 entries in 2^-40.</param>
    /// <param name="life">The household's Life block.</param>
    /// <param name="draws">For ties.</param>
    /// <param name="key">The household's key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Survivors(
        ulong members, ReadOnlySpan<ulong> probability, PhiloxBlock life, YearDraws draws, uint key)
    {
        var digits = life.Low;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(members, slot);
            if (person == 0) continue;
            var digit = (byte)(digits >> (8 * slot));
            if (Lottery.Happens8(probability[person], digit, draws, key, Question.Life, slot))
                members &= ~(0xFFUL << (8 * slot));
        }

        return Members.Older(members);
    }
}

/// <summary>
/// Fertility: who is born this year, into the first free slot of the mother's household.
/// </summary>
public static class Fertility
{
    /// <summary>
    /// The household with its newborns; a ninth person is listed and not yet placed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong WithNewborns(
        ulong members, ReadOnlySpan<ulong> probability, ulong boy, PhiloxBlock life,
        YearDraws draws, uint key, int row, List<NinthPerson> crowded)
    {
        var digits = life.High;
        var result = members;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var chance = probability[Members.At(members, slot)];
            if (chance == 0) continue;
            var digit = (byte)(digits >> (8 * slot));
            if (Lottery.Happens8(chance, digit, draws, key, Question.Life, 8 + slot))
                result = Born(result, Child(boy, draws, key, slot), row, slot, crowded);
        }

        return result;
    }

    private static ulong Born(
        ulong members, byte child, int row, int mother, List<NinthPerson> crowded)
    {
        var free = Members.FreeChildSlot(members);
        if (free >= 0) return Members.With(members, free, child);
        crowded.Add(new(row, mother, child));
        return members;
    }

    private static byte Child(ulong boy, YearDraws draws, uint key, int mother)
    {
        var digits = draws.Block(key, Question.Newborn).Low;
        var digit = (byte)(digits >> (8 * mother));
        var isBoy = Lottery.Happens8(boy, digit, draws, key, Question.Newborn, mother);
        return Members.Person(0, isBoy ? Ages.Male : Ages.Female);
    }
}

/// <summary>
/// Reclassification: rural people who become urban without moving, because the statistical label
/// of their village changes. One number decides residence and registered address.
/// </summary>
public static class Reclassification
{
    /// <summary>New residence and hukou cell of a household.</summary>
    /// <param name="residence">Where it lives.</param>
    /// <param name="hukou">Where it is registered.</param>
    /// <param name="probability">
    /// Of a new label by cell, in 2^-40; 0 for all that is not rural.
    /// </param>
    /// <param name="addressProbability">The same for a registered address.</param>
    /// <param name="value">The household's 16-bit digit.</param>
    /// <param name="draws">For ties.</param>
    /// <param name="key">The household's key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ushort Residence, ushort Hukou) Apply(
        ushort residence, ushort hukou, ReadOnlySpan<ulong> probability,
        ReadOnlySpan<ulong> addressProbability, uint value, YearDraws draws, uint key)
    {
        const int Digit = 4;
        var relabelled = Lottery.Happens16(
            probability[residence], value, draws, key, Question.Choice, Digit);
        var flipped = hukou != Cells.OutsideHukou && Lottery.Happens16(
            addressProbability[hukou], value, draws, key, Question.Choice, Digit);
        return (
            relabelled ? (ushort)(residence - 1) : residence,
            flipped ? (ushort)(hukou - 1) : hukou);
    }
}
