// History matching and the chains, on problems whose answer is known.
using MigrationSim.Studies.Calibrations;

using Xunit;

namespace MigrationSim.Tests.Calibrations;

public sealed class HistoryMatchingTests
{
    [Theory]
    [InlineData(new[] { 1.0, 9, 2 }, 2)]
    [InlineData(new[] { 7.0, 7 }, 7)]
    [InlineData(new[] { 4.0 }, 4)]
    public void One_target_alone_does_not_rule_a_point_out(
        double[] implausibilities, double second) =>
        Assert.Equal(second, HistoryMatching.SecondLargest(implausibilities));

    // A straight line, of which the emulator is all but sure; z = .5 with variance .0144 + .000001
    // is off by 3 deviations at x = .5 - .36.
    [Fact]
    public void Implausibility_counts_all_variances()
    {
        double[][] points = [[0.0], [0.25], [0.5], [0.75], [1]];
        var emulator = new Emulator(
            points, points, [new(0.5, 0.0144, 1e-6)], 1, TestContext.Current.CancellationToken);
        Assert.Equal(3, emulator.Implausibilities([0.14])[0], 0.01);
        Assert.Equal(0, emulator.Implausibilities([0.5])[0], 0.01);
    }

    // Sum and difference of two coordinates are known to .02; a point stays if one of the two is
    // within .06: .12 x .9 + .12 x .5 of the square, less where both are.
    [Fact]
    public void The_next_wave_stands_where_the_truth_is()
    {
        var token = TestContext.Current.CancellationToken;
        var points = LatinHypercube.Draw(40, 4, new Dice(1, 0));
        double[][] outputs = [.. points.Select(p => new[] { p[0] + p[1], p[0] - p[1] })];
        var emulator = new Emulator(
            points, outputs, [new(1.1, 0.0004, 1e-6), new(0.5, 0.0004, 1e-6)], 2, token);
        var found = HistoryMatching.Points(emulator, 30, 4, new Dice(2, 0), 2, token);
        Assert.Equal(30, found.Points.Length);
        Assert.Equal(30, found.Allowed);
        Assert.InRange(found.Share, 0.14, 0.19);
        Assert.All(found.Points, p => Assert.True(
            HistoryMatching.SecondLargest(emulator.Implausibilities(p)) < HistoryMatching.Limit));

        // The other coordinates are not narrowed.
        Assert.True(found.Points.Max(p => p[2]) - found.Points.Min(p => p[2]) > 0.6);
    }

    // A normal density with mean .5, deviations .1 and .05 and correlation .8.
    [Fact]
    public void Chains_draw_what_the_density_says_whatever_the_threads()
    {
        static double Density(double[] p)
        {
            var (a, b) = ((p[0] - 0.5) / 0.1, (p[1] - 0.5) / 0.05);
            return -0.5 / 0.36 * ((a * a) - (1.6 * a * b) + (b * b));
        }

        Sample Draw(int threads) => PosteriorSampling.Draw(
            Density, [[0.5, 0.5], [0.6, 0.55]], 1000, 10, 6000, 7, threads,
            TestContext.Current.CancellationToken);

        var (one, two) = (Draw(1), Draw(2));
        Assert.Equal(one.Points, two.Points);
        double Mean(Func<double[], double> of) => one.Points.Sum(of) / one.Points.Count;
        Assert.Equal(0.5, Mean(p => p[0]), 0.01);
        Assert.Equal(0.01, Mean(p => (p[0] - 0.5) * (p[0] - 0.5)), 0.0012);
        Assert.Equal(0.004, Mean(p => (p[0] - 0.5) * (p[1] - 0.5)), 0.0006);
        Assert.InRange(one.Accepted, 0.2, 0.5);
        Assert.InRange(one.LargestRatio, 0.99, 1.03);
    }
}
