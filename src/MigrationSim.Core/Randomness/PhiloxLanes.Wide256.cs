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
        var all = Start.Of(call);
        var (start, keys) = (new Start256(all), new Keys256());
        keys.Set(all.Key0, all.Key1);
        ref var from = ref MemoryMarshal.GetReference(households);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        var i = 0;
        for (; i + Blocks256 <= households.Length; i += Blocks256)
        {
            var a = new Group256(Load256(ref from, i), start);
            var b = new Group256(Load256(ref from, i + 4), start);
            Rounds(ref a, ref b, ref keys[0]);
            a.StoreBlocks(ref toLow, ref toHigh, i);
            b.StoreBlocks(ref toLow, ref toHigh, i + 4);
        }

        if (i < households.Length) Last256(call, households[i..], low[i..], high[i..]);
    }

    /// <summary>Half a tile at once; needs AVX2.</summary>
    public static void Tiles256(in PhiloxCall call, uint firstBlock, Span<uint> words)
    {
        var all = Start.Of(call);
        var (start, keys) = (new Start256(all), new Keys256());
        keys.Set(all.Key0, all.Key1);
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
                Rounds(ref a, ref b, ref keys[0]);
                a.StoreTile(b, ref to, at);
                even += Vector256.Create((ulong)Blocks256);
            }
        }

        PlainTiles(call, firstBlock + (uint)(i / 4), words[i..]);
    }

    /// <summary>Twice four at once, each of its own question; needs AVX2.</summary>
    public static void Mixed256(
        in PhiloxCall call, ReadOnlySpan<uint> households, ReadOnlySpan<uint> asks,
        Span<ulong> low, Span<ulong> high)
    {
        var (next0, next1) = Philox.RoundKeys(call.Key, call.SecondKey, 2);
        var (mixed, keys) = (new Mixed256Start(call), new Keys256());
        keys.Set(next0, next1);
        ref var from = ref MemoryMarshal.GetReference(households);
        ref var what = ref MemoryMarshal.GetReference(asks);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        var i = 0;
        for (; i + Blocks256 <= households.Length; i += Blocks256)
        {
            var a = new Group256(Load256(ref from, i), Load256(ref what, i), mixed);
            var b = new Group256(Load256(ref from, i + 4), Load256(ref what, i + 4), mixed);
            Rounds(ref a, ref b, ref keys[0]);
            a.StoreBlocks(ref toLow, ref toHigh, i);
            b.StoreBlocks(ref toLow, ref toHigh, i + 4);
        }

        PlainMixed(call, households[i..], asks[i..], low[i..], high[i..]);
    }

    // Fewer than eight; apart from the others, who then need not clear its room.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Last256(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        Span<uint> last = stackalloc uint[Blocks256];
        Span<ulong> lows = stackalloc ulong[Blocks256];
        Span<ulong> highs = stackalloc ulong[Blocks256];
        households.CopyTo(last);
        Wide256(call, last, lows, highs);
        lows[..households.Length].CopyTo(low);
        highs[..households.Length].CopyTo(high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Load256(ref uint from, int at) =>
        Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref from, (nuint)at)).AsUInt64();

    // What the first two rounds need when every household asks something else.
    private readonly struct Mixed256Start(PhiloxCall call)
    {
        public readonly Vector256<ulong> Question = Vector256.Create((ulong)call.Question);
        public readonly Vector256<ulong> Attempt = Vector256.Create((ulong)call.Attempt);
        public readonly Vector256<ulong> Year0 = Vector256.Create((ulong)(call.Year ^ call.Key));
        public readonly Vector256<ulong> Second0 = Vector256.Create((ulong)call.SecondKey);

        public readonly Vector256<ulong> Key1 =
            Vector256.Create((ulong)Philox.RoundKeys(call.Key, call.SecondKey, 1).Key0);

        public readonly Vector256<ulong> Second1 =
            Vector256.Create((ulong)Philox.RoundKeys(call.Key, call.SecondKey, 1).Key1);
    }
}
