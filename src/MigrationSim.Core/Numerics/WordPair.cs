// Thirty-two words for processors with AVX2, and the same as bytes.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using Bytes = System.Runtime.Intrinsics.Vector256<byte>;
using Words = System.Runtime.Intrinsics.Vector256<ushort>;

namespace MigrationSim.Core.Numerics;

/// <summary>
/// AVX2 packs and unpacks each half of a vector by itself. So that bytes come out in the order of
/// the words, one vector has words 0-7 and 16-23, the other 8-15 and 24-31.
/// </summary>
/// <param name="even">The one.</param>
/// <param name="odd">The other.</param>
public readonly struct WordPair(Words even, Words odd)
{
    private readonly Words _even = even;
    private readonly Words _odd = odd;

    /// <summary>The thirty-two from a place on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair Load(ref ushort first, nuint at) => new(
        Vector256.Create(
            Vector128.LoadUnsafe(ref first, at), Vector128.LoadUnsafe(ref first, at + 16)),
        Vector256.Create(
            Vector128.LoadUnsafe(ref first, at + 8), Vector128.LoadUnsafe(ref first, at + 24)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair Widen(Bytes bytes) => new(
        Avx2.UnpackLow(bytes, Bytes.Zero).AsUInt16(),
        Avx2.UnpackHigh(bytes, Bytes.Zero).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ushort first, nuint at)
    {
        Eight(0).StoreUnsafe(ref first, at);
        Eight(1).StoreUnsafe(ref first, at + 8);
        Eight(2).StoreUnsafe(ref first, at + 16);
        Eight(3).StoreUnsafe(ref first, at + 24);
    }

    /// <summary>The words, none above 255, as bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Bytes Narrow() => Avx2.PackUnsignedSaturate(_even.AsInt16(), _odd.AsInt16());

    /// <summary>The lower and the upper bytes of the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Bytes Low, Bytes High) Halves()
    {
        var low = Vector256.Create((ushort)byte.MaxValue);
        return (
            new WordPair(_even & low, _odd & low).Narrow(),
            new WordPair(_even >>> 8, _odd >>> 8).Narrow());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordPair AtMost(int limit)
    {
        var most = Vector256.Create((ushort)limit);
        return new(Vector256.Min(_even, most), Vector256.Min(_odd, most));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair operator *(WordPair words, int factor)
    {
        var each = Vector256.Create((ushort)factor);
        return new(words._even * each, words._odd * each);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair operator +(WordPair a, WordPair b) =>
        new(a._even + b._even, a._odd + b._odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair operator <<(WordPair words, int bits) =>
        new(words._even << bits, words._odd << bits);

    /// <summary>Words 0-7, 8-15 and so on.</summary>
    /// <param name="eight">Which eight, 0-3.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<ushort> Eight(int eight)
    {
        var half = (eight & 1) == 0 ? _even : _odd;
        return eight < 2 ? half.GetLower() : half.GetUpper();
    }
}
