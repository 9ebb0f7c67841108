// Draws from fixed distributions in two look-ups at most, by the alias method.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// Walker's alias method (1977) with the building of Vose (1991): every alternative has an equal
/// column, of which it keeps a part and an alias has the rest. A column is 32 bits, 24 for the part
/// and 8 for the alias, so that many rows stay in the cache. Where a row serves few draws,
/// cumulative rows are cheaper to build and win.
/// </summary>
public sealed class AliasTables
{
    private const int Stride = 256;
    private const double Whole = 1 << 24;

    private readonly uint[] _columns;
    private readonly uint _alternatives;

    public AliasTables(int rows, int alternatives)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alternatives);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(alternatives, Stride);
        _columns = new uint[rows * Stride];
        _alternatives = (uint)alternatives;
    }

    /// <summary>Sets a row's distribution; rows may be set on several threads.</summary>
    /// <param name="row">Which.</param>
    /// <param name="cumulative">Rising sums of the chances; the last is 1.</param>
    public void Set(int row, ReadOnlySpan<float> cumulative)
    {
        var count = (int)_alternatives;
        ArgumentOutOfRangeException.ThrowIfNotEqual(cumulative.Length, count);
        Span<double> part = stackalloc double[Stride];
        Span<byte> alias = stackalloc byte[Stride];
        Span<byte> small = stackalloc byte[Stride];
        Span<byte> large = stackalloc byte[Stride];
        var (smalls, larges) = (0, 0);
        var before = 0F;
        for (var d = 0; d < count; d++)
        {
            var q = (double)(cumulative[d] - before) * count;
            before = cumulative[d];
            part[d] = q;
            alias[d] = (byte)d;
            // On both lists, but one of them does not count it: no branch to guess wrongly.
            small[smalls] = (byte)d;
            large[larges] = (byte)d;
            var isSmall = q < 1 ? 1 : 0;
            smalls += isSmall;
            larges += 1 - isSmall;
        }

        while (smalls > 0 && larges > 0)
        {
            var (s, l) = (small[--smalls], large[larges - 1]);
            alias[s] = l;
            var rest = part[l] - (1 - part[s]);
            part[l] = rest;
            if (rest >= 1) continue;
            larges--;
            small[smalls++] = l;
        }

        // What rounding left over keeps its whole column.
        while (larges > 0) part[large[--larges]] = 1;
        while (smalls > 0) part[small[--smalls]] = 1;
        var columns = _columns.AsSpan(row * Stride, count);
        for (var d = 0; d < columns.Length; d++)
        {
            var threshold = (uint)Math.Min(part[d] * Whole, Whole - 1);
            columns[d] = (threshold << 8) | alias[d];
        }
    }

    /// <summary>The alternative that a word draws from a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Draw(int row, uint word)
    {
        var product = (ulong)word * _alternatives;
        var column = (int)(product >> 32);
        var entry = _columns[(row * Stride) + column];
        var alias = (int)(entry & 255);
        // All ones when the rest of the word lies within the column's own part: no branch.
        var own = ((int)((uint)product >> 8) - (int)(entry >> 8)) >> 31;
        return alias ^ ((column ^ alias) & own);
    }
}
