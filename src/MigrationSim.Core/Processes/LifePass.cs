// The year's first pass over all households: deaths, birthdays, births, lotteries of formation.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What the first pass looks up; probabilities in 2^-40.</summary>
/// <param name="Tables">Deaths and births.</param>
/// <param name="Formation">Chances of formation.</param>
/// <param name="KinThreshold">Ranks below this could take in kin, of 2^32.</param>
/// <param name="Draws">The year's draws.</param>
public sealed record LifeInputs(
    LifeTables Tables, FormationChances Formation, uint KinThreshold, YearDraws Draws);

/// <summary>
/// Applies mortality and fertility to a range of rows and lists who forms households.
/// </summary>
public static class LifePass
{
    private const int MostMembersOfKin = 5;

    /// <summary>
    /// Changes the rows from first to end in place, counts events, fills the lists.
    /// </summary>
    public static void Apply(
        Population population, int first, int end, LifeInputs inputs, YearCounts counts,
        LifeLists lists)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            var after = Live(household, i, inputs, counts, lists);
            household = household with
            {
                Members = after,
                YearsHere = (byte)Math.Min(63, household.YearsHere + 1),
            };
            population.Members[i] = after;
            population.YearsHere[i] = household.YearsHere;
            if (after == 0) continue;

            FormationCandidates.List(household, i, inputs.Formation, inputs.Draws, lists);
            if (inputs.Draws.Rank(household.Key) < inputs.KinThreshold && CanTakeIn(household))
                lists.Kin.Add(i);
        }
    }

    private static ulong Live(
        Household household, int row, LifeInputs inputs, YearCounts counts, LifeLists lists)
    {
        var (key, cell, draws) = (household.Key, household.Residence, inputs.Draws);
        var setting = (int)LifeTables.SettingOf(cell, household.Traits) * 256;
        var life = draws.Block(key, Question.Life);
        var before = household.Members;
        var alive = Mortality.Survivors(
            before, inputs.Tables.Death.Slice(setting, 256), life, draws, key);
        if (Members.Count(alive) != Members.Count(before))
        {
            counts.Died(cell, household.Hukou, before, alive);
            if (alive != 0 && !Members.HasAdult(alive) && Members.HasAdult(before))
                lists.Orphaned.Add(row);
        }

        var crowded = lists.Crowded.Count;
        var after = Fertility.WithNewborns(
            alive, inputs.Tables.Birth.Slice(setting, 256), inputs.Tables.Boy, life, draws, key,
            row, lists.Crowded);
        var born = Members.Count(after) - Members.Count(alive) + lists.Crowded.Count - crowded;
        counts.Births[cell] += born;
        if (household.Hukou != Cells.OutsideHukou) counts.Hukou.Births[household.Hukou] += born;
        return after;
    }

    private static bool CanTakeIn(Household household) =>
        !Traits.Has(household.Traits, Traits.Collective)
            && Members.CountAged(
                household.Members, Members.AdultAge, FormationCandidates.ElderAge - 1) > 0
            && BitOperations.PopCount(Members.Occupied(household.Members)) <= MostMembersOfKin;
}
