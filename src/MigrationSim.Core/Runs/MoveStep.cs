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
    private const int CacheLine = 64;

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

    // Something of every cache line of the rows; the sum is of no use.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Read(Population population, int first, int end)
    {
        var sum = 0UL;
        var members = population.Members[first..end];
        for (var i = 0; i < members.Length; i += CacheLine / sizeof(ulong)) sum += members[i];
        var keys = population.Key[first..end];
        for (var i = 0; i < keys.Length; i += CacheLine / sizeof(uint)) sum += keys[i];
        var years = population.YearsHere[first..end];
        for (var i = 0; i < years.Length; i += CacheLine) sum += years[i];
        return sum + Read(population.Residence[first..end]) + Read(population.Hukou[first..end])
            + Read(population.Traits[first..end]);
    }

    private static ulong Read(ReadOnlySpan<ushort> column)
    {
        var sum = 0UL;
        for (var i = 0; i < column.Length; i += CacheLine / sizeof(ushort)) sum += column[i];
        return sum;
    }
}
