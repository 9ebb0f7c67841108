// The emulator's laws: by hand, at its data, far from them, and honest about its errors.
using CsCheck;

using MigrationSim.Studies.Calibrations;

using Xunit;

namespace MigrationSim.Tests.Calibrations;

public sealed class GaussianProcessTests
{
    private static readonly Kernel Wide = new(2, [0.4, 0.8]);

    // Rasmussen and Williams 2006, equations 2.25-2.26 with one point: k y / (v + n) and
    // v - k^2 / (v + n).
    [Fact]
    public void One_noisy_value_is_believed_as_on_paper()
    {
        var process = new GaussianProcess([[0.0]], [3], new(2, [1]), 0.5, Trend.None);
        var k = 2 * Math.Exp(-0.5 * 0.36);
        var belief = process.At([0.6]);
        Assert.Equal(k * 3 / 2.5, belief.Mean, 1e-12);
        Assert.Equal(2 - (k * k / 2.5), belief.Variance, 1e-12);
        Assert.Equal(
            (-0.5 * 9 / 2.5) - (0.5 * Math.Log(2.5)) - (0.5 * Math.Log(2 * Math.PI)),
            process.LogLikelihood, 1e-12);
    }

    // With a kernel that tells no two points alike, a trend is ordinary least squares: of (0, 1),
    // (1, 3), (2, 4) the line 7/6 + 3/2 x, and (x - 1)^2 / 2 + 1/3 times the variance unsure of it.
    [Theory]
    [InlineData(5)]
    [InlineData(-3)]
    public void Where_no_point_is_near_the_trend_is_the_least_squares_line(double x)
    {
        var process = new GaussianProcess(
            [[0.0], [1], [2]], [1, 3, 4], new(2, [1e-3]), 0, Trend.Linear);
        var belief = process.At([x]);
        Assert.Equal((7.0 / 6) + (1.5 * x), belief.Mean, 1e-9);
        Assert.Equal(2 * (1 + (1.0 / 3) + ((x - 1) * (x - 1) / 2)), belief.Variance, 1e-9);
    }

    [Fact]
    public void Without_noise_it_meets_every_value_and_is_sure_of_it() =>
        Points.Sample(
            points =>
            {
                double[] values = [.. points.Select(p => Math.Sin(4 * p[0]) + p[1])];
                var process = new GaussianProcess(points, values, Wide, 1e-9, Trend.Linear);
                return points.Zip(values).All(pair =>
                {
                    var belief = process.At(pair.First);
                    return Math.Abs(belief.Mean - pair.Second) < 1e-4 && belief.Variance < 1e-6;
                });
            },
            iter: 20);

    [Fact]
    public void Far_from_all_points_it_knows_what_it_knew_before() =>
        Points.Sample(
            points =>
            {
                double[] values = [.. points.Select(p => 5 + p[0])];
                var far = new GaussianProcess(points, values, Wide, 0.01, Trend.None).At([40, -40]);
                return Math.Abs(far.Mean) < 1e-9 && Math.Abs(far.Variance - 2) < 1e-9;
            },
            iter: 20);

    [Fact]
    public void No_point_makes_it_less_sure_and_variance_never_exceeds_the_prior()
    {
        double[][] points = LatinHypercube.Draw(20, 2, new Dice(3, 0));
        double[] values = [.. points.Select(p => p[0] * p[1])];
        var few = new GaussianProcess(points[..10], values[..10], Wide, 0.01, Trend.None);
        var all = new GaussianProcess(points, values, Wide, 0.01, Trend.None);
        foreach (var at in LatinHypercube.Draw(50, 2, new Dice(4, 0)))
        {
            Assert.True(few.At(at).Variance <= 2);
            Assert.True(all.At(at).Variance <= few.At(at).Variance + 1e-9);
        }
    }

    // The short cut of equations 5.10-5.12 against really leaving each point out.
    [Theory]
    [InlineData(Trend.None)]
    [InlineData(Trend.Linear)]
    public void Leaving_one_out_is_what_a_process_without_it_says(Trend trend)
    {
        double[][] points = LatinHypercube.Draw(12, 2, new Dice(5, 0));
        double[] values = [.. points.Select(p => Math.Cos(3 * p[0]) - p[1])];
        const double Noise = 0.04;
        var all = new GaussianProcess(points, values, Wide, Noise, trend);
        for (var i = 0; i < points.Length; i++)
        {
            var others = new GaussianProcess(
                [.. points.Where((_, j) => j != i)], [.. values.Where((_, j) => j != i)], Wide,
                Noise, trend);
            var (said, error) = all.LeaveOneOut[i];
            var truth = others.At(points[i]);
            Assert.Equal(truth.Mean, said.Mean, 1e-9);
            Assert.Equal(truth.Variance + Noise, said.Variance, 1e-9);
            Assert.Equal(
                (values[i] - truth.Mean) / Math.Sqrt(truth.Variance + Noise), error, 1e-9);
        }
    }

    // A draw of the process itself: standard normal errors, so that 95 % lie within two.
    [Fact]
    public void Errors_of_a_fitted_emulator_are_as_large_as_it_says()
    {
        var dice = new Dice(6, 0);
        double[][] points = LatinHypercube.Draw(80, 3, dice);
        double[] values =
        [
            .. points.Select(p =>
                (3 * p[0]) + Math.Sin(5 * p[1]) + (p[0] * p[2]) + (0.1 * dice.Normal())),
        ];
        var left = KernelSearch.Fit(points, values, 0.01).LeaveOneOut;
        Assert.InRange(left.Sum(l => l.Error * l.Error) / left.Count, 0.6, 1.6);
        Assert.InRange(left.Count(l => Math.Abs(l.Error) <= 2) / (double)left.Count, 0.88, 1);
    }

    [Fact]
    public void The_search_finds_a_likelier_kernel_and_sees_which_input_is_idle()
    {
        double[][] points = LatinHypercube.Draw(60, 2, new Dice(7, 0));
        double[] values = [.. points.Select(p => Math.Sin(9 * p[0]))];
        var fitted = KernelSearch.Fit(points, values, 1e-4);
        var guessed = new GaussianProcess(points, values, new(0.5, [2, 2]), 1e-4, Trend.Linear);
        Assert.True(fitted.LogLikelihood > guessed.LogLikelihood + 10);
        Assert.Equal(fitted.At([0.5, 0.1]).Mean, fitted.At([0.5, 0.9]).Mean, 0.02);
        Assert.Equal(Math.Sin(4.5), fitted.At([0.5, 0.5]).Mean, 0.02);
    }

    private static Gen<double[][]> Points => Gen.UInt.Select(
        seed => LatinHypercube.Draw(9, 2, new Dice(seed, 0)));
}
