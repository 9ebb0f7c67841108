// Ridge regression: by hand, by its limits, and blind to what is held out.
using CsCheck;

using MigrationSim.Studies.Forecasts;

using Xunit;

namespace MigrationSim.Tests.Forecasts;

public sealed class RidgeTests
{
    // By hand: x = 1, 2, 3, y = 2, 4, 9: mean 5, z = -r, 0, r with r = sqrt 1.5,
    // mean z y = 7 r / 3, slope = that / (1 + penalty).
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void One_covariate_is_shrunk_as_on_paper(double penalty)
    {
        var fit = RidgeRegression.Fit([[1], [2], [3]], [2, 4, 9], penalty);
        var slope = 7 * Math.Sqrt(1.5) / 3 / (1 + penalty);
        Assert.Equal(5, fit.Intercept, 1e-12);
        Assert.Equal(slope, fit.Slopes[0], 1e-12);
        Assert.Equal(5 + (slope * 2 * Math.Sqrt(1.5)), fit.Predict([4]), 1e-12);
    }

    // By hand: two orthogonal covariates of variance 1, mean z y = 2 and 1.
    [Fact]
    public void Two_covariates_that_do_not_meet_are_shrunk_apart()
    {
        double[][] rows = [[1, 1], [1, -1], [-1, 1], [-1, -1]];
        var fit = RidgeRegression.Fit(rows, [13, 11, 9, 7], 0.25);
        Assert.Equal([2 / 1.25, 1 / 1.25], fit.Slopes.Select(b => Math.Round(b, 12)));
    }

    [Fact]
    public void Units_of_covariates_do_not_matter() =>
        Gen.Select(Gen.Double[-5, 5].Array[3].Array[6, 20], Gen.Double[0.1, 50], Gen.Double[-9, 9])
            .Sample((rows, factor, shift) =>
            {
                double[] targets = [.. rows.Select(row => row[0] - (row[1] * row[2]))];
                double[][] scaled = [.. rows.Select(row => row.Select(
                    x => (factor * x) + shift).ToArray())];
                var (a, b) = (RidgeRegression.Fit(rows, targets, 0.3),
                    RidgeRegression.Fit(scaled, targets, 0.3));
                return rows.Zip(scaled).All(pair => Math.Abs(
                    a.Predict(pair.First) - b.Predict(pair.Second)) < 1e-6);
            });

    [Fact]
    public void A_covariate_that_is_the_same_everywhere_counts_for_nothing()
    {
        var fit = RidgeRegression.Fit([[1, 0.1], [2, 0.1], [3, 0.1]], [2, 4, 9], 0);
        Assert.Equal(0, fit.Slopes[1]);
        Assert.Equal(fit.Predict([2, 0.1]), fit.Predict([2, 77]));
    }

    [Fact]
    public void Noise_asks_for_a_high_penalty_and_a_law_for_a_low_one()
    {
        var (rows, codes) = Places(60);
        double[] law = [.. rows.Select(row => (2 * row[0]) - row[1])];
        double[] noise = [.. codes.Select((_, i) => Noise(i, 9))];
        var folds = RidgeForecast.Folds(codes);
        Assert.Equal(RidgePenalty.Grid[0], RidgePenalty.Choose(rows, law, folds));
        Assert.True(RidgePenalty.Choose(rows, noise, folds) >= 1);
    }

    [Fact]
    public void Targets_of_held_out_places_are_not_looked_at()
    {
        var (rows, codes) = Places(40);
        bool[] held = [.. codes.Select((_, i) => i % 5 == 0)];
        double[] targets = [.. rows.Select((row, i) => row[0] + (0.3 * Noise(i, 8)))];
        double[] spoilt = [.. targets.Select((y, i) => held[i] ? double.NaN : y)];
        Assert.Equal(
            RidgeForecast.Of(codes, rows, targets, held).Predicted,
            RidgeForecast.Of(codes, rows, spoilt, held).Predicted);
    }

    // Nor may their covariates move the scale on which the others are seen.
    [Fact]
    public void Covariates_of_held_out_places_change_no_other_forecast()
    {
        var (rows, codes) = Places(40);
        bool[] held = [.. codes.Select((_, i) => i % 5 == 0)];
        double[] targets = [.. rows.Select((row, i) => row[0] + (0.3 * Noise(i, 8)))];
        double[][] moved = [.. rows.Select((row, i) => held[i] ? [100, 100, 100] : row)];
        var (a, b) = (RidgeForecast.Of(codes, rows, targets, held),
            RidgeForecast.Of(codes, moved, targets, held));
        Assert.All(
            Enumerable.Range(0, 40).Where(i => !held[i]),
            i => Assert.Equal(a.Predicted[i], b.Predicted[i]));
    }

    [Fact]
    public void A_covariate_that_knows_the_answer_makes_the_forecast_good()
    {
        var (rows, codes) = Places(40);
        bool[] held = [.. codes.Select((_, i) => i % 5 == 0)];
        double[] targets = [.. codes.Select((_, i) => Noise(i, 8))];
        double Worst(double[]? extra) => RidgeForecast.Of(codes, rows, targets, held, extra)
            .Predicted.Zip(targets).Where((_, i) => held[i])
            .Max(pair => Math.Abs(pair.First - pair.Second));
        Assert.True(Worst(targets) < 0.01);
        Assert.True(Worst(null) > 0.2);
    }

    [Fact]
    public void Folds_are_of_one_size_and_hang_on_codes_alone()
    {
        var (_, codes) = Places(42);
        var folds = RidgeForecast.Folds(codes);
        Assert.Equal([8, 8, 8, 9, 9], folds.CountBy(fold => fold).Select(f => f.Value).Order());
        string[] turned = [.. codes.Reverse()];
        Assert.Equal(folds.Reverse(), RidgeForecast.Folds(turned));
    }

    private static (double[][] Rows, string[] Codes) Places(int count) =>
    (
        [.. Enumerable.Range(0, count).Select(i =>
            new[] { Noise(i, 1), Noise(i, 2), Noise(i, 3) })],
        [.. Enumerable.Range(430101, count)
            .Select(code => code.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    private static double Noise(int i, uint kind) =>
        Core.Randomness.Philox.Uniform(
            Core.Randomness.Philox.Block(kind, 0, (uint)i, 0, 0, 0).Word0) - 0.5;
}
