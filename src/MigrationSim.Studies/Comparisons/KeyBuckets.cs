// The rows of a population, gathered by their keys.
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Comparisons;

/// <summary>
/// Four bytes a row: households of one key stand in one bucket, whatever their row. A bucket is
/// small enough to be sorted in the cache.
/// </summary>
internal sealed class KeyBuckets
{
    public const int Count = 1 << Bits;

    private const int Bits = 11;

    // Odd, near 2^32 over the golden ratio: keys that follow each other fall far apart (Knuth).
    private const uint Spread = 0x9E3779B1;

    private readonly int[] _start = new int[Count + 1];
    private readonly int[] _rows;

    public KeyBuckets(Population population)
    {
        var keys = population.Key;
        var members = population.Members;
        for (var row = 0; row < keys.Length; row++)
        {
            if (members[row] != 0) _start[Of(keys[row]) + 1]++;
        }

        for (var b = 0; b < Count; b++) _start[b + 1] += _start[b];
        _rows = new int[_start[Count]];
        var next = _start.AsSpan(0, Count).ToArray();
        for (var row = 0; row < keys.Length; row++)
        {
            if (members[row] != 0) _rows[next[Of(keys[row])]++] = row;
        }
    }

    /// <summary>The rows of a bucket's households that have members.</summary>
    public ReadOnlySpan<int> Rows(int bucket) =>
        _rows.AsSpan(_start[bucket], _start[bucket + 1] - _start[bucket]);

    private static uint Of(uint key) => (key * Spread) >> (32 - Bits);
}
