// The first pass of a year, one household after the other: what the fast pass must do.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>Deaths, birthdays, births and the lotteries of formation, by the household.</summary>
public static class PlainLife
{
    public static void Apply(
        Population population, int first, int end, LifeInputs inputs, VitalCounts counts,
        LifeLists lists)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            household = household with { YearsHere = (byte)Math.Min(63, household.YearsHere + 1) };
            var setting = (int)LifeTables.SettingOf(household.Residence, household.Traits) * 256;
            var alive = Survivors(
                household, inputs.Tables.Death.Slice(setting, 256), inputs.Draws, counts);
            if (alive != 0 && !Members.HasAdult(alive) && Members.HasAdult(household.Members))
                lists.Orphaned.Add(ListedHousehold.Of(household, i));
            household = household with { Members = alive };
            if (alive != 0) PlainFormation.List(household, i, inputs, lists);
            household = household with
            {
                Members = WithNewborns(
                    household, i, inputs.Tables.Birth.Slice(setting, 256), inputs, counts,
                    lists.Crowded),
            };
            population.Set(i, household);
            if (household.Members == 0) continue;
            if (inputs.Draws.Rank(household.Key) < inputs.KinThreshold && CanTakeIn(household))
                lists.Kin.Add(ListedHousehold.Of(household, i));
        }
    }

    /// <summary>The survivors, a year older.</summary>
    public static ulong Survivors(
        Household household, ReadOnlySpan<ulong> probability, YearDraws draws, VitalCounts counts)
    {
        var alive = household.Members;
        var digits = draws.Block(household.Key, Question.Life).Low;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(household.Members, slot);
            if (person == 0 || !Lottery.Happens8(
                probability[person], (byte)(digits >> (8 * slot)), draws, household.Key,
                Question.Life, slot))
            {
                continue;
            }

            alive = Members.With(alive, slot, 0);
            counts.Died(household.Residence, household.Hukou, person);
        }

        return Members.Older(alive);
    }

    /// <summary>The household with its newborns; a ninth person is listed.</summary>
    public static ulong WithNewborns(
        Household household, int row, ReadOnlySpan<ulong> probability, LifeInputs inputs,
        VitalCounts counts, List<NinthPerson> crowded)
    {
        var (draws, key, after) = (inputs.Draws, household.Key, household.Members);
        var digits = draws.Block(key, Question.Life).High;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var mother = Members.At(household.Members, slot);
            if (mother == 0 || !Lottery.Happens8(
                probability[mother], (byte)(digits >> (8 * slot)), draws, key, Question.Life,
                8 + slot))
            {
                continue;
            }

            var sex = draws.Block(key, Question.Newborn).Low;
            var isBoy = Lottery.Happens8(
                inputs.Tables.Boy, (byte)(sex >> (8 * slot)), draws, key, Question.Newborn, slot);
            var child = Members.Person(0, isBoy ? Ages.Male : Ages.Female);
            var free = Members.FreeChildSlot(after);
            if (free >= 0) after = Members.With(after, free, child);
            else crowded.Add(new(row, slot, child));
            counts.Born(household.Residence, household.Hukou);
        }

        return after;
    }

    private static bool CanTakeIn(Household household) =>
        !Traits.Has(household.Traits, Traits.Collective)
            && Members.CountAged(
                household.Members, Members.AdultAge, FormationCandidates.ElderAge - 1) > 0
            && BitOperations.PopCount(Members.Occupied(household.Members)) <= 5;
}
