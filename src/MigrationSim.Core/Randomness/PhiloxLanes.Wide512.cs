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
    /// <param name="call">What all of them share.</param>
    /// <param name="households">The keys.</param>
    /// <param name="low">Bytes 0-7 of each block.</param>
    /// <param name="high">Bytes 8-15 of each block.</param>
    public static void Wide512(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
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
        Span<uint> last = stackalloc uint[Blocks512];
        Span<ulong> lows = stackalloc ulong[Blocks512];
        Span<ulong> highs = stackalloc ulong[Blocks512];
        households[i..].CopyTo(last);
        Wide512(call, last, lows, highs);
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

    // Two rounds a turn, so that words come to stand where the next turn looks for them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rounds(
        ref Group512 a, ref Group512 b, ref Group512 c, ref Group512 d, in Start512 start)
    {
        var (key0, key1) = (start.Key0, start.Key1);
        for (var round = 0; round < VaryingRounds; round += 2)
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
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Load(ref uint from, int at) =>
        Avx512F.ConvertToVector512UInt64(Vector256.LoadUnsafe(ref from, (nuint)at));
}
