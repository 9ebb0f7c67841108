// Households in the order of this year's ranks.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Sorts lists of rows, again and again in the same room.</summary>
internal sealed class RankOrder
{
    private ulong[] _keys = [];
    private int[] _rows = [];

    /// <summary>
    /// The rows by rank; where ranks are equal by all else, so that storage does not matter.
    /// </summary>
    public ReadOnlySpan<int> Of(Population population, ReadOnlySpan<int> rows, YearDraws draws)
    {
        if (_keys.Length < rows.Length)
        {
            _keys = new ulong[rows.Length + (rows.Length / 8)];
            _rows = new int[_keys.Length];
        }

        // Ranks in the upper half, positions in the lower.
        var keys = _keys.AsSpan(0, rows.Length);
        for (var i = 0; i < keys.Length; i++)
            keys[i] = ((ulong)draws.Rank(population.Key[rows[i]]) << 32) | (uint)i;
        keys.Sort();
        var sorted = _rows.AsSpan(0, rows.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            // As good as never more than one step back: few ranks are equal.
            var (row, at) = (rows[(int)(uint)keys[i]], i);
            for (; at > 0 && keys[at - 1] >> 32 == keys[i] >> 32
                && population[row] < population[sorted[at - 1]]; at--)
            {
                sorted[at] = sorted[at - 1];
            }

            sorted[at] = row;
        }

        return sorted;
    }
}
