// The year's first pass over all households: deaths, birthdays, births, relabelled villages.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What the first pass looks up; probabilities in 2^-40.</summary>
/// <param name="Tables">Deaths and births.</param>
/// <param name="Relabel">New label of a residence by alternative (248).</param>
/// <param name="Readdress">New label of a registered address by cell (244).</param>
/// <param name="Draws">The year's draws.</param>
public sealed record LifeInputs(
    LifeTables Tables, ulong[] Relabel, ulong[] Readdress, YearDraws Draws);

/// <summary>Rows that other processes must look at after the first pass.</summary>
public sealed class LifeLists
{
    /// <summary>Households in which only minors are left.</summary>
    public List<int> Orphaned { get; } = [];

    /// <summary>Households that could take in kin, a small sample of all.</summary>
    public List<int> Kin { get; } = [];

    /// <summary>Children born as the ninth of a household.</summary>
    public List<NinthPerson> Crowded { get; } = [];

    public void Add(LifeLists other)
    {
        Orphaned.AddRange(other.Orphaned);
        Kin.AddRange(other.Kin);
        Crowded.AddRange(other.Crowded);
    }
}

/// <summary>Applies mortality, fertility and reclassification to a range of rows.</summary>
public static class LifePass
{
    /// <summary>
    /// Changes the rows from first to end in place, counts events, lists orphans and kin.
    /// </summary>
    public static void Apply(
        Population population, int first, int end, LifeInputs inputs, YearCounts counts,
        LifeLists lists, uint kinThreshold)
    {
        var keys = population.Key;
        var members = population.Members;
        var residences = population.Residence;
        var hukous = population.Hukou;
        var traits = population.Traits;
        var years = population.YearsHere;
        var death = inputs.Tables.Death;
        var birth = inputs.Tables.Birth;
        var draws = inputs.Draws;

        for (var i = first; i < end; i++)
        {
            var before = members[i];
            if (before == 0) continue;
            var key = keys[i];
            var cell = residences[i];
            var setting = (int)LifeTables.SettingOf(cell, traits[i]) * 256;
            var life = draws.Block(key, Question.Life);

            var alive = Mortality.Survivors(before, death.Slice(setting, 256), life, draws, key);
            var deaths = Members.Count(before) - Members.Count(alive);
            counts.Deaths[cell] += deaths;
            if (deaths > 0 && NeedsKin(before, alive)) lists.Orphaned.Add(i);

            var crowded = lists.Crowded.Count;
            var after = Fertility.WithNewborns(
                alive, birth.Slice(setting, 256), inputs.Tables.Boy, life, draws, key, i,
                lists.Crowded);
            var persons = Members.Count(after);
            crowded = lists.Crowded.Count - crowded;
            counts.Births[cell] += persons - Members.Count(alive) + crowded;
            members[i] = after;
            if (persons == 0) continue;

            Relabel(
                inputs, counts, key, persons + crowded, ref residences[i], ref hukous[i],
                ref traits[i]);
            if (years[i] < 63) years[i]++;
            if (draws.Rank(key) < kinThreshold && CanTakeIn(after, traits[i]))
                lists.Kin.Add(i);
        }
    }

    private static bool NeedsKin(ulong before, ulong alive) =>
        alive != 0 && !Members.HasAdult(alive) && Members.HasAdult(before);

    private static bool CanTakeIn(ulong members, int traits) =>
        !Traits.Has(traits, Traits.Collective) && Members.HasAdult(members)
            && BitOperations.PopCount(Members.Occupied(members)) <= 5;

    private static void Relabel(
        LifeInputs inputs, YearCounts counts, uint key, int persons, ref ushort residence,
        ref ushort hukou, ref ushort traits)
    {
        if (inputs.Relabel[residence] == 0
            && (hukou == Cells.OutsideHukou || inputs.Readdress[hukou] == 0))
        {
            return;
        }

        var draws = inputs.Draws;
        var digit = (uint)(draws.Block(key, Question.Choice).High & 0xFFFF);
        var (newResidence, newHukou) = Reclassification.Apply(
            residence, hukou, inputs.Relabel, inputs.Readdress, digit, draws, key);
        if (newResidence != residence)
        {
            counts.Relabelled[residence] += persons;
            traits = (ushort)(traits | Traits.Relabelled);
            if (Traits.Tenure(traits) == Tenure.RuralHomestead)
                traits = Traits.WithTenure(traits, Tenure.UrbanOwner);
        }

        residence = newResidence;
        hukou = newHukou;
    }
}
