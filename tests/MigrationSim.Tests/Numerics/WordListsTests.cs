// Words asked for are listed in their order, behind those already there.
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    [Fact]
    public void Two_lists_go_on_with_what_stands_in_the_same_places() => Gen.Select(
        Gen.UShort.Array[64], Gen.UShort.Array[64], Gen.UInt, Gen.OneOf(Gen.UInt, Gen.Const(0U)))
        .Sample((words, others, asked, askedThen) =>
        {
            if (!Avx2.IsSupported) return;
            var (first, second) = (new ushort[96], new ushort[96]);
            var lists = new PairedLists(first, second);
            lists.Append(
                WordPair.Load(ref words[0], 0), WordPair.Load(ref others[0], 0), asked);
            lists.Append(
                WordPair.Load(ref words[0], 32), WordPair.Load(ref others[0], 32), askedThen);
            var both = asked | ((ulong)askedThen << 32);
            Assert.Equal(words.Where((_, i) => (both >> i & 1) != 0), first[..lists.Count]);
            Assert.Equal(others.Where((_, i) => (both >> i & 1) != 0), second[..lists.Count]);
        });
}
