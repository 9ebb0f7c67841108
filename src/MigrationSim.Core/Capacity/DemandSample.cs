// Of whom it is asked what they expect to take.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Prices come from what places expect, which some households tell nearly as well as all. Who has
/// to decide is asked always; of those who are readier to consider a move than most one in eight,
/// of the others, most of all households, one in sixty-four: for a household that comes with
/// probability p, one in n adds (n - 1) p squared to the variance of a place's newcomers, and the
/// dice that are thrown afterwards p (1 - p) in any case. By the key alone, so that the same
/// households are asked in every scenario, and others every year. Who is next to another in the
/// base year has the next key: times the golden ratio, keys spread evenly (Knuth 1998, 6.4).
/// </summary>
public readonly struct DemandSample(YearDraws draws)
{
    /// <summary>One in 2^this of the ready is asked.</summary>
    public const int ReadyShift = 3;

    /// <summary>One in 2^this of the others is asked.</summary>
    public const int OtherShift = 6;

    private const int Word = 64;
    private const uint Golden = 2654435769;
    private readonly uint _ready = (uint)draws.Year << (32 - ReadyShift);
    private readonly uint _other = (uint)draws.Year << (32 - OtherShift);

    /// <summary>Whether a household that is ready is asked.</summary>
    public bool HasReady(uint key) => (key * Golden) - _ready < 1u << (32 - ReadyShift);

    /// <summary>Whether one that is not ready is asked.</summary>
    public bool HasOther(uint key) => (key * Golden) - _other < 1u << (32 - OtherShift);

    /// <summary>Whoever is asked speaks for 2^this, by the lowest bits of two words.</summary>
    /// <param name="must">1 if it has to decide.</param>
    /// <param name="ready">1 if it is ready.</param>
    public static int Shift(ulong must, ulong ready) =>
        (OtherShift - ((int)(ready & 1) * (OtherShift - ReadyShift))) & ((int)(must & 1) - 1);

    /// <summary>Marks who would be asked, a bit a row.</summary>
    /// <param name="keys">Of the rows.</param>
    /// <param name="ready">Gets who if ready: a word for 64 rows; bits past the last are 0.</param>
    /// <param name="others">Gets who if not, likewise.</param>
    public void Mark(ReadOnlySpan<uint> keys, Span<ulong> ready, Span<ulong> others)
    {
        ready.Clear();
        others.Clear();
        ref var key = ref MemoryMarshal.GetReference(keys);
        var (start, end) = (Vector512.Create(_ready), Vector512.Create(1u << (32 - ReadyShift)));
        var (start2, end2) = (Vector512.Create(_other), Vector512.Create(1u << (32 - OtherShift)));
        var i = 0;
        for (; Vector256.IsHardwareAccelerated && i + Word <= keys.Length; i += Word)
        {
            var (mask, mask2) = (0UL, 0UL);
            for (var at = 0; at < Word; at += Vector512<uint>.Count)
            {
                var spread = Vector512.LoadUnsafe(ref key, (nuint)(i + at)) * Golden;
                mask |= Vector512.LessThan(spread - start, end).ExtractMostSignificantBits()
                    << at;
                mask2 |= Vector512.LessThan(spread - start2, end2).ExtractMostSignificantBits()
                    << at;
            }

            (ready[i / Word], others[i / Word]) = (mask, mask2);
        }

        for (; i < keys.Length; i++)
        {
            if (HasReady(keys[i])) ready[i / Word] |= 1UL << i;
            if (HasOther(keys[i])) others[i / Word] |= 1UL << i;
        }
    }
}
