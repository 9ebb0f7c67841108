// Finds rows for the households that a year's moves bring into being.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Every chunk fills its own empty rows with its own households; whoever is left over on either
/// side is matched in the order of chunks afterwards, and the last go to the end. So who goes where
/// depends on chunks and rows alone, and places that people leave do not grow thin.
/// </summary>
public sealed class BornHouseholds
{
    private readonly List<Chunk> _chunks = [];

    /// <summary>Begins a year of so many rows; what was offered before is offered anew.</summary>
    public void Begin(Population population)
    {
        population.ForgetEmpty();
        foreach (var chunk in _chunks) chunk.Clear();
        for (var first = _chunks.Count * Chunks.Rows; first < population.Count;
            first += Chunks.Rows)
        {
            _chunks.Add(new());
        }
    }

    /// <summary>Fills a chunk's empty rows; takes over what is left of its households.</summary>
    public void Settle(Population population, int first, int end, List<Household> born)
    {
        var chunk = _chunks[first / Chunks.Rows];
        var settled = 0;
        for (var row = Next(population, first, end); row < end;
            row = Next(population, row + 1, end))
        {
            if (settled < born.Count) population.Set(row, born[settled++]);
            else chunk.Empty.Add(row);
        }

        chunk.Born.AddRange(CollectionsMarshal.AsSpan(born)[settled..]);
        born.Clear();
    }

    /// <summary>Finds rows for those left over; rows that nobody needs remain on offer.</summary>
    public void Finish(Population population)
    {
        foreach (var chunk in _chunks) population.OfferEmpty(chunk.Empty);
        foreach (var chunk in _chunks)
        {
            foreach (var household in chunk.Born) population.Add(household);
        }
    }

    private static int Next(Population population, int row, int end)
    {
        var at = population.Members[row..end].IndexOf(0UL);
        return at < 0 ? end : row + at;
    }

    private sealed class Chunk
    {
        public List<Household> Born { get; } = [];

        public List<int> Empty { get; } = [];

        public void Clear()
        {
            Born.Clear();
            Empty.Clear();
        }
    }
}
