// Masks as lists, and arithmetic on columns of bytes.
using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class ColumnsTests
{
    // Few bits, as masks have them that are listed so, and many.
    private static readonly Gen<ulong> Masks = Gen.OneOf(
        Gen.ULong, Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, (a, b, c) => a & b & c),
        Gen.Int[0, 63].Array[0, 7].Select(set => set.Aggregate(0UL, (m, bit) => m | (1UL << bit))));

    [Fact]
    public void A_mask_becomes_the_numbers_of_its_set_bits() =>
        Gen.Select(Masks, Gen.UInt[0, 1000], Gen.Int[0, 9]).Sample((mask, first, found) =>
        {
            var list = Enumerable.Repeat(99_999U, 80).ToArray();
            var end = SetBits.Append(mask, first, ref list[0], found);
            var expected = Enumerable.Range(0, 64).Where(bit => (mask >> bit & 1) == 1)
                .Select(bit => first + (uint)bit);
            Assert.Equal(expected, list[found..end]);
            Assert.All(list[..found], entry => Assert.Equal(99_999U, entry));
            Assert.All(
                list[Math.Max(end, found + SetBits.Least)..],
                entry => Assert.Equal(99_999U, entry));
        });

    [Fact]
    public void A_column_advances_as_its_values_do_one_by_one() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte, Gen.Byte[0, 254]).Sample(
            (values, first, last) =>
            {
                var expected = values.Select(value =>
                    (byte)(value + 1) > last ? first : (byte)(value + 1));
                var (wide, plain) = (values.ToArray(), values.ToArray());
                ByteColumns.Advance(wide, first, last);
                ByteColumns.PlainAdvance(plain, first, last);
                Assert.Equal(expected, wide);
                Assert.Equal(wide, plain);
            });
}
