// The step of moves over a chunk: moves as admitted, then the year's end, slice by slice.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>
/// A slice of rows stays in the second-nearest cache from the first question to the last. It is
/// read from end to end before anybody moves: memory gives neighbours several times as fast as the
/// few rows far apart that realisation asks for.
/// </summary>
public static class MoveStep
{
    private const int Slice = 8192;

    // Rows after which every column has begun a new cache line.
    private const int Lines = 64;

    /// <summary>Changes the rows from first to end in place.</summary>
    /// <param name="population">Everybody.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="proposals">Proposals of these rows as admitted, in their order.</param>
    /// <param name="inputs">The year's tables and chances.</param>
    /// <param name="marks">What the labels pass noted of these rows.</param>
    /// <param name="outcome">What the thread counts.</param>
    public static void Apply(
        Population population, int first, int end, ReadOnlySpan<Proposal> proposals,
        MoveInputs inputs, YearEndMarks marks, MoveOutcome outcome)
    {
        var limits = YearEndLimits.Of(inputs);
        for (var at = first; at < end; at += Slice)
        {
            var last = Math.Min(end, at + Slice);
            Read(population, at, last);
            var own = 0;
            while (own < proposals.Length && proposals[own].Row < last) own++;
            Realisation.Apply(population, proposals[..own], inputs, outcome);
            YearEndPass.Apply(population, at, last, inputs, limits, marks, outcome);
            proposals = proposals[own..];
        }

        outcome.Towns.Close(outcome.Counts);
    }

    // Something of every cache line of the rows; the sum is of no use. All columns side by side:
    // one after the other, memory would begin anew with every one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Read(Population population, int first, int end)
    {
        var members = population.Members[first..end];
        var keys = population.Key[first..end];
        var residence = population.Residence[first..end];
        var hukou = population.Hukou[first..end];
        var traits = population.Traits[first..end];
        var years = population.YearsHere[first..end];
        var sum = 0UL;
        for (var i = 0; i + Lines <= members.Length; i += Lines)
        {
            var who = members.Slice(i, Lines);
            sum += who[0] + who[8] + who[16] + who[24] + who[32] + who[40] + who[48] + who[56];
            var key = keys.Slice(i, Lines);
            sum += (ulong)key[0] + key[16] + key[32] + key[48] + years[i];
            sum += Halves(residence.Slice(i, Lines)) + Halves(hukou.Slice(i, Lines))
                + Halves(traits.Slice(i, Lines));
        }

        return sum;
    }

    private static ulong Halves(ReadOnlySpan<ushort> column) =>
        (ulong)column[0] + column[Lines / 2];
}
