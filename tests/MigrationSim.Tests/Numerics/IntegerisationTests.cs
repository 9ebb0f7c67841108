// Rounding shares to whole numbers that add up.
using CsCheck;
using MigrationSim.Core.Numerics;
using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class IntegerisationTests
{
    // Cases of the package humanleague (Smith, Lovelace and Birkin 2017), its tests of integerise.
    [Fact]
    public void Shares_round_as_in_humanleague()
    {
        Assert.Equal([7, 5, 3, 2], LargestRemainder.Share([.4, .3, .2, .1], 17));
        Assert.Equal([1, 2, 3, 5], LargestRemainder.Share([.1, .2, .3, .4], 11));
    }

    [Fact]
    public void Equal_remainders_go_to_the_first() =>
        Assert.Equal([1, 1, 0, 0], LargestRemainder.Share([1, 1, 1, 1], 2));

    [Fact]
    public void The_total_is_kept_and_nothing_is_rounded_by_one_or_more() =>
        Gen.Select(Gen.Double[0.01, 10].Array[1, 30], Gen.Int[0, 1000]).Sample((shares, total) =>
        {
            var whole = LargestRemainder.Share(shares, total);
            Assert.Equal(total, whole.Sum());
            for (var i = 0; i < shares.Length; i++)
            {
                var exact = shares[i] * total / shares.Sum();
                Assert.InRange(whole[i], exact - 1 - 1e-9, exact + 1 + 1e-9);
            }
        });

    [Fact]
    public void Nothing_to_share_by_is_an_error() =>
        Assert.Throws<ArgumentException>(() => LargestRemainder.Share([0, 0], 1));
}
