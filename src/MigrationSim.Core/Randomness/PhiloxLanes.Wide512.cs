// Philox blocks thirty-two at a time, for processors with AVX-512.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

public static partial class PhiloxLanes
{
    private const int Blocks512 = 32;

    /// <summary>Four times eight at once; needs AVX-512.</summary>
    /// <typeparam name="T">Keys, or places of which they are the low halves.</typeparam>
    /// <param name="call">What all of them share.</param>
    /// <param name="households">The keys or places.</param>
    /// <param name="low">Bytes 0-7 of each block.</param>
    /// <param name="high">Bytes 8-15 of each block.</param>
    public static void Wide512<T>(
        in PhiloxCall call, ReadOnlySpan<T> households, Span<ulong> low, Span<ulong> high)
        where T : unmanaged
    {
        var start = new Start512(Start.Of(call));
        ref var from = ref MemoryMarshal.GetReference(households);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        var i = 0;
        for (; i + Blocks512 <= households.Length; i += Blocks512)
        {
            var a = new Group512(Load(ref from, i), start);
            var b = new Group512(Load(ref from, i + 8), start);
            var c = new Group512(Load(ref from, i + 16), start);
            var d = new Group512(Load(ref from, i + 24), start);
            Rounds(ref a, ref b, ref c, ref d, start);
            a.StoreBlocks(ref toLow, ref toHigh, i);
            b.StoreBlocks(ref toLow, ref toHigh, i + 8);
            c.StoreBlocks(ref toLow, ref toHigh, i + 16);
            d.StoreBlocks(ref toLow, ref toHigh, i + 24);
        }

        if (i == households.Length) return;
        Span<T> last = stackalloc T[Blocks512];
        Span<ulong> lows = stackalloc ulong[Blocks512];
        Span<ulong> highs = stackalloc ulong[Blocks512];
        households[i..].CopyTo(last);
        Wide512<T>(call, last, lows, highs);
        lows[..(households.Length - i)].CopyTo(low[i..]);
        highs[..(households.Length - i)].CopyTo(high[i..]);
    }

    /// <summary>Two tiles at once; needs AVX-512.</summary>
    public static void Tiles512(in PhiloxCall call, uint firstBlock, Span<uint> words)
    {
        var start = new Start512(Start.Of(call));
        ref var to = ref MemoryMarshal.GetReference(words);
        // Even blocks and odd ones: put together again, they stand in order.
        var even = Vector512.CreateSequence(0UL, 2UL) + Vector512.Create((ulong)firstBlock);
        var i = 0;
        for (; i + (2 * TileRows) <= words.Length; i += 2 * TileRows)
        {
            var next = even + Vector512.Create((ulong)TileBlocks);
            var a = new Group512(even, start);
            var b = new Group512(even + Vector512<ulong>.One, start);
            var c = new Group512(next, start);
            var d = new Group512(next + Vector512<ulong>.One, start);
            Rounds(ref a, ref b, ref c, ref d, start);
            a.StoreTile(b, ref to, i);
            c.StoreTile(d, ref to, i + TileRows);
            even = next + Vector512.Create((ulong)TileBlocks);
        }

        PlainTiles(call, firstBlock + (uint)(i / 4), words[i..]);
    }

    // Two rounds a turn, so that words come to stand where the next turn looks for them; the first
    // key of the round after the last.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Rounds(
        ref Group512 a, ref Group512 b, ref Group512 c, ref Group512 d, in Start512 start,
        int rounds = VaryingRounds)
    {
        var (key0, key1) = (start.Key0, start.Key1);
        for (var round = 0; round < rounds; round += 2)
        {
            Group512.Round(ref a, ref b, key0, key1);
            Group512.Round(ref c, ref d, key0, key1);
            key0 += Vector512.Create((ulong)Philox.Weyl0);
            key1 += Vector512.Create((ulong)Philox.Weyl1);
            Group512.Round(ref a, ref b, key0, key1);
            Group512.Round(ref c, ref d, key0, key1);
            key0 += Vector512.Create((ulong)Philox.Weyl0);
            key1 += Vector512.Create((ulong)Philox.Weyl1);
        }

        return key0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Load<T>(ref T from, int at)
        where T : unmanaged =>
        typeof(T) == typeof(ulong)
            ? Vector512.LoadUnsafe(ref Unsafe.As<T, ulong>(ref from), (nuint)at)
            : Avx512F.ConvertToVector512UInt64(
                Vector256.LoadUnsafe(ref Unsafe.As<T, uint>(ref from), (nuint)at));

    private readonly struct Start512(Start start)
    {
        public readonly Vector512<ulong> First = Vector512.Create(start.First);
        public readonly Vector512<ulong> Second = Vector512.Create(start.Second);
        public readonly Vector512<ulong> Third = Vector512.Create(start.Third);
        public readonly Vector512<ulong> Fourth = Vector512.Create(start.Fourth);
        public readonly Vector512<ulong> Key0 = Vector512.Create((ulong)start.Key0);
        public readonly Vector512<ulong> Key1 = Vector512.Create((ulong)start.Key1);
    }

    /// <summary>Eight blocks on their way, a counter word a vector.</summary>
    private struct Group512
    {
        // The low half of each lane of one, then that of another.
        private static Vector512<uint> Pairs => Vector512.Create(
            0u, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30);

        private Vector512<ulong> _w0, _w1, _w2, _w3;

        /// <summary>After the first two rounds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Group512(Vector512<ulong> households, in Start512 start)
        {
            var product = Multiply(households, Multiplier0);
            _w1 = Multiply((product >> 32) ^ start.Second, Multiplier1);
            _w0 = (_w1 >> 32) ^ start.First;
            _w2 = product ^ start.Third;
            _w3 = start.Fourth;
        }

        /// <summary>Of two groups side by side, which keeps the multiplier busy.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Round(
            ref Group512 a, ref Group512 b, Vector512<ulong> key0, Vector512<ulong> key1)
        {
            var (x, y) = (Multiply(a._w0, Multiplier0), Multiply(a._w2, Multiplier1));
            var (z, w) = (Multiply(b._w0, Multiplier0), Multiply(b._w2, Multiplier1));
            (a._w0, a._w2) = ((y >> 32) ^ a._w1 ^ key0, (x >> 32) ^ a._w3 ^ key1);
            (b._w0, b._w2) = ((w >> 32) ^ b._w1 ^ key0, (z >> 32) ^ b._w3 ^ key1);
            (a._w1, a._w3, b._w1, b._w3) = (y, x, w, z);
        }

        /// <summary>Words 0 and 1 of each block, and words 2 and 3.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void StoreBlocks(ref ulong low, ref ulong high, int at)
        {
            Join(_w0, _w1).StoreUnsafe(ref low, (nuint)at);
            Join(_w2, _w3).StoreUnsafe(ref high, (nuint)at);
        }

        /// <summary>
        /// The last word after two more rounds, in the high half: it needs the half of one of these
        /// rounds and one product of the other.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Vector512<ulong> LastWord(Vector512<ulong> key0) =>
            Multiply((Multiply(_w2, Multiplier1) >> 32) ^ _w1 ^ key0, Multiplier0) << 32;

        /// <summary>Word 0 of these, the even blocks, and of the odd ones; word 1; 2; 3.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void StoreTile(in Group512 odd, ref uint words, int at)
        {
            Join(_w0, odd._w0).AsUInt32().StoreUnsafe(ref words, (nuint)at);
            Join(_w1, odd._w1).AsUInt32().StoreUnsafe(ref words, (nuint)at + 16);
            Join(_w2, odd._w2).AsUInt32().StoreUnsafe(ref words, (nuint)at + 32);
            Join(_w3, odd._w3).AsUInt32().StoreUnsafe(ref words, (nuint)at + 48);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<ulong> Join(Vector512<ulong> low, Vector512<ulong> high) =>
            Avx512F.PermuteVar16x32x2(low.AsUInt32(), Pairs, high.AsUInt32()).AsUInt64();

        private static Vector512<ulong> Multiply(Vector512<ulong> a, uint b) =>
            Avx512F.Multiply(a.AsUInt32(), Vector512.Create((ulong)b).AsUInt32());
    }
}
