// Philox blocks of many households at once; the same words as one by one.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// Eight households side by side, each counter word in a 64-bit lane: the widening multiplication
/// reads the low halves only, so that words need no shuffling between rounds, and a lane ends up as
/// eight bytes for eight members. Two groups run abreast to hide the multiplier's delay. Of the
/// first two rounds, half is the same for all households and is done once.
/// </summary>
public static class PhiloxLanes
{
    private const int VaryingRounds = 8;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const ulong LowHalf = 0xFFFFFFFF;

    /// <summary>Draws the blocks of households that ask the same question.</summary>
    /// <param name="call">What all of them share.</param>
    /// <param name="households">Their keys.</param>
    /// <param name="low">Bytes 0-7 of each block; as long as the keys.</param>
    /// <param name="high">Bytes 8-15 of each block; as long as the keys.</param>
    public static void Fill(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(low.Length, households.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(high.Length, households.Length);
        if (Avx512F.IsSupported) Wide512(call, households, low, high);
        else if (Avx2.IsSupported) Wide256(call, households, low, high);
        else Plain(call, households, low, high);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static void Plain(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        for (var i = 0; i < households.Length; i++)
        {
            var block = Philox.Block(
                call.Key, 0, households[i], call.Year, call.Question, call.Attempt);
            (low[i], high[i]) = (block.Low, block.High);
        }
    }

    /// <summary>Twice eight at once; needs AVX-512.</summary>
    public static void Wide512(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        Span<ulong> keys = stackalloc ulong[VaryingRounds * 2 * Vector512<ulong>.Count];
        var start = Start.Of(call);
        FillKeys(call, keys, Vector512<ulong>.Count);
        ref var from = ref MemoryMarshal.GetReference(households);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        ref var key = ref MemoryMarshal.GetReference(keys);
        var (m0, m1) = (Vector512.Create((ulong)Multiplier0), Vector512.Create((ulong)Multiplier1));
        var i = 0;
        for (; i + 16 <= households.Length; i += 16)
        {
            var ids = Vector512.LoadUnsafe(ref from, (nuint)i);
            var (a, b) = Vector512.Widen(ids);
            var (pa, pb) = (Multiply(a, m0), Multiply(b, m0));
            var (qa, qb) = (
                Multiply((pa >> 32) ^ Vector512.Create(start.Second), m1),
                Multiply((pb >> 32) ^ Vector512.Create(start.Second), m1));
            var (a0, b0) = (
                (qa >> 32) ^ Vector512.Create(start.First),
                (qb >> 32) ^ Vector512.Create(start.First));
            var (a1, b1) = (qa, qb);
            var (a2, b2) = (
                pa ^ Vector512.Create(start.Third), pb ^ Vector512.Create(start.Third));
            var a3 = Vector512.Create(start.Fourth);
            var b3 = a3;
            for (nuint round = 0; round < VaryingRounds; round++)
            {
                var key0 = Vector512.LoadUnsafe(ref key, round * 16);
                var key1 = Vector512.LoadUnsafe(ref key, (round * 16) + 8);
                var (xa, ya) = (Multiply(a0, m0), Multiply(a2, m1));
                var (xb, yb) = (Multiply(b0, m0), Multiply(b2, m1));
                (a0, a2) = ((ya >> 32) ^ a1 ^ key0, (xa >> 32) ^ a3 ^ key1);
                (b0, b2) = ((yb >> 32) ^ b1 ^ key0, (xb >> 32) ^ b3 ^ key1);
                (a1, a3, b1, b3) = (ya, xa, yb, xb);
            }

            var mask = Vector512.Create(LowHalf);
            ((a0 & mask) | (a1 << 32)).StoreUnsafe(ref toLow, (nuint)i);
            ((b0 & mask) | (b1 << 32)).StoreUnsafe(ref toLow, (nuint)i + 8);
            ((a2 & mask) | (a3 << 32)).StoreUnsafe(ref toHigh, (nuint)i);
            ((b2 & mask) | (b3 << 32)).StoreUnsafe(ref toHigh, (nuint)i + 8);
        }

        Plain(call, households[i..], low[i..], high[i..]);
    }

    /// <summary>Twice four at once; needs AVX2.</summary>
    public static void Wide256(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        Span<ulong> keys = stackalloc ulong[VaryingRounds * 2 * Vector256<ulong>.Count];
        var start = Start.Of(call);
        FillKeys(call, keys, Vector256<ulong>.Count);
        ref var from = ref MemoryMarshal.GetReference(households);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        ref var key = ref MemoryMarshal.GetReference(keys);
        var (m0, m1) = (Vector256.Create((ulong)Multiplier0), Vector256.Create((ulong)Multiplier1));
        var i = 0;
        for (; i + 8 <= households.Length; i += 8)
        {
            var ids = Vector256.LoadUnsafe(ref from, (nuint)i);
            var (a, b) = Vector256.Widen(ids);
            var (pa, pb) = (Multiply(a, m0), Multiply(b, m0));
            var (qa, qb) = (
                Multiply((pa >> 32) ^ Vector256.Create(start.Second), m1),
                Multiply((pb >> 32) ^ Vector256.Create(start.Second), m1));
            var (a0, b0) = (
                (qa >> 32) ^ Vector256.Create(start.First),
                (qb >> 32) ^ Vector256.Create(start.First));
            var (a1, b1) = (qa, qb);
            var (a2, b2) = (
                pa ^ Vector256.Create(start.Third), pb ^ Vector256.Create(start.Third));
            var a3 = Vector256.Create(start.Fourth);
            var b3 = a3;
            for (nuint round = 0; round < VaryingRounds; round++)
            {
                var key0 = Vector256.LoadUnsafe(ref key, round * 8);
                var key1 = Vector256.LoadUnsafe(ref key, (round * 8) + 4);
                var (xa, ya) = (Multiply(a0, m0), Multiply(a2, m1));
                var (xb, yb) = (Multiply(b0, m0), Multiply(b2, m1));
                (a0, a2) = ((ya >> 32) ^ a1 ^ key0, (xa >> 32) ^ a3 ^ key1);
                (b0, b2) = ((yb >> 32) ^ b1 ^ key0, (xb >> 32) ^ b3 ^ key1);
                (a1, a3, b1, b3) = (ya, xa, yb, xb);
            }

            var mask = Vector256.Create(LowHalf);
            ((a0 & mask) | (a1 << 32)).StoreUnsafe(ref toLow, (nuint)i);
            ((b0 & mask) | (b1 << 32)).StoreUnsafe(ref toLow, (nuint)i + 4);
            ((a2 & mask) | (a3 << 32)).StoreUnsafe(ref toHigh, (nuint)i);
            ((b2 & mask) | (b3 << 32)).StoreUnsafe(ref toHigh, (nuint)i + 4);
        }

        Plain(call, households[i..], low[i..], high[i..]);
    }

    // Round keys of the rounds that differ by household, each as often as there are lanes.
    private static void FillKeys(in PhiloxCall call, Span<ulong> keys, int lanes)
    {
        for (var round = 0; round < VaryingRounds; round++)
        {
            var (key0, key1) = Philox.RoundKeys(call.Key, 0, round + 2);
            keys.Slice(round * 2 * lanes, lanes).Fill(key0);
            keys.Slice(((round * 2) + 1) * lanes, lanes).Fill(key1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> a, Vector512<ulong> b) =>
        Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.Multiply(a.AsUInt32(), b.AsUInt32());

    // What the first two rounds add to the household's own part, with words 1-3 the same for all.
    private readonly record struct Start(ulong First, ulong Second, ulong Third, ulong Fourth)
    {
        public static Start Of(in PhiloxCall call)
        {
            var (key0, key1) = Philox.RoundKeys(call.Key, 0, 0);
            var (next0, next1) = Philox.RoundKeys(call.Key, 0, 1);
            var product = (ulong)Multiplier1 * call.Question;
            var word0 = (uint)(product >> 32) ^ call.Year ^ key0;
            var (word1, then) = ((uint)product, (ulong)Multiplier0 * word0);
            return new(word1 ^ next0, call.Attempt ^ key1, (uint)(then >> 32) ^ next1, (uint)then);
        }
    }
}

/// <summary>What the blocks of one question and year have in common.</summary>
/// <param name="Key">The run's seed; the generator's second key is 0.</param>
/// <param name="Year">Counter word 1.</param>
/// <param name="Question">Counter word 2.</param>
/// <param name="Attempt">Counter word 3.</param>
public readonly record struct PhiloxCall(uint Key, uint Year, uint Question, uint Attempt);
