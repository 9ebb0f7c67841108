// Eight Philox blocks on their way through the rounds, in the lanes of AVX-512.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

public static partial class PhiloxLanes
{
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

        /// <summary>The same where every household asks something else.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Group512(Vector512<ulong> households, Vector512<ulong> asks, in Mixed mixed)
        {
            var question = mixed.Question + (asks & Vector512.Create((ulong)QuestionMask));
            var attempt = mixed.Attempt + (asks >> AttemptShift);
            var (x, y) = (Multiply(households, Multiplier0), Multiply(question, Multiplier1));
            var word0 = (y >> 32) ^ mixed.Year0;
            var word2 = (x >> 32) ^ attempt ^ mixed.Second0;
            (_w3, _w1) = (Multiply(word0, Multiplier0), Multiply(word2, Multiplier1));
            _w0 = (_w1 >> 32) ^ y ^ mixed.Key1;
            _w2 = (_w3 >> 32) ^ x ^ mixed.Second1;
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
