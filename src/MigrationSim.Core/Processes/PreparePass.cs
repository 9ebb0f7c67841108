// Before anybody decides: new labels of villages, and last year's trainees at their new skill.
using System.Numerics;
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Changes the rows of a batch in place.</summary>
public static class PreparePass
{
    private const ushort Skill = 3;

    public static void Apply(DecisionBatch batch, ulong limits, YearCounts counts)
    {
        Relabel(batch, limits, counts);
        Train(batch);
    }

    // Few digits are so low that any village's chance could be above them.
    private static void Relabel(DecisionBatch batch, ulong limits, YearCounts counts)
    {
        var (population, chances) = (batch.Population, batch.Inputs.Chances);
        var high = batch.High;
        var members = batch.Members;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var count = DigitThinning.Seats(high, limits, batch.Found);
        foreach (var seat in batch.Found.AsSpan(0, count))
        {
            var i = seat >> 2;
            var digit = (ushort)high[i];
            if (members[i] == 0) continue;
            var concerned = chances.Relabel[residence[i]] != 0
                || (hukou[i] < Cells.HunanCount && chances.Readdress[hukou[i]] != 0);
            if (!concerned) continue;
            var row = batch.First + i;
            population.Set(
                row, Relabelling.Apply(population[row], digit, batch.Inputs, counts));
        }
    }

    // Trainees are rare: most vectors of traits hold none.
    private static void Train(DecisionBatch batch)
    {
        var traits = batch.Traits;
        var wide = MemoryMarshal.Cast<ushort, Vector<ushort>>(traits);
        for (var at = 0; at < wide.Length; at++)
        {
            var before = wide[at] & new Vector<ushort>(Traits.Trained | Skill);
            if (Vector.EqualsAny(before, new Vector<ushort>(Traits.Trained)))
                Train(batch, at * Vector<ushort>.Count, (at + 1) * Vector<ushort>.Count);
        }

        Train(batch, wide.Length * Vector<ushort>.Count, traits.Length);
    }

    private static void Train(DecisionBatch batch, int first, int end)
    {
        var members = batch.Members;
        var traits = batch.Traits;
        for (var i = first; i < end; i++)
        {
            if (members[i] != 0 && (traits[i] & (Traits.Trained | Skill)) == Traits.Trained)
                traits[i] |= 1;
        }
    }
}
