// Designs, dice and priors.
using CsCheck;

using MigrationSim.Core.Runs;
using MigrationSim.Studies.Calibrations;

using Xunit;

namespace MigrationSim.Tests.Calibrations;

public sealed class DesignTests
{
    [Fact]
    public void Every_stratum_of_every_side_holds_one_point() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 8], Gen.UInt).Sample((count, sides, seed) =>
        {
            var points = LatinHypercube.Draw(count, sides, new Dice(seed, 0));
            return Enumerable.Range(0, sides).All(k =>
                points.Select(point => (int)(point[k] * count)).Order()
                    .SequenceEqual(Enumerable.Range(0, count)));
        });

    [Fact]
    public void Equal_seeds_and_streams_give_equal_dice_and_others_do_not()
    {
        static double[] Ten(uint seed, uint stream)
        {
            var dice = new Dice(seed, stream);
            return [.. Enumerable.Range(0, 10).Select(_ => dice.Uniform())];
        }

        Assert.Equal(Ten(1, 2), Ten(1, 2));
        Assert.NotEqual(Ten(1, 2), Ten(1, 3));
        Assert.NotEqual(Ten(1, 2), Ten(2, 2));
    }

    // Four standard errors: 1 / sqrt n of the mean, sqrt(2 / n) of the variance.
    [Fact]
    public void Normal_dice_have_mean_0_and_variance_1()
    {
        const int Count = 20_000;
        var dice = new Dice(9, 0);
        double[] z = [.. Enumerable.Range(0, Count).Select(_ => dice.Normal())];
        Assert.Equal(0, z.Sum() / Count, 4 / Math.Sqrt(Count));
        Assert.Equal(1, z.Sum(x => x * x) / Count, 4 * Math.Sqrt(2.0 / Count));
        Assert.Equal(0.9545, z.Count(x => Math.Abs(x) < 2) / (double)Count, 0.006);
    }

    [Fact]
    public void A_wide_normal_prior_has_the_quantiles_of_the_tables()
    {
        var prior = new Prior(-8, 8, 0, 1);
        Assert.Equal(0, prior.Quantile(0.5), 1e-4);
        Assert.Equal(1.6449, prior.Quantile(0.95), 1e-3);
        Assert.Equal(-1.6449, prior.Quantile(0.05), 1e-3);
        Assert.Equal(2.75, Prior.Uniform(2, 5).Quantile(0.25), 1e-4);
        Assert.Equal(double.NegativeInfinity, prior.LogDensity(9));
    }

    [Fact]
    public void A_posterior_like_its_prior_overlaps_it_and_a_narrow_one_does_not()
    {
        var prior = new Prior(0, 1, 0.5, 0.2);
        double[] same =
        [
            .. Enumerable.Range(0, 1000).Select(i => prior.Quantile((i + 0.5) / 1000)),
        ];
        Assert.Equal(1, PriorOverlap.Of(prior, same), 0.005);
        Assert.Equal(0.1, PriorOverlap.Of(prior, [.. same.Select(_ => 0.51)]), 1e-12);
    }
}
