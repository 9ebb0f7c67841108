// Four Philox blocks on their way through the rounds, in the lanes of AVX2.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

public static partial class PhiloxLanes
{
    /// <summary>The two keys of each further round, one after the other.</summary>
    [InlineArray(2 * VaryingRounds)]
    private struct Keys256
    {
        private ulong _first;

        /// <summary>
        /// Sets all, from the first two; what additions carry into high halves is nothing.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Set(ulong key0, ulong key1)
        {
            var two = Vector256.Create(key0, key1, key0 + Philox.Weyl0, key1 + Philox.Weyl1);
            var more = Vector128.Create(2UL * Philox.Weyl0, 2UL * Philox.Weyl1);
            for (var at = 0; at < 2 * VaryingRounds; at += Vector256<ulong>.Count)
            {
                two.StoreUnsafe(ref _first, (nuint)at);
                two += Vector256.Create(more, more);
            }
        }
    }

    private readonly struct Start256(Start start)
    {
        public readonly Vector256<ulong> First = Vector256.Create(start.First);
        public readonly Vector256<ulong> Second = Vector256.Create(start.Second);
        public readonly Vector256<ulong> Third = Vector256.Create(start.Third);
        public readonly Vector256<ulong> Fourth = Vector256.Create(start.Fourth);
    }

    /// <summary>
    /// Four blocks on their way, a counter word a vector. Only low halves of lanes count: those
    /// above may hold anything.
    /// </summary>
    private struct Group256
    {
        private Vector256<ulong> _w0, _w1, _w2, _w3;

        /// <summary>After the first two rounds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Group256(Vector256<ulong> households, in Start256 start)
        {
            var product = Multiply(households, Multiplier0);
            _w1 = Multiply(High(product) ^ start.Second, Multiplier1);
            _w0 = High(_w1) ^ start.First;
            _w2 = product ^ start.Third;
            _w3 = start.Fourth;
        }

        /// <summary>The same where every household asks something else.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Group256(Vector256<ulong> households, Vector256<ulong> asks, in Mixed256Start mixed)
        {
            var question = mixed.Question + (asks & Vector256.Create((ulong)QuestionMask));
            var attempt = mixed.Attempt + (asks >> AttemptShift);
            var (x, y) = (Multiply(households, Multiplier0), Multiply(question, Multiplier1));
            var word0 = High(y) ^ mixed.Year0;
            var word2 = High(x) ^ attempt ^ mixed.Second0;
            (_w3, _w1) = (Multiply(word0, Multiplier0), Multiply(word2, Multiplier1));
            _w0 = High(_w1) ^ y ^ mixed.Key1;
            _w2 = High(_w3) ^ x ^ mixed.Second1;
        }

        /// <summary>Of two groups side by side, which keeps the multiplier busy.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Round(
            ref Group256 a, ref Group256 b, Vector256<ulong> key0, Vector256<ulong> key1)
        {
            var (x, y) = (Multiply(a._w0, Multiplier0), Multiply(a._w2, Multiplier1));
            var (z, w) = (Multiply(b._w0, Multiplier0), Multiply(b._w2, Multiplier1));
            a._w0 = High(y) ^ (a._w1 ^ key0);
            a._w2 = High(x) ^ (a._w3 ^ key1);
            (a._w1, a._w3) = (y, x);
            b._w0 = High(w) ^ (b._w1 ^ key0);
            b._w2 = High(z) ^ (b._w3 ^ key1);
            (b._w1, b._w3) = (w, z);
        }

        /// <summary>Words 0 and 1 of each block, and words 2 and 3.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void StoreBlocks(ref ulong low, ref ulong high, int at)
        {
            Join(_w0, _w1).AsUInt64().StoreUnsafe(ref low, (nuint)at);
            Join(_w2, _w3).AsUInt64().StoreUnsafe(ref high, (nuint)at);
        }

        /// <summary>Word 0 of these, the even blocks, and of the odd ones; word 1; 2; 3.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void StoreTile(in Group256 odd, ref uint words, int at)
        {
            Join(_w0, odd._w0).StoreUnsafe(ref words, (nuint)at);
            Join(_w1, odd._w1).StoreUnsafe(ref words, (nuint)at + 16);
            Join(_w2, odd._w2).StoreUnsafe(ref words, (nuint)at + 32);
            Join(_w3, odd._w3).StoreUnsafe(ref words, (nuint)at + 48);
        }

        // The low half of each lane of one, then that of another.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> Join(Vector256<ulong> low, Vector256<ulong> high) =>
            Avx2.Blend(low.AsUInt32(), Avx2.Shuffle(high.AsUInt32(), 0xA0), 0xAA);

        // The high halves of lanes; a processor has more ways to shuffle than to shift.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<ulong> High(Vector256<ulong> product) =>
            Avx2.Shuffle(product.AsUInt32(), 0xF5).AsUInt64();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<ulong> Multiply(Vector256<ulong> a, uint b) =>
            Avx2.Multiply(a.AsUInt32(), Vector256.Create((ulong)b).AsUInt32());
    }

    // One after the other and no loop, so that no word need be moved to another register. Keys come
    // from memory: registers are just enough for what changes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rounds(ref Group256 a, ref Group256 b, ref ulong keys)
    {
        Group256.Round(ref a, ref b, Key(ref keys, 0), Key(ref keys, 1));
        Group256.Round(ref a, ref b, Key(ref keys, 2), Key(ref keys, 3));
        Group256.Round(ref a, ref b, Key(ref keys, 4), Key(ref keys, 5));
        Group256.Round(ref a, ref b, Key(ref keys, 6), Key(ref keys, 7));
        Group256.Round(ref a, ref b, Key(ref keys, 8), Key(ref keys, 9));
        Group256.Round(ref a, ref b, Key(ref keys, 10), Key(ref keys, 11));
        Group256.Round(ref a, ref b, Key(ref keys, 12), Key(ref keys, 13));
        Group256.Round(ref a, ref b, Key(ref keys, 14), Key(ref keys, 15));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Key(ref ulong keys, int at) =>
        Vector256.Create(Unsafe.Add(ref keys, at));
}
