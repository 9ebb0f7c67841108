// Scores of samples: known values, and what they are for.
using CsCheck;

using MathNet.Numerics.Distributions;

using MigrationSim.Studies.Scores;

using Xunit;

namespace MigrationSim.Tests.Scores;

public sealed class SampleScoreTests
{
    private static readonly Gen<double[]> Samples = Gen.Double[-10, 10].Array[2, 40];

    private static readonly Gen<double> Observed = Gen.Double[-15, 15];

    [Fact]
    public void A_single_number_scores_its_absolute_error() =>
        Assert.Equal(3, Crps.Energy([2], 5), 1e-12);

    // By hand: E|X - y| = .5; E|X - X'| = .5 with replacement, 1 without.
    [Fact]
    public void Nought_and_one_score_a_quarter_as_a_forecast_and_nothing_as_draws()
    {
        Assert.Equal(0.25, Crps.Energy([0, 1], 0), 1e-12);
        Assert.Equal(0, Crps.Fair([0, 1], 0), 1e-12);
    }

    // Gneiting and Raftery 2007, eq. 20: (sqrt 2 - 1) / sqrt pi for a standard normal at its mean.
    [Fact]
    public void A_normal_forecast_scores_what_its_formula_says()
    {
        double[] sample = [.. Enumerable.Range(0, 20_000)
            .Select(i => Normal.InvCDF(0, 1, (i + 0.5) / 20_000))];
        Assert.Equal((Math.Sqrt(2) - 1) / Math.Sqrt(Math.PI), Crps.Energy(sample, 0), 1e-4);
        Assert.Equal(0.602441, Crps.Energy(sample, 1), 1e-4);
    }

    // The other form: the integral of (F(x) - [x >= y])^2, a sum over steps.
    [Fact]
    public void The_energy_form_is_the_integral_of_squared_differences() =>
        Gen.Select(Samples, Observed).Sample((sample, y) =>
        {
            double[] points = [.. sample.Append(y).Order()];
            var integral = 0.0;
            for (var i = 0; i + 1 < points.Length; i++)
            {
                var below = (double)sample.Count(x => x <= points[i]) / sample.Length;
                var step = below - (y <= points[i] ? 1 : 0);
                integral += step * step * (points[i + 1] - points[i]);
            }

            return Math.Abs(integral - Crps.Energy(sample, y)) < 1e-9;
        });

    // Leaving one out at a time shows it: the mean over subsamples is the score of the whole.
    [Fact]
    public void A_fair_score_does_not_depend_on_how_many_were_drawn() =>
        Gen.Select(Gen.Double[-10, 10].Array[3, 20], Observed).Sample((sample, y) =>
        {
            var mean = Enumerable.Range(0, sample.Length)
                .Average(left => Crps.Fair([.. sample.Where((_, i) => i != left)], y));
            return Math.Abs(mean - Crps.Fair(sample, y)) < 1e-9;
        });

    [Fact]
    public void Intervals_of_99_hundredths_end_where_they_should()
    {
        double[] sample = [.. Enumerable.Range(1, 99).Select(i => (double)i)];
        var (low, high) = CentralInterval.Of(sample, 0.80);
        Assert.Equal(10, low, 1e-9);
        Assert.Equal(90, high, 1e-9);
        var (lowest, highest) = CentralInterval.Of(sample, 0.95);
        Assert.Equal(2.5, lowest, 1e-9);
        Assert.Equal(97.5, highest, 1e-9);
    }

    // If the observation is one of 20 like numbers, each is it once: 16 of 20 are inside.
    [Fact]
    public void An_observation_that_is_one_more_draw_is_covered_as_often_as_stated()
    {
        double[] draws = [.. Enumerable.Range(0, 20).Select(i => (i * i) + (0.1 * i))];
        IReadOnlyList<double>[] samples =
            [.. draws.Select((_, left) => draws.Where((_, i) => i != left).ToArray())];
        Assert.Equal(0.80, CentralInterval.Coverage(draws, samples, 0.80), 1e-12);
    }

    [Fact]
    public void An_observation_that_is_one_more_draw_stands_anywhere_alike()
    {
        double[] draws = [.. Enumerable.Range(0, 20).Select(i => (double)(i * i))];
        double[] transforms = [.. draws.Select((y, left) =>
            ProbabilityTransform.Of([.. draws.Where((_, i) => i != left)], y))];
        Assert.All(ProbabilityTransform.Histogram(transforms, 5), count => Assert.Equal(4, count));
        Assert.Equal(0.5, transforms.Average(), 1e-12);
    }

    [Fact]
    public void Equal_values_put_the_observation_in_their_middle() =>
        Assert.Equal(0.5, ProbabilityTransform.Of([7, 7, 7], 7), 1e-12);

    [Fact]
    public void Too_few_draws_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Crps.Fair([1], 1));
        Assert.Throws<ArgumentException>(() => Crps.Energy([], 1));
        Assert.Throws<ArgumentException>(() => CentralInterval.Of([], 0.8));
    }
}
