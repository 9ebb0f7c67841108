// Finds rows for the households that a year's moves bring into being.
using System.Numerics;
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Every chunk lists its empty rows, with the place where most around them live, and its own new
/// households; when all have, rows are given away in the order of chunks. So who goes where depends
/// on chunks and rows alone, and places that people leave do not grow thin.
/// </summary>
/// <param name="threads">How many threads may move households into their rows.</param>
public sealed class BornHouseholds(int threads = 1)
{
    private const int Neighbours = 256;
    private const int Word = 64;
    private readonly List<Chunk> _chunks = [];
    private readonly List<List<Household>> _born = [];
    private readonly List<Household>[] _gathered = [[]];
    private readonly ParallelOptions _threads = new() { MaxDegreeOfParallelism = threads };

    /// <summary>Begins a year of so many rows; what was offered before is offered anew.</summary>
    public void Begin(Population population)
    {
        population.Vacancies.Clear();
        foreach (var chunk in _chunks) chunk.Clear();
        for (var first = _chunks.Count * Chunks.Rows; first < population.Count;
            first += Chunks.Rows)
        {
            _chunks.Add(new());
            _born.Add(_chunks[^1].Born);
        }
    }

    /// <summary>Lists a chunk's empty rows; takes over its households.</summary>
    public void Settle(Population population, int first, int end, List<Household> born)
    {
        var chunk = _chunks[first / Chunks.Rows];
        Span<ulong> living = stackalloc ulong[Neighbours / Word];
        for (var at = first; at < end; at += Neighbours)
        {
            var last = Math.Min(end, at + Neighbours);
            if (!HasEmpty(population.Members[at..last], living)) continue;
            var home = HomeOf(population.Residence[at..last]);
            for (var word = at; word < last; word += Word)
            {
                var bits = ~living[(word - at) / Word];
                for (; bits != 0; bits &= bits - 1)
                {
                    // Where no place has most, that of whoever had the row will do.
                    var row = word + BitOperations.TrailingZeroCount(bits);
                    chunk.Empty.Add((row, home < 0 ? population.Residence[row] : home));
                }
            }
        }

        chunk.Born.AddRange(CollectionsMarshal.AsSpan(born));
        born.Clear();
    }

    /// <summary>
    /// Finds rows for the new households; rows that nobody took remain on offer.
    /// </summary>
    public void Finish(Population population)
    {
        foreach (var chunk in _chunks)
        {
            foreach (var (row, home) in chunk.Empty) population.Vacancies.Offer(row, home);
        }

        population.Vacancies.House(population, _born, amongOthers: false, _threads);
    }

    /// <summary>Finds rows for the households that somebody adds, when all are known.</summary>
    public void Gather(Population population, Action<Population> add)
    {
        _gathered[0].Clear();
        add(population.Holding(_gathered[0]));
        population.Vacancies.House(population, _gathered, amongOthers: true, _threads);
    }

    // The place of more than half, or -1.
    private static int HomeOf(ReadOnlySpan<ushort> residence)
    {
        var middle = residence[residence.Length / 2];
        return residence.Count(middle) * 2 > residence.Length ? middle : -1;
    }

    // Rows that there are not count as living.
    private static bool HasEmpty(ReadOnlySpan<ulong> members, Span<ulong> living)
    {
        var all = ulong.MaxValue;
        for (var at = 0; at < members.Length; at += Word)
        {
            var count = Math.Min(Word, members.Length - at);
            var word = YearEndLanes.Living(members.Slice(at, count));
            living[at / Word] = word;
            all &= word;
        }

        return all != ulong.MaxValue;
    }

    private sealed class Chunk
    {
        public List<Household> Born { get; } = [];

        public List<(int Row, int Home)> Empty { get; } = [];

        public void Clear()
        {
            Born.Clear();
            Empty.Clear();
        }
    }
}
