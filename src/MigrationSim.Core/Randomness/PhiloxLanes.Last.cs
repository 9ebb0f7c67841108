// Philox blocks of which only the last word is asked: the last two rounds are hardly done.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

public static partial class PhiloxLanes
{
    private const ulong HighHalf = ~LowHalf;

    /// <summary>Draws the last words of blocks.</summary>
    /// <param name="call">What all of them share.</param>
    /// <param name="places">Keys in the low halves; what is above makes no difference.</param>
    /// <param name="words">Bytes 12-15 in the high halves, 0 in the low; as long as places.</param>
    public static void FillLast(
        in PhiloxCall call, ReadOnlySpan<ulong> places, Span<ulong> words)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(words.Length, places.Length);
        if (Avx512F.IsSupported) Last512(call, places, words);
        else LastOfAll(call, places, words);
    }

    /// <summary>From whole blocks: the meaning of the wide way.</summary>
    public static void LastOfAll(in PhiloxCall call, ReadOnlySpan<ulong> places, Span<ulong> words)
    {
        Span<ulong> low = stackalloc ulong[AtOnce];
        for (var i = 0; i < places.Length; i += AtOnce)
        {
            var some = places[i..Math.Min(i + AtOnce, places.Length)];
            var to = words.Slice(i, some.Length);
            Fill(call, some, low, to);
            foreach (ref var word in to) word &= HighHalf;
        }
    }

    /// <summary>Four times eight at once; needs AVX-512.</summary>
    public static void Last512(in PhiloxCall call, ReadOnlySpan<ulong> places, Span<ulong> words)
    {
        var start = new Start512(Start.Of(call));
        ref var from = ref MemoryMarshal.GetReference(places);
        ref var to = ref MemoryMarshal.GetReference(words);
        var i = 0;
        for (; i + Blocks512 <= places.Length; i += Blocks512)
        {
            var a = new Group512(Load(ref from, i), start);
            var b = new Group512(Load(ref from, i + 8), start);
            var c = new Group512(Load(ref from, i + 16), start);
            var d = new Group512(Load(ref from, i + 24), start);
            var key = Rounds(ref a, ref b, ref c, ref d, start, VaryingRounds - 2);
            a.LastWord(key).StoreUnsafe(ref to, (nuint)i);
            b.LastWord(key).StoreUnsafe(ref to, (nuint)i + 8);
            c.LastWord(key).StoreUnsafe(ref to, (nuint)i + 16);
            d.LastWord(key).StoreUnsafe(ref to, (nuint)i + 24);
        }

        LastOfAll(call, places[i..], words[i..]);
    }
}
