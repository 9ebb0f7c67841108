// Where: the wishes of those who consider moving, before anybody has moved.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>Changes nothing; draws where the listed want to live.</summary>
public static class ProposalPass
{
    /// <summary>
    /// Adds the wishes to move in the order of those who consider it: of a row, its core is last.
    /// </summary>
    /// <param name="population">Everybody, labels as of this year.</param>
    /// <param name="active">Those who consider moving.</param>
    /// <param name="inputs">The year's tables, which bear their prices by now.</param>
    /// <param name="deciders">Scratch of this thread.</param>
    /// <param name="proposals">Gets the wishes.</param>
    public static void List(
        Population population, ReadOnlySpan<Active> active, MoveInputs inputs,
        MoveBatch deciders, List<Proposal> proposals)
    {
        deciders.Turn(inputs);
        for (var first = 0; first < active.Length; first += MoveBatch.Size)
        {
            var batch = active[first..Math.Min(active.Length, first + MoveBatch.Size)];
            deciders.Draw(batch, population);
            var before = proposals.Count;
            var count = before + deciders.Movers.Length;
            if (count > proposals.Capacity)
                proposals.Capacity = before + MoveBatch.Size + (proposals.Capacity / 4);
            CollectionsMarshal.SetCount(proposals, count);
            deciders.Wishes(batch, CollectionsMarshal.AsSpan(proposals)[before..]);
        }
    }
}
