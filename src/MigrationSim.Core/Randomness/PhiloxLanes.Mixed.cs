// Philox blocks of many households that do not all ask the same.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

public static partial class PhiloxLanes
{
    private const int AttemptShift = 16;
    private const uint QuestionMask = (1 << AttemptShift) - 1;

    /// <summary>How much further a household asks than the others: 0 is the call itself.</summary>
    /// <param name="question">Added to the call's question, below 2^16.</param>
    /// <param name="attempt">Added to the call's attempt, below 2^16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Ask(int question, int attempt) =>
        (uint)question | ((uint)attempt << AttemptShift);

    /// <summary>Draws blocks in one go, each of its own question and attempt.</summary>
    /// <param name="call">From where questions and attempts count.</param>
    /// <param name="households">Their keys.</param>
    /// <param name="asks">What each asks, see <see cref="Ask"/>; as long as the keys.</param>
    /// <param name="low">Bytes 0-7 of each block; as long as the keys.</param>
    /// <param name="high">Bytes 8-15 of each block; as long as the keys.</param>
    public static void FillMixed(
        in PhiloxCall call, ReadOnlySpan<uint> households, ReadOnlySpan<uint> asks,
        Span<ulong> low, Span<ulong> high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(asks.Length, households.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(low.Length, households.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(high.Length, households.Length);
        if (!Avx512F.IsSupported && Avx2.IsSupported)
        {
            Mixed256(call, households, asks, low, high);
            return;
        }

        var done = Avx512F.IsSupported ? Mixed512(call, households, asks, low, high) : 0;
        PlainMixed(call, households[done..], asks[done..], low[done..], high[done..]);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static void PlainMixed(
        in PhiloxCall call, ReadOnlySpan<uint> households, ReadOnlySpan<uint> asks,
        Span<ulong> low, Span<ulong> high)
    {
        for (var i = 0; i < households.Length; i++)
        {
            var one = call with
            {
                Question = call.Question + (asks[i] & QuestionMask),
                Attempt = call.Attempt + (asks[i] >> AttemptShift),
            };
            var block = one.Block(households[i]);
            (low[i], high[i]) = (block.Low, block.High);
        }
    }

    // Whole groups only; returns how many are done.
    private static int Mixed512(
        in PhiloxCall call, ReadOnlySpan<uint> households, ReadOnlySpan<uint> asks,
        Span<ulong> low, Span<ulong> high)
    {
        var (start, mixed) = (new Start512(Start.Of(call)), new Mixed(call));
        ref var from = ref MemoryMarshal.GetReference(households);
        ref var what = ref MemoryMarshal.GetReference(asks);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        var i = 0;
        for (; i + Blocks512 <= households.Length; i += Blocks512)
        {
            var a = new Group512(Load(ref from, i), Load(ref what, i), mixed);
            var b = new Group512(Load(ref from, i + 8), Load(ref what, i + 8), mixed);
            var c = new Group512(Load(ref from, i + 16), Load(ref what, i + 16), mixed);
            var d = new Group512(Load(ref from, i + 24), Load(ref what, i + 24), mixed);
            Rounds(ref a, ref b, ref c, ref d, start);
            a.StoreBlocks(ref toLow, ref toHigh, i);
            b.StoreBlocks(ref toLow, ref toHigh, i + 8);
            c.StoreBlocks(ref toLow, ref toHigh, i + 16);
            d.StoreBlocks(ref toLow, ref toHigh, i + 24);
        }

        return i;
    }

    // What the first two rounds need when every household asks something else.
    private readonly struct Mixed(PhiloxCall call)
    {
        public readonly Vector512<ulong> Question = Vector512.Create((ulong)call.Question);
        public readonly Vector512<ulong> Attempt = Vector512.Create((ulong)call.Attempt);
        public readonly Vector512<ulong> Year0 = Vector512.Create((ulong)(call.Year ^ call.Key));
        public readonly Vector512<ulong> Second0 = Vector512.Create((ulong)call.SecondKey);

        public readonly Vector512<ulong> Key1 =
            Vector512.Create((ulong)Philox.RoundKeys(call.Key, call.SecondKey, 1).Key0);

        public readonly Vector512<ulong> Second1 =
            Vector512.Create((ulong)Philox.RoundKeys(call.Key, call.SecondKey, 1).Key1);
    }
}
