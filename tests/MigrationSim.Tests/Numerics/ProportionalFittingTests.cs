// Iterative proportional fitting against published results, and its laws.
using CsCheck;
using MigrationSim.Core.Numerics;
using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class ProportionalFittingTests
{
    // Case of the package humanleague (Smith, Lovelace and Birkin 2017), its test of ipf.
    [Fact]
    public void Two_by_two_is_fitted_as_in_humanleague()
    {
        var table = ProportionalFitting.Fit(
            [1, 1, 1, 1], [2, 2], [new([0], [52, 48]), new([1], [87, 13])]);
        AssertClose([45.24, 6.76, 41.76, 6.24], table, 1e-9);
    }

    // Example 2 of the manual of Ipfp in the package mipfp (Barthelemy and Suesse 2018).
    [Fact]
    public void A_margin_of_two_dimensions_is_fitted_as_in_mipfp()
    {
        var seed = Enumerable.Repeat(1.0, 16).ToArray();
        (seed[0], seed[4], seed[7]) = (4, 10, 6);
        double[] plane = [10, 4, 4, 4, 22, 4, 4, 14];
        var table = ProportionalFitting.Fit(
            seed, [2, 4, 2], [new([0], [50, 16]), new([1, 2], plane)]);
        AssertClose([8, 2, 2, 2, 20, 2, 2, 12, 2, 2, 2, 2, 2, 2, 2, 2], table, 1e-6);
    }

    [Fact]
    public void Margins_hold_zeros_stay_and_odds_ratios_are_the_seeds() =>
        Gen.Select(Gen.Double[.1, 10].Array[6], Gen.Double[.1, 10].Array[6])
            .Sample((seed, other) =>
        {
            double[] rows = [other[0] + other[1] + other[2], other[3] + other[4] + other[5]];
            double[] columns =
                [other[0] + other[3], other[1] + other[4], other[2] + other[5]];
            var table = ProportionalFitting.Fit(
                seed, [2, 3], [new([0], rows), new([1], columns)], 5000);
            Assert.Equal(rows[0], table[0] + table[1] + table[2], 1e-6);
            Assert.Equal(columns[2], table[2] + table[5], 1e-6);
            Assert.Equal(
                1, table[0] * table[4] * seed[1] * seed[3]
                    / (table[1] * table[3] * seed[0] * seed[4]), 1e-6);
        });

    [Fact]
    public void A_zero_of_the_seed_stays_zero()
    {
        var table = ProportionalFitting.Fit(
            [0, 1, 1, 1], [2, 2], [new([0], [1, 2]), new([1], [1, 2])]);
        AssertClose([0, 1, 1, 1], table, 1e-6);
    }

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
