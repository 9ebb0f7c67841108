// A household's year of life: deaths, birthdays, births, and a new label for its village.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Mortality: who dies this year, by last year's age.</summary>
internal static class Mortality
{
    /// <summary>Takes the dead out of a batch of which the Life blocks are drawn.</summary>
    public static void Apply(in HouseholdRows rows, LifeInputs inputs, LifeOutcome outcome)
    {
        var seats = outcome.Scratch.Found.AsSpan();
        seats = seats[..inputs.Tables.DeathBounds.Seats(
            rows.Members, outcome.Scratch.Low, seats)];
        for (var at = 0; at < seats.Length;)
        {
            // A household's seats follow one another.
            var row = seats[at] >> 3;
            var before = rows.Members[row];
            var alive = before;
            for (; at < seats.Length && seats[at] >> 3 == row; at++)
            {
                if (Dies(rows, row, seats[at] & 7, inputs, outcome))
                    alive = Members.With(alive, seats[at] & 7, 0);
            }

            if (alive == before) continue;
            rows.Members[row] = alive;
            if (alive == 0 || Members.HasAdult(Members.Older(alive)) || !Members.HasAdult(before))
                continue;
            outcome.Lists.Of(rows.Residence[row]).Orphaned.Add(ListedHousehold.Of(rows, row));
        }
    }

    private static bool Dies(
        in HouseholdRows rows, int row, int slot, LifeInputs inputs, LifeOutcome outcome)
    {
        var person = Members.At(rows.Members[row], slot);
        var setting = LifeTables.SettingOf(rows.Residence[row], rows.Traits[row]);
        var dies = Lottery.Happens8(
            inputs.Tables.Death[((int)setting * 256) + person],
            (byte)(outcome.Scratch.Low[row] >> (8 * slot)), inputs.Draws, rows.Key[row],
            Question.Life, slot);
        if (dies) outcome.Counts.Died(rows.Residence[row], rows.Hukou[row], person);
        return dies;
    }
}

/// <summary>
/// Fertility: who is born this year, into the first free slot of the mother's household.
/// </summary>
internal static class Fertility
{
    /// <summary>
    /// Adds the newborns to a batch of which the Life blocks are drawn and everybody is a year
    /// older; a ninth person is listed and not yet placed. Lists who parts or joins kin, too.
    /// </summary>
    public static void Apply(in HouseholdRows rows, LifeInputs inputs, LifeOutcome outcome)
    {
        var seats = outcome.Scratch.Found.AsSpan();
        seats = seats[..inputs.Formation.BearingBounds.Seats(
            rows.Members, outcome.Scratch.High, seats)];
        seats = seats[..KeepMothers(rows, seats, inputs, outcome)];
        for (; seats.Length > LifePass.BatchRows; seats = seats[LifePass.BatchRows..])
            Bear(rows, seats[..LifePass.BatchRows], inputs, outcome);
        if (!seats.IsEmpty) Bear(rows, seats, inputs, outcome);
    }

    // The exact rule: presses those who bear together and returns how many they are. The digits of
    // those who cannot bear serve another question.
    private static int KeepMothers(
        in HouseholdRows rows, Span<ushort> seats, LifeInputs inputs, LifeOutcome outcome)
    {
        var (scratch, mothers) = (outcome.Scratch, 0);
        foreach (var seat in seats)
        {
            var (row, slot) = (seat >> 3, seat & 7);
            var mother = Members.At(rows.Members[row], slot);
            if (!MayBear(mother))
            {
                FormationCandidates.AskToPart(rows, row, slot, inputs, outcome);
                continue;
            }

            var setting = LifeTables.SettingOf(rows.Residence[row], rows.Traits[row]);
            var bears = Lottery.Happens8(
                inputs.Tables.Birth[((int)setting * 256) + mother],
                (byte)(scratch.High[row] >> (8 * slot)), inputs.Draws, rows.Key[row],
                Question.Life, 8 + slot);
            seats[mothers] = seat;
            mothers += bears ? 1 : 0;
        }

        return mothers;
    }

    // A woman who is not old.
    private static bool MayBear(byte person) =>
        (person ^ 0x80) <= FormationCandidates.ElderAge;

    // The children of up to a batch of mothers; their blocks take the place of those of Life.
    private static void Bear(
        in HouseholdRows rows, ReadOnlySpan<ushort> mothers, LifeInputs inputs,
        LifeOutcome outcome)
    {
        var scratch = outcome.Scratch;
        for (var at = 0; at < mothers.Length; at++)
            scratch.FoundKeys[at] = rows.Key[mothers[at] >> 3];
        inputs.Draws.Blocks(
            scratch.FoundKeys.AsSpan(0, PhiloxLanes.Padded(mothers.Length)), Question.Newborn,
            scratch.Low, scratch.High);
        for (var at = 0; at < mothers.Length; at++)
        {
            var (row, slot) = (mothers[at] >> 3, mothers[at] & 7);
            var isBoy = Lottery.Happens8(
                inputs.Tables.Boy, (byte)(scratch.Low[at] >> (8 * slot)), inputs.Draws,
                rows.Key[row], Question.Newborn, slot);
            var child = Members.Person(0, isBoy ? Ages.Male : Ages.Female);
            var free = Members.FreeChildSlot(rows.Members[row]);
            var crowded = outcome.Lists.Of(rows.Residence[row]).Crowded;
            if (free >= 0) rows.Members[row] = Members.With(rows.Members[row], free, child);
            else crowded.Add(new(rows.First + row, slot, child));
            outcome.Counts.Born(rows.Residence[row], rows.Hukou[row]);
        }
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
