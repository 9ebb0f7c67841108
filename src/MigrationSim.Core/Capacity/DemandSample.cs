// Of whom it is asked what they expect to take: one household in eight, others every year.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Prices come from what places expect, which an eighth of all households tells nearly as well as
/// all: for one who moves to a place with probability p, the eighth adds 7 p squared to the
/// variance of the place's newcomers, and the dice that are thrown afterwards p (1 - p), of which
/// seven times p, a few hundredths, is little. By the key alone, so that the same households are
/// asked in every scenario; in eight years everybody is asked once. Who is next to another in the
/// base year has the next key: times the golden ratio, keys spread evenly (Knuth 1998, 6.4).
/// </summary>
public readonly struct DemandSample(YearDraws draws)
{
    /// <summary>Each stands for so many.</summary>
    public const int Every = 8;

    private const int Word = 64;
    private const uint Golden = 2654435769;
    private const uint Part = (uint)((1UL << 32) / Every);
    private readonly uint _start = (uint)draws.Year % Every * Part;

    /// <summary>Whether a household is asked.</summary>
    public bool Has(uint key) => (key * Golden) - _start < Part;

    /// <summary>Marks who is asked, a bit a row.</summary>
    /// <param name="keys">Of the rows.</param>
    /// <param name="masks">A word for 64 rows; bits past the last row are 0.</param>
    public void Mark(ReadOnlySpan<uint> keys, Span<ulong> masks)
    {
        masks.Clear();
        ref var key = ref MemoryMarshal.GetReference(keys);
        var (start, part) = (Vector512.Create(_start), Vector512.Create(Part));
        var i = 0;
        for (; Vector256.IsHardwareAccelerated && i + Word <= keys.Length; i += Word)
        {
            var mask = 0UL;
            for (var at = 0; at < Word; at += Vector512<uint>.Count)
            {
                var spread = Vector512.LoadUnsafe(ref key, (nuint)(i + at)) * Golden;
                mask |= Vector512.LessThan(spread - start, part).ExtractMostSignificantBits()
                    << at;
            }

            masks[i / Word] = mask;
        }

        for (; i < keys.Length; i++)
        {
            if (Has(keys[i])) masks[i / Word] |= 1UL << i;
        }
    }
}
