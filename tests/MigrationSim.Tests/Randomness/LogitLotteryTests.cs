// A lottery by logit: who wins does not depend on the width, and has the chance it should have.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Randomness;

public sealed class LogitLotteryTests
{
    private const int FirstRow = 7;

    private static readonly Gen<LogitLottery> Lotteries = Gen.Select(
        Gen.Float[-3, 3], Gen.Float[-1, 1], Gen.Float[-0.02f, 0.02f], Gen.Float[-0.02f, 0.02f],
        (constant, number, first, second) => new LogitLottery(constant, number, first, second));

    private static readonly Gen<Columns> Rows =
        from count in Gen.Int[0, 200]
        from numbers in Gen.Float[-4, 4].Array[count]
        from first in Gen.Byte.Array[count]
        from second in Gen.Byte.Array[count]
        from words in Gen.UInt.Array[count]
        select new Columns(numbers, first, second, words);

    [Fact]
    public void All_ways_list_the_same_winners() =>
        Gen.Select(Lotteries, Rows).Sample((lottery, columns) =>
        {
            var list = new uint[columns.Numbers.Length];
            var rows = columns.Of();
            var plain = list[..lottery.Plain(FirstRow, rows, list)];
            Assert.Equal(plain, list[..lottery.Winners(FirstRow, rows, list)]);
            if (Avx2.IsSupported)
                Assert.Equal(plain, list[..lottery.Wide256(FirstRow, rows, list)]);
            if (Avx512F.IsSupported)
                Assert.Equal(plain, list[..lottery.Wide512(FirstRow, rows, list)]);
        });

    // Single precision may decide otherwise in a millionth of the cases, next to the border.
    [Fact]
    public void A_row_wins_when_its_word_is_below_its_chance() =>
        Gen.Select(Lotteries, Rows).Sample((lottery, columns) =>
        {
            var list = new uint[columns.Numbers.Length];
            var winners = list[..lottery.Winners(FirstRow, columns.Of(), list)];
            for (var i = 0; i < columns.Numbers.Length; i++)
            {
                var chance = DetMath.Logistic(
                    -lottery.Constant - (lottery.OfNumber * columns.Numbers[i])
                    - (lottery.OfFirst * columns.First[i])
                    - (lottery.OfSecond * columns.Second[i]));
                var u = Philox.Uniform(columns.Words[i]);
                if (Math.Abs(u - chance) < 2e-6) continue;
                Assert.Equal(u < chance, winners.Contains((uint)(FirstRow + i)));
            }
        });

    [Fact]
    public void A_column_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogitLottery(0, 0, 0, 0).Winners(
            0, new(new float[3], new byte[2], new byte[3], new uint[3]), new uint[3]));

    private sealed record Columns(float[] Numbers, byte[] First, byte[] Second, uint[] Words)
    {
        public LogitRows Of() => new(Numbers, First, Second, Words);
    }
}
