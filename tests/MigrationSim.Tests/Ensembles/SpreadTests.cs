// Intervals, probabilities and sources of variance against answers known beforehand.
using CsCheck;

using MigrationSim.Studies.Ensembles;

using Xunit;

namespace MigrationSim.Tests.Ensembles;

public sealed class SpreadTests
{
    private static readonly AssumptionPath[] Central = [AssumptionPath.Central];

    [Fact]
    public void Quantiles_of_1_to_99_are_their_hundredths()
    {
        var spread = Spread.Of(Enumerable.Range(1, 99).Select(i => (double)i).Reverse())!.Value;
        Assert.Equal((99, 50.0, 50.0), (spread.Count, spread.Mean, spread.Median));
        Assert.Equal(10, spread.Low80, 1e-9);
        Assert.Equal(90, spread.High80, 1e-9);
        Assert.Equal(2.5, spread.Low95, 1e-9);
        Assert.Equal(97.5, spread.High95, 1e-9);
        Assert.Equal(Math.Sqrt(99 * 100 / 12.0), spread.Deviation!.Value, 1e-9);
    }

    [Fact]
    public void Few_members_have_their_extremes_and_one_has_no_deviation()
    {
        var three = Spread.Of([3, double.NaN, 1, 2])!.Value;
        Assert.Equal((3, 1.0, 3.0), (three.Count, three.Low95, three.High95));
        var one = Spread.Of([7])!.Value;
        Assert.Equal((7.0, 7.0, 7.0), (one.Low95, one.Median, one.High95));
        Assert.Null(one.Deviation);
        Assert.Null(Spread.Of([double.NaN]));
    }

    // Two draws of four reach it whatever the seed: four trials, not twenty.
    [Fact]
    public void Members_that_share_a_draw_are_no_independent_trials()
    {
        var reached = new double[4, 5];
        for (var seed = 0; seed < 5; seed++) reached[0, seed] = reached[2, seed] = 1;
        var found = TargetProbability.Of(reached, paths: 1);
        Assert.Equal((0.5, 20), (found.Share, found.Members));
        Assert.Equal(Math.Sqrt(0.25 / 3), found.Error!.Value, 1e-12);
        Assert.InRange(found.Low95, 0.05, 0.2);
        Assert.Equal(1, found.Low95 + found.High95, 1e-12);
    }

    // Wilson's interval of no failure in n trials begins at n / (n + z^2).
    [Fact]
    public void Certainty_of_few_draws_is_not_certainty()
    {
        var always = new double[4, 5];
        for (var i = 0; i < always.Length; i++) always[i / 5, i % 5] = 1;
        var found = TargetProbability.Of(always, paths: 9);
        Assert.Equal((1.0, 0.0, 180), (found.Share, found.Error, found.Members));
        Assert.Equal(4 / (4 + (1.959964 * 1.959964)), found.Low95, 1e-9);
        Assert.Equal(1, found.High95, 1e-12);
    }

    [Fact]
    public void Independent_trials_have_the_binomial_error()
    {
        var reached = new double[100, 1];
        for (var draw = 0; draw < 30; draw++) reached[draw, 0] = 1;
        var found = TargetProbability.Of(reached, paths: 1);
        Assert.Equal(0.3, found.Share, 1e-12);
        Assert.Equal(Math.Sqrt(0.3 * 0.7 / 99), found.Error!.Value, 1e-12);
        Assert.InRange(found.Low95, 0.215, 0.225);
        Assert.InRange(found.High95, 0.390, 0.400);
    }

    [Fact]
    public void Members_at_the_target_reach_it_and_a_draw_with_a_failed_member_is_left_out()
    {
        var grid = new EnsembleGrid([1, 2, 3], [1u, 2u], Central);
        var all = grid.Members.ToList();
        var sample = new EnsembleSample("central", grid, [.. all.Skip(1)]);
        Assert.Equal([2, 3], sample.Grid.Draws);
        var found = sample.Probability([99, 66, 65.9, 67, 68], 66)!.Value;
        Assert.Equal((0.75, 4), (found.Share, found.Members));
        Assert.Equal(5, sample.Spread([1, 2, 3, 4, 5])!.Value.Count);
        Assert.Null(new EnsembleSample("central", grid, []).Probability([], 66));
    }

    [Fact]
    public void An_additive_function_has_no_interactions_and_its_known_shares()
    {
        var grid = new EnsembleGrid([1, 2, 3], [1u, 2u], AssumptionPath.All);
        double[] values =
        [
            .. grid.Members.Select(m => (3.0 * m.Draw) + (4.0 * m.Seed) + (2.0 * m.Path.Fertility)
                + m.Path.Reclassification),
        ];
        var shares = VarianceShares.Of(grid, values).ToDictionary(share => share.Name);
        var (draws, seeds, fertility, label) = (9 * 2 / 3.0, 16 / 4.0, 4 * 2 / 3.0, 2 / 3.0);
        var whole = draws + seeds + fertility + label;
        Assert.Equal(draws / whole, shares["parameters"].Share!.Value, 1e-12);
        Assert.Equal(seeds / whole, shares["chance"].Share!.Value, 1e-12);
        Assert.Equal((fertility + label) / whole, shares["assumptions"].Share!.Value, 1e-12);
        Assert.Equal(fertility / whole, shares["fertility"].Share!.Value, 1e-12);
        Assert.Equal(label / whole, shares["reclassification"].Share!.Value, 1e-12);
        Assert.Equal(0, shares["coastal_demand"].Share!.Value, 1e-12);
        Assert.Equal(1, shares.Values.Where(s => !s.IsPart).Sum(s => s.Share!.Value), 1e-12);
        Assert.Equal(0, shares["parameters_chance_assumptions"].Share!.Value, 1e-12);
    }

    [Fact]
    public void Shares_of_any_function_add_up_to_1_and_variances_to_the_variance() =>
        Gen.Double[-9, 9].Array[4 * 2 * 9].Sample(
            values =>
            {
                var grid = new EnsembleGrid([1, 2, 3, 4], [1u, 2u], AssumptionPath.All);
                var shares = VarianceShares.Of(grid, values);
                var mean = values.Average();
                var whole = values.Average(v => (v - mean) * (v - mean));
                Assert.Equal(whole, shares.Where(s => !s.IsPart).Sum(s => s.Variance), 1e-9);
                Assert.Equal(1, shares.Where(s => !s.IsPart).Sum(s => s.Share!.Value), 1e-9);
                Assert.Equal(
                    shares.Single(s => s.Name == "assumptions").Variance,
                    shares.Where(s => s.IsPart).Sum(s => s.Variance), 1e-9);
            },
            iter: 50);

    // A product of two centred factors is interaction and nothing else.
    [Fact]
    public void A_product_is_interaction()
    {
        var anova = FunctionalAnova.Of([1, -1, -1, 1], [2, 2]);
        Assert.Equal((0.0, 0.0, 1.0), (anova.Variance(1), anova.Variance(2), anova.Variance(3)));
    }

    [Fact]
    public void What_does_not_vary_has_no_shares_and_what_is_unknown_no_rows()
    {
        var grid = new EnsembleGrid([1, 2], [1u, 2u], Central);
        Assert.All(VarianceShares.Of(grid, [5, 5, 5, 5]), share => Assert.Null(share.Share));
        Assert.Empty(VarianceShares.Of(grid, [5, double.NaN, 5, 5]));
    }
}
