// The lottery: as fair as a number of forty bits, whatever digits decide it first.
using CsCheck;

using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Randomness;

public sealed class LotteryTests
{
    private static readonly YearDraws Draws = new(seed: 7, year: 2021);

    [Fact]
    public void Nothing_happens_at_probability_zero_and_everything_at_one() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 15]).Sample((household, digit) =>
            !Happens8(0, household, digit) && Happens8(1, household, digit)
            && !Happens16(0, household, digit / 2) && Happens16(1, household, digit / 2));

    [Fact]
    public void What_happens_at_a_probability_happens_at_every_higher_one() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 15], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (household, digit, a, b) =>
            {
                var (low, high) = (Math.Min(a, b), Math.Max(a, b));
                return !Happens8(low, household, digit) || Happens8(high, household, digit);
            },
            iter: 100_000);

    [Fact]
    public void Eight_first_bits_decide_as_all_forty_would() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 15], Gen.Double[0, 1]).Sample(
            (household, digit, probability) =>
            {
                var block = Draws.Block(household, Question.Life);
                var first = (ulong)Byte(block, digit);
                var whole = (first << 32) | Draws.Refine(household, Question.Life, digit);
                return Happens8(probability, household, digit)
                    == whole < Lottery.Fixed(probability);
            },
            iter: 100_000);

    [Theory]
    [InlineData(0.000_3)]
    [InlineData(0.005)]
    [InlineData(0.25)]
    [InlineData(0.77)]
    public void The_share_of_winners_is_the_probability(double probability)
    {
        const int Households = 1_000_000;
        var (byDigit8, byDigit16) = (0, 0);
        for (var household = 0u; household < Households; household++)
        {
            byDigit8 += Happens8(probability, household, 3) ? 1 : 0;
            byDigit16 += Happens16(probability, household, 5) ? 1 : 0;
        }

        var error = 4 * Math.Sqrt(probability * (1 - probability) / Households);
        Assert.Equal(probability, byDigit8 / (double)Households, error);
        Assert.Equal(probability, byDigit16 / (double)Households, error);
    }

    [Fact]
    public void One_number_never_means_an_event_and_what_is_asked_of_the_rest() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 15], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (household, digit, taken, share) =>
                !Happens8(taken, household, digit)
                || !HappensToRest8(share, taken, household, digit),
            iter: 100_000);

    [Theory]
    [InlineData(0.000_5, 0.12)]
    [InlineData(0.3, 0.56)]
    [InlineData(0.004, 1)]
    [InlineData(0, 0.003)]
    public void Of_the_rest_the_share_of_winners_is_the_probability(double taken, double share)
    {
        const int Households = 1_000_000;
        var (rest, winners) = (0, 0);
        for (var household = 0u; household < Households; household++)
        {
            if (Happens8(taken, household, 4)) continue;
            rest++;
            winners += HappensToRest8(share, taken, household, 4) ? 1 : 0;
        }

        var error = 4 * Math.Sqrt(share * (1 - share) / rest);
        Assert.Equal(share, winners / (double)rest, error);
    }

    [Fact]
    public void A_probability_beyond_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Lottery.Fixed(1.0000001));

    private static bool HappensToRest8(double share, double taken, uint household, int digit) =>
        Lottery.HappensToRest8(
            Lottery.OfRest(Lottery.Fixed(share), Lottery.Fixed(taken)),
            Byte(Draws.Block(household, Question.Life), digit), Draws, household, Question.Life,
            digit);

    private static bool Happens8(double probability, uint household, int digit) =>
        Lottery.Happens8(
            Lottery.Fixed(probability), Byte(Draws.Block(household, Question.Life), digit),
            Draws, household, Question.Life, digit);

    private static bool Happens16(double probability, uint household, int digit)
    {
        var block = Draws.Block(household, Question.Choice);
        var half = digit < 4 ? block.Low >> (16 * digit) : block.High >> (16 * (digit - 4));
        return Lottery.Happens16(
            Lottery.Fixed(probability), (uint)(half & 0xFFFF), Draws, household, Question.Choice,
            digit);
    }

    private static byte Byte(PhiloxBlock block, int digit) =>
        (byte)(digit < 8 ? block.Low >> (8 * digit) : block.High >> (8 * (digit - 8)));
}
