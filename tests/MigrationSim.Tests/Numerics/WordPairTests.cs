// Thirty-two words and bytes keep their order, whatever is done with them.
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class WordPairTests
{
    [Fact]
    public void Every_word_has_its_own_answer() => Gen.Select(
        Gen.UShort.Array[32], Gen.Int[0, 255], Gen.Int[0, 15]).Sample(
        (words, number, bits) =>
        {
            if (!Avx2.IsSupported) return;
            var pair = WordPair.Load(ref words[0], 0);
            AssertBytes(words, word => Math.Min((int)word, number), pair.AtMost(number).Narrow());
            var (low, high) = pair.Halves();
            AssertBytes(words, word => word & 0xFF, low);
            AssertBytes(words, word => word >> 8, high);
            AssertWords(words, word => word * number, pair * number);
            AssertWords(words, word => word << bits, pair << bits);
            AssertWords(words, word => word + (word >> 8), pair + WordPair.Widen(high));
        });

    private static void AssertBytes(ushort[] words, Func<ushort, int> of, Vector256<byte> bytes)
    {
        var given = new byte[words.Length];
        bytes.CopyTo(given);
        Assert.Equal(words.Select(word => (byte)of(word)), given);
    }

    private static void AssertWords(ushort[] words, Func<ushort, int> of, WordPair pair)
    {
        var given = new ushort[words.Length];
        pair.Store(ref given[0], 0);
        Assert.Equal(words.Select(word => (ushort)of(word)), given);
    }
}
