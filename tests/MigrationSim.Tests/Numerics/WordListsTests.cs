// Words asked for are listed in their order, behind those already there.
using System.Runtime.Intrinsics;

using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class WordListsTests
{
    [Fact]
    public void A_list_goes_on_with_the_words_asked_for() => Gen.Select(
        Gen.UShort.Array[32], Gen.OneOf(Gen.UInt, Gen.Const(uint.MaxValue)), Gen.Int[0, 5]).Sample(
        (words, bits, count) =>
        {
            ushort[] masks =
                [.. words.Select((_, i) => (bits >> i & 1) != 0 ? ushort.MaxValue : (ushort)0)];
            var list = new ushort[count + words.Length];
            var end = WordLists.Append(
                Vector512.Create(words), Vector512.Create(masks), list, count);
            Assert.Equal(words.Where((_, i) => masks[i] != 0), list[count..end]);
            Assert.All(list[..count], word => Assert.Equal(0, word));
        });
}
