// Households in the order of this year's ranks.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Sorts lists of rows, again and again in the same room. Ranks are as good as evenly spread, so
/// that their leading bits bring each within a step or two of its place.
/// </summary>
internal sealed class RankOrder
{
    // Ranks in the upper half, positions in the lower: as listed, and by rank.
    private ulong[] _listed = [];
    private ulong[] _sorted = [];
    private int[] _positions = [];

    // Where the ranks that begin with the same bits begin.
    private int[] _begin = new int[(1 << LeadingBits(0)) + 1];

    /// <summary>
    /// Positions of the households in their list, by rank; where ranks are equal by all else, so
    /// that storage does not matter.
    /// </summary>
    public ReadOnlySpan<int> Of(
        Population population, ReadOnlySpan<ListedHousehold> households, YearDraws draws)
    {
        if (_listed.Length < households.Length)
        {
            _listed = new ulong[households.Length + (households.Length / 8)];
            _sorted = new ulong[_listed.Length];
            _positions = new int[_listed.Length];
            _begin = new int[(1 << LeadingBits(_listed.Length)) + 1];
        }

        var listed = _listed.AsSpan(0, households.Length);
        for (var i = 0; i < listed.Length; i++)
            listed[i] = ((ulong)draws.Rank(households[i].Key) << 32) | (uint)i;
        var sorted = _sorted.AsSpan(0, households.Length);
        Deal(listed, sorted);
        Straighten(sorted);
        return Positions(population, households, sorted);
    }

    // One at least, and enough to tell apart as many numbers as there are, or up to twice that.
    private static int LeadingBits(int count) => BitOperations.Log2((uint)count | 1) + 1;

    // To the places of their leading bits.
    private void Deal(ReadOnlySpan<ulong> listed, Span<ulong> sorted)
    {
        var most = 0UL;
        foreach (var one in listed) most = Math.Max(most, one);
        var bits = LeadingBits(listed.Length);
        var shift = Math.Max(0, BitOperations.Log2(most | 1) + 1 - bits);
        var begin = _begin.AsSpan(0, (1 << bits) + 1);
        begin.Clear();
        foreach (var one in listed) begin[(int)(one >> shift) + 1]++;
        for (var i = 1; i < begin.Length; i++) begin[i] += begin[i - 1];
        foreach (var one in listed) sorted[begin[(int)(one >> shift)]++] = one;
    }

    private static void Straighten(Span<ulong> sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            var (one, at) = (sorted[i], i);
            for (; at > 0 && sorted[at - 1] > one; at--) sorted[at] = sorted[at - 1];
            sorted[at] = one;
        }
    }

    private ReadOnlySpan<int> Positions(
        Population population, ReadOnlySpan<ListedHousehold> households,
        ReadOnlySpan<ulong> sorted)
    {
        var positions = _positions.AsSpan(0, sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            // As good as never more than one step back: few ranks are equal.
            var (position, at) = ((int)(uint)sorted[i], i);
            for (; at > 0 && sorted[at - 1] >> 32 == sorted[i] >> 32
                && population[households[position].Row]
                    < population[households[positions[at - 1]].Row]; at--)
            {
                positions[at] = positions[at - 1];
            }

            positions[at] = position;
        }

        return positions;
    }
}
