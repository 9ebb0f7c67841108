// Philox blocks eight at a time, for processors with AVX2.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

public static partial class PhiloxLanes
{
    private const int Blocks256 = 8;

    /// <summary>Twice four at once; needs AVX2.</summary>
    public static void Wide256(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        var start = new Start256(Start.Of(call));
        ref var from = ref MemoryMarshal.GetReference(households);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        var i = 0;
        for (; i + Blocks256 <= households.Length; i += Blocks256)
        {
            var (x, y) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
            var (a, b) = (new Group256(x, start), new Group256(y, start));
            Rounds(ref a, ref b, start);
            a.StoreBlocks(ref toLow, ref toHigh, i);
            b.StoreBlocks(ref toLow, ref toHigh, i + 4);
        }

        if (i == households.Length) return;
        Span<uint> last = stackalloc uint[Blocks256];
        Span<ulong> lows = stackalloc ulong[Blocks256];
        Span<ulong> highs = stackalloc ulong[Blocks256];
        households[i..].CopyTo(last);
        Wide256(call, last, lows, highs);
        lows[..(households.Length - i)].CopyTo(low[i..]);
        highs[..(households.Length - i)].CopyTo(high[i..]);
    }

    /// <summary>Half a tile at once; needs AVX2.</summary>
    public static void Tiles256(in PhiloxCall call, uint firstBlock, Span<uint> words)
    {
        var start = new Start256(Start.Of(call));
        ref var to = ref MemoryMarshal.GetReference(words);
        // Even blocks and odd ones: put together again, they stand in order.
        var even = Vector256.CreateSequence(0UL, 2UL) + Vector256.Create((ulong)firstBlock);
        var i = 0;
        for (; i + TileRows <= words.Length; i += TileRows)
        {
            for (var at = i; at < i + TileBlocks; at += Blocks256)
            {
                var a = new Group256(even, start);
                var b = new Group256(even + Vector256<ulong>.One, start);
                Rounds(ref a, ref b, start);
                a.StoreTile(b, ref to, at);
                even += Vector256.Create((ulong)Blocks256);
            }
        }

        PlainTiles(call, firstBlock + (uint)(i / 4), words[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rounds(ref Group256 a, ref Group256 b, in Start256 start)
    {
        var (key0, key1) = (start.Key0, start.Key1);
        for (var round = 0; round < VaryingRounds; round++)
        {
            a.Round(key0, key1);
            b.Round(key0, key1);
            key0 += Vector256.Create((ulong)Philox.Weyl0);
            key1 += Vector256.Create((ulong)Philox.Weyl1);
        }
    }

    private readonly struct Start256(Start start)
    {
        public readonly Vector256<ulong> First = Vector256.Create(start.First);
        public readonly Vector256<ulong> Second = Vector256.Create(start.Second);
        public readonly Vector256<ulong> Third = Vector256.Create(start.Third);
        public readonly Vector256<ulong> Fourth = Vector256.Create(start.Fourth);
        public readonly Vector256<ulong> Key0 = Vector256.Create((ulong)start.Key0);
        public readonly Vector256<ulong> Key1 = Vector256.Create((ulong)start.Key1);
    }

    /// <summary>Four blocks on their way, a counter word a vector.</summary>
    private struct Group256
    {
        private Vector256<ulong> _w0, _w1, _w2, _w3;

        /// <summary>After the first two rounds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Group256(Vector256<ulong> households, in Start256 start)
        {
            var product = Multiply(households, Multiplier0);
            _w1 = Multiply((product >> 32) ^ start.Second, Multiplier1);
            _w0 = (_w1 >> 32) ^ start.First;
            _w2 = product ^ start.Third;
            _w3 = start.Fourth;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Round(Vector256<ulong> key0, Vector256<ulong> key1)
        {
            var (x, y) = (Multiply(_w0, Multiplier0), Multiply(_w2, Multiplier1));
            (_w0, _w2) = ((y >> 32) ^ _w1 ^ key0, (x >> 32) ^ _w3 ^ key1);
            (_w1, _w3) = (y, x);
        }

        /// <summary>Words 0 and 1 of each block, and words 2 and 3.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void StoreBlocks(ref ulong low, ref ulong high, int at)
        {
            Join(_w0, _w1).StoreUnsafe(ref low, (nuint)at);
            Join(_w2, _w3).StoreUnsafe(ref high, (nuint)at);
        }

        /// <summary>Word 0 of these, the even blocks, and of the odd ones; word 1; 2; 3.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void StoreTile(in Group256 odd, ref uint words, int at)
        {
            Join(_w0, odd._w0).AsUInt32().StoreUnsafe(ref words, (nuint)at);
            Join(_w1, odd._w1).AsUInt32().StoreUnsafe(ref words, (nuint)at + 16);
            Join(_w2, odd._w2).AsUInt32().StoreUnsafe(ref words, (nuint)at + 32);
            Join(_w3, odd._w3).AsUInt32().StoreUnsafe(ref words, (nuint)at + 48);
        }

        private static Vector256<ulong> Join(Vector256<ulong> low, Vector256<ulong> high) =>
            (low & Vector256.Create(LowHalf)) | (high << 32);

        private static Vector256<ulong> Multiply(Vector256<ulong> a, uint b) =>
            Avx2.Multiply(a.AsUInt32(), Vector256.Create((ulong)b).AsUInt32());
    }
}
